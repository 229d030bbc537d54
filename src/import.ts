import * as v from 'valibot'
import { CUSTOMER_KINDS } from './customer.ts'
import { plainText } from './plain-text.ts'
import { REGISTER_FIELDS } from './register-field.ts'
import { rowId } from './row-id.ts'
import { CLERK_SOURCES } from './value-source.ts'

/** Most of a file of customers. */
export const IMPORT_LIMITS = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** Of one line, in bytes. */
  line: 64 * 1024,
} as const

/** How long the lines of a file wait for somebody to apply them. */
export const IMPORT_KEPT_MS = 24 * 60 * 60_000

const instant = v.pipe(v.string(), v.isoTimestamp())

/** What a column is: a field, or the customer's number. */
const COLUMN_MEANINGS = [...REGISTER_FIELDS, 'no'] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** By what a line finds its customer. */
export const MATCHES = ['email', 'no', 'phone'] as const
export type Match = (typeof MATCHES)[number]

/** Where an import is. In `checking`, `applying` and `undoing` the gateway is at work. */
const IMPORT_STATES = ['waiting', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Why a line was left out; nothing of it was taken then. */
export const LINE_PROBLEMS = [
  /** A cell cannot be what its column is. */
  'value',
  /** More cells than the first line has names: a value holds a separator, most likely. */
  'cells',
  /** Nothing in it for the register. */
  'empty',
  /** There is no customer of this number. */
  'number',
  /** Of somebody who was erased. */
  'suppressed',
  /** Processing of the customer is restricted. */
  'restricted',
  /** It fits several customers. */
  'ambiguous',
  /** Several lines are of the same customer. */
  'twice',
  /** The customer was changed, or made, between the dry run and now. */
  'meanwhile',
] as const
export type LineProblem = (typeof LINE_PROBLEMS)[number]

/** What a dry run says of lines, and what was done when it was applied. */
const COUNTED = ['new', 'changed', 'unchanged', 'wrong', ...LINE_PROBLEMS.slice(3)] as const
export type Counted =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'wrong'
  | Exclude<LineProblem, 'value' | 'cells' | 'empty'>

const ImportCounts = v.strictObject(
  Object.fromEntries(COUNTED.map((name) => [name, v.number()])) as Record<Counted, v.NumberSchema<undefined>>,
)
export type ImportCounts = v.InferOutput<typeof ImportCounts>

/** `POST /api/imports`; the body is the file. */
export const ImportQuery = v.strictObject({
  register: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected the name of the file'), v.maxLength(200)),
})

export const ImportMapping = v.strictObject({
  /** What each column is; null leaves it out. */
  columns: v.pipe(
    v.array(v.nullable(v.picklist(COLUMN_MEANINGS))),
    v.maxLength(IMPORT_LIMITS.columns),
    v.check((columns) => {
      const meant = columns.filter((column) => column !== null)
      return new Set(meant).size === meant.length
    }, 'expected every field once at most'),
    v.check((columns) => columns.some((column) => column !== null && column !== 'no'), 'expected a field'),
  ),
  match: v.picklist(MATCHES, `expected one of ${MATCHES.join(', ')}`),
  /** What customers are that are not there yet. */
  kind: v.picklist(CUSTOMER_KINDS, 'expected "person" or "organisation"'),
  source: v.picklist(CLERK_SOURCES, `expected one of ${CLERK_SOURCES.join(', ')}`),
  sourceId: v.optional(v.nullable(rowId), null),
})
export type ImportMapping = v.InferOutput<typeof ImportMapping>

export const ImportView = v.strictObject({
  id: v.string(),
  name: v.string(),
  register: v.number(),
  registerName: v.string(),
  state: v.picklist(IMPORT_STATES),
  madeAt: instant,
  /** Full name. */
  madeBy: v.string(),
  rows: v.number(),
  /** How many of its lines the gateway has been through, while it is at work. */
  done: v.number(),
  /** Whether the last work was cut short by a failure; nothing of it was kept. */
  failed: v.boolean(),
  counts: v.nullable(ImportCounts),
  /** When the lines are deleted, unless they are applied before; null once they are gone. */
  keptUntil: v.nullable(instant),
  appliedAt: v.nullable(instant),
  undoneAt: v.nullable(instant),
  /** Customers that undoing left, whole or in part, for others had changed them since; null before. */
  left: v.nullable(v.number()),
})
export type ImportView = v.InferOutput<typeof ImportView>

/** How far the gateway is; nothing of the file. */
export const ImportProgress = v.strictObject({
  state: v.picklist(IMPORT_STATES),
  rows: v.number(),
  done: v.number(),
})
export type ImportProgress = v.InferOutput<typeof ImportProgress>

const ImportColumn = v.strictObject({
  name: v.string(),
  /** What its name says it is. */
  guess: v.nullable(v.picklist(COLUMN_MEANINGS)),
})

export const ImportDetail = v.strictObject({
  ...ImportView.entries,
  mapping: v.nullable(ImportMapping),
  /** Empty once the lines are gone, as is `first`. */
  columns: v.array(ImportColumn),
  /** The first lines. */
  first: v.array(v.array(v.string())),
})
export type ImportDetail = v.InferOutput<typeof ImportDetail>

/** `?after=` of the pages: the last line seen. */
export const LinesQuery = v.strictObject({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), '0'),
})

/** A line that was left out. */
export const ProblemView = v.strictObject({
  line: v.number(),
  problem: v.picklist(LINE_PROBLEMS),
  /** From 1; null where it is about the whole line. */
  column: v.nullable(v.number()),
  field: v.nullable(v.picklist(COLUMN_MEANINGS)),
  /** What the column expects, in English; null where it is about the whole line. */
  expected: v.nullable(v.string()),
  /** What the cell says; null once the lines are gone. */
  value: v.nullable(v.string()),
})
export type ProblemView = v.InferOutput<typeof ProblemView>

export const ProblemList = v.strictObject({
  problems: v.array(ProblemView),
  /** The last line of this page; null on the last page. */
  next: v.nullable(v.number()),
})
export type ProblemList = v.InferOutput<typeof ProblemList>

/** What a line does to a customer. */
export const DifferenceView = v.strictObject({
  line: v.number(),
  /** Null for one that is not there yet. */
  customer: v.nullable(v.strictObject({ id: v.string(), no: v.number() })),
  values: v.array(
    v.strictObject({
      field: v.picklist(REGISTER_FIELDS),
      before: v.nullable(v.string()),
      after: v.string(),
    }),
  ),
})
export type DifferenceView = v.InferOutput<typeof DifferenceView>

export const DifferenceList = v.strictObject({
  differences: v.array(DifferenceView),
  /** The last line of this page; null on the last page. */
  next: v.nullable(v.number()),
})
export type DifferenceList = v.InferOutput<typeof DifferenceList>

/** Customers that undoing left as they are, whole or in part. */
export const LeftView = v.strictObject({
  id: v.string(),
  no: v.number(),
  /** `kept`: made by the import, and used since; `partly`: some values were changed since. */
  why: v.picklist(['kept', 'partly']),
})
export type LeftView = v.InferOutput<typeof LeftView>
