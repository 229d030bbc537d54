import * as v from 'valibot'
import { REGISTER_FIELDS, VALUE_LIMITS } from '../../src/register-field.ts'
import {
  DEFECTS,
  RIGHTS,
  Requester,
  type Defect,
  type RectificationItem,
  type Remedy,
  type Right,
} from '../../src/subject-request.ts'
import type { RightsText } from './text/rights-text.ts'

/** How many data can be called wrong at once. */
const ITEMS = 5

const LONGEST = { name: 200, words: 5_000, ground: 1_000 } as const

/** As somebody wrote it, to be shown again. */
export type Written = {
  readonly rights: readonly string[]
  readonly name: string
  readonly email: string
  readonly words: string
  readonly items: readonly WrittenItem[]
}
export type WrittenItem = {
  readonly field: string
  readonly defect: string
  readonly proposed: string
  readonly ground: string
}

/** What is asked for. */
export type Asked = {
  readonly rights: readonly Right[]
  readonly name: string
  readonly email: string
  readonly words: string | null
  readonly items: readonly RectificationItem[]
}

/** What is wrong, by the name of the input. */
export type Wrong = Readonly<Record<string, string>>

const NO_ITEM: WrittenItem = { field: '', defect: '', proposed: '', ground: '' }

export const NOTHING: Written = {
  rights: [],
  name: '',
  email: '',
  words: '',
  items: Array.from({ length: ITEMS }, () => NO_ITEM),
}

/** What has to be done with data that have this defect. */
const REMEDY_OF: Readonly<Record<Defect, Remedy>> = {
  incorrect: 'correct',
  outdated: 'correct',
  incomplete: 'complete',
  unnecessary: 'delete',
}

type Form = Readonly<Record<string, string | File | (string | File)[]>>

/** Every input as it was written, without what no database can hold. */
export function readForm(form: Form): Written {
  const all = (name: string) =>
    [form[name]].flat().flatMap((value) => (typeof value === 'string' ? [mended(value)] : []))
  const one = (name: string) => all(name)[0] ?? ''
  return {
    rights: all('right'),
    name: one('name'),
    email: one('email'),
    words: one('words'),
    items: NOTHING.items.map((_, at) => ({
      field: one(`field-${at}`),
      defect: one(`defect-${at}`),
      proposed: one(`proposed-${at}`),
      ground: one(`ground-${at}`),
    })),
  }
}

function mended(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
}

/** `knows`: it is known who asks, so no name and address are asked for. */
export function checkForm(
  written: Written,
  { wrong: text }: RightsText,
  { knows }: { knows: boolean },
): { asked: Asked; wrong: Wrong } {
  const wrong: Record<string, string> = {}
  const rights = RIGHTS.filter((right) => written.rights.includes(right))
  if (rights.length === 0) wrong['right'] = text.rights
  if (!knows) {
    if (written.name === '') wrong['name'] = text.name
    else if (written.name.length > LONGEST.name) wrong['name'] = text.tooLong
    if (written.email === '' || !v.is(Requester.entries.email, written.email)) wrong['email'] = text.email
  }
  if (written.words.length > LONGEST.words) wrong['words'] = text.tooLong
  const items = rights.includes('rectification') ? checkItems(written, text, wrong) : []
  const words = written.words === '' ? null : written.words
  return { asked: { rights, name: written.name, email: written.email, words, items }, wrong }
}

/** One that is empty is none. */
function checkItems(
  { items: written, words }: Written,
  text: RightsText['wrong'],
  wrong: Record<string, string>,
): RectificationItem[] {
  const items: RectificationItem[] = []
  for (const [at, { field: name, defect: kind, proposed, ground }] of written.entries()) {
    if (![name, kind, proposed, ground].some(Boolean)) continue
    const field = REGISTER_FIELDS.find((one) => one === name)
    const defect = DEFECTS.find((one) => one === kind)
    const remedy = defect && REMEDY_OF[defect]
    if (!field) wrong[`field-${at}`] = text.field
    else if (items.some((item) => item.field === field)) wrong[`field-${at}`] = text.twice
    if (!defect) wrong[`defect-${at}`] = text.defect
    if (remedy !== 'delete' && proposed === '') wrong[`proposed-${at}`] = text.proposed
    if (field && proposed.length > VALUE_LIMITS[field]) wrong[`proposed-${at}`] = text.tooLong
    if (ground === '') wrong[`ground-${at}`] = text.ground
    else if (ground.length > LONGEST.ground) wrong[`ground-${at}`] = text.tooLong
    if (field && defect && remedy)
      items.push({ field, defect, remedy, proposed: remedy === 'delete' ? null : proposed, ground })
  }
  const isTold = items.length > 0 || Object.keys(wrong).some((name) => /-\d$/.test(name)) || words !== ''
  if (!isTold) wrong['items'] = text.items
  return items
}
