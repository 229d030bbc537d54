import * as v from 'valibot'
import { LABEL_SHEET_NAMES } from './label-sheet.ts'
import { STAFF_LANGUAGES } from './language.ts'
import { rowId } from './row-id.ts'

/** What is made of a register: a directory (R15), or labels for letters (R17). Nothing else leaves it as a list (R12). */
const LIST_KINDS = ['directory', 'labels'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** A page for the web, a table, or something to print. */
export const LIST_FORMATS = ['html', 'csv', 'pdf'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())
const sheet = v.picklist(LABEL_SHEET_NAMES, `expected one of ${LABEL_SHEET_NAMES.join(', ')}`)
const language = v.picklist(STAFF_LANGUAGES)
const registerNo = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))

export const DirectoryMessage = v.strictObject({
  register: rowId,
  format: v.picklist(LIST_FORMATS, `expected one of ${LIST_FORMATS.join(', ')}`),
  language,
})
export type DirectoryMessage = v.InferOutput<typeof DirectoryMessage>

export const LabelsMessage = v.strictObject({
  register: rowId,
  sheet,
  /** The first label of the first sheet that is still there, from 1 on. */
  startAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
  language,
})
export type LabelsMessage = v.InferOutput<typeof LabelsMessage>

export const DirectoryQuery = v.strictObject({ register: registerNo, language })
export type DirectoryQuery = v.InferOutput<typeof DirectoryQuery>
export const LabelsQuery = v.strictObject({ register: registerNo, language })
export type LabelsQuery = v.InferOutput<typeof LabelsQuery>

/** Who is in a directory, line by line as it is printed. */
export const DirectoryEntry = v.strictObject({
  name: v.string(),
  /** What the person does, and for whom. */
  role: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  email: v.nullable(v.string()),
  address: v.nullable(v.string()),
  url: v.nullable(v.string()),
})
export type DirectoryEntry = v.InferOutput<typeof DirectoryEntry>

export const DirectoryPreview = v.strictObject({
  people: v.number(),
  /** The first of them. */
  entries: v.array(DirectoryEntry),
})
export type DirectoryPreview = v.InferOutput<typeof DirectoryPreview>

export const LabelsPreview = v.strictObject({
  people: v.number(),
  /** Who might be sent mail, but has no full postal address. */
  withoutAddress: v.number(),
  /** Whose name or address has letters that the font of labels lacks. */
  unwritable: v.number(),
  /** The lines of the first labels. */
  labels: v.array(v.array(v.string())),
})
export type LabelsPreview = v.InferOutput<typeof LabelsPreview>

/** A list that was made. */
export const MadeListView = v.strictObject({
  id: v.string(),
  register: v.number(),
  registerName: v.string(),
  kind: v.picklist(LIST_KINDS),
  format: v.picklist(LIST_FORMATS),
  sheet: v.nullable(sheet),
  madeAt: instant,
  /** Full name of who made it. */
  madeBy: v.string(),
  people: v.number(),
})
export type MadeListView = v.InferOutput<typeof MadeListView>
