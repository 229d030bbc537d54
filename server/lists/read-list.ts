import type { StaffLanguage } from '../../src/language.ts'
import type { DirectoryEntry } from '../../src/list.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { addressLines } from './address.ts'
import { directoryEntries, isNamed } from './directory.ts'
import { isWritable, openDocument } from './document.ts'
import { readListed, readMailable } from './listed.ts'

type Asked = {
  readonly register: number
  readonly language: StaffLanguage
  readonly reach: Reach
  readonly now: Date
}

export type ReadDirectory = {
  readonly registerName: string
  readonly customerIds: readonly string[]
  readonly entries: readonly DirectoryEntry[]
}

export type ReadLabels = {
  readonly registerName: string
  readonly customerIds: readonly string[]
  /** The lines of each, in the order of postal codes: so do carriers want them. */
  readonly labels: readonly (readonly string[])[]
  readonly withoutAddress: number
  readonly unwritable: number
}

/** Who stands in the directory of a register now. Throws `invalid` where it is not in reach. */
export async function readDirectory(gateway: Gateway, asked: Asked): Promise<ReadDirectory> {
  const registerName = await nameOf(gateway, asked)
  const found = await readListed(gateway.readDb, gateway.vault, {
    registerId: asked.register,
    today: dayOf(asked.now),
  })
  const listed = found.filter(isNamed)
  return {
    registerName,
    customerIds: listed.map(({ id }) => id),
    entries: await directoryEntries(listed, asked.language),
  }
}

/** Whom advertisements may be sent to by mail now, and can. Throws `invalid` where the register is not in reach. */
export async function readLabels(gateway: Gateway, asked: Asked): Promise<ReadLabels> {
  const registerName = await nameOf(gateway, asked)
  const mailable = await readMailable(gateway.readDb, gateway.vault, {
    registerId: asked.register,
    today: dayOf(asked.now),
  })
  const addressed = mailable.filter(({ hasAddress }) => hasAddress)
  const document = openDocument('', { size: 'A4', madeAt: asked.now })
  const labels = addressed.map((one) => ({ ...one, lines: addressLines(one, asked.language) }))
  const written = labels
    .filter(({ lines }) => isWritable(document, lines.join('')))
    .toSorted(
      (a, b) =>
        order(a.values.country ?? a.defaultCountry, b.values.country ?? b.defaultCountry) ||
        order(a.values.postalCode ?? '', b.values.postalCode ?? '') ||
        order(a.lines[0] ?? '', b.lines[0] ?? ''),
    )
  return {
    registerName,
    customerIds: written.map(({ id }) => id),
    labels: written.map(({ lines }) => lines),
    withoutAddress: mailable.length - addressed.length,
    unwritable: labels.length - written.length,
  }
}

const { compare: order } = new Intl.Collator('en', { numeric: true })

async function nameOf({ readDb }: Gateway, { register, reach }: Asked): Promise<string> {
  const found = await readDb
    .selectFrom('register')
    .select('name')
    .where('id', '=', register)
    .executeTakeFirst()
  if (!found || !isWithin(reach, register))
    throw new Refusal('invalid', '"register": expected a register that you maintain', 'register')
  return found.name
}
