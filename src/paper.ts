import * as v from 'valibot'
import { NamedCustomer } from './named-customer.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { rowId } from './row-id.ts'

export const PAPER_KINDS = ['contract', 'application', 'order', 'form', 'letter', 'receipt', 'other'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

const PAPER_STATES = ['received', 'processing', 'stored', 'destroyed'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** What may come after each: a stored paper may be taken out again, or put elsewhere. */
export const NEXT_STATES: Readonly<Record<PaperState, readonly PaperState[]>> = {
  received: ['processing'],
  processing: ['stored', 'destroyed'],
  stored: ['stored', 'processing', 'destroyed'],
  destroyed: [],
}

export const DESTRUCTION_WAYS = ['shredded', 'burned', 'by-contractor'] as const
export type DestructionWay = (typeof DESTRUCTION_WAYS)[number]

const id = v.pipe(v.string(), v.uuid())
const words = (most: number, what: string) =>
  v.pipe(plainText, v.trim(), v.minLength(1, `expected ${what}`), v.maxLength(most))
const kind = v.picklist(PAPER_KINDS, `expected one of ${PAPER_KINDS.join(', ')}`)
const title = words(200, 'what is written on it')
const event = words(500, 'what happened that it comes from')
const persons = v.pipe(
  v.array(id),
  v.minLength(1, 'expected whom it is about'),
  v.maxLength(100),
  v.check((ids) => new Set(ids).size === ids.length, 'expected each person once'),
)

/** A document on paper, as it comes in (R40). Its register is that of its persons. */
export const NewPaper = v.strictObject({
  kind,
  title,
  event,
  persons,
  receivedOn: Day,
  /** Where it lies meanwhile. */
  location: v.optional(v.nullable(rowId), null),
  /** The last day on which it is kept: none is kept without an end. */
  retainUntil: Day,
})
export type NewPaper = v.InferOutput<typeof NewPaper>

export const PaperChange = v.strictObject({
  kind: v.exactOptional(kind),
  title: v.exactOptional(title),
  event: v.exactOptional(event),
  persons: v.exactOptional(persons),
  receivedOn: v.exactOptional(Day),
  retainUntil: v.exactOptional(Day),
})
export type PaperChange = v.InferOutput<typeof PaperChange>

const name = words(100, 'a name')

/** What becomes of it. Whoever destroys it is seen by somebody else. */
export const PaperMove = v.variant('state', [
  v.strictObject({
    state: v.literal('processing'),
    location: v.optional(v.nullable(rowId), null),
  }),
  v.strictObject({ state: v.literal('stored'), location: rowId, on: Day }),
  v.strictObject({
    state: v.literal('destroyed'),
    on: Day,
    how: v.picklist(DESTRUCTION_WAYS, `expected one of ${DESTRUCTION_WAYS.join(', ')}`),
    by: name,
    seenBy: name,
  }),
])
export type PaperMove = v.InferOutput<typeof PaperMove>

export const PaperView = v.strictObject({
  id: v.string(),
  no: v.number(),
  register: v.string(),
  kind,
  /** Null, as what happened is, where one of the persons is restricted, for who may not see that. */
  title: v.nullable(v.string()),
  event: v.nullable(v.string()),
  persons: v.array(NamedCustomer),
  /** Of one of the persons the data are stored only: so is the paper (GDPR art. 18). */
  restricted: v.boolean(),
  receivedOn: Day,
  state: v.picklist(PAPER_STATES),
  storedOn: v.nullable(Day),
  location: v.nullable(v.strictObject({ id: v.number(), name: v.string() })),
  retainUntil: Day,
  /** Received longer ago than its register lets it lie about, and not stored. */
  lateToStore: v.boolean(),
  /** Kept longer than it should be. */
  lateToDestroy: v.boolean(),
  destroyed: v.nullable(
    v.strictObject({
      on: Day,
      how: v.picklist(DESTRUCTION_WAYS),
      by: v.string(),
      seenBy: v.string(),
    }),
  ),
})
export type PaperView = v.InferOutput<typeof PaperView>

/** What a list of papers may be of. */
export const PAPER_LISTS = ['kept', 'to-store', 'late-to-store', 'late-to-destroy', 'destroyed'] as const
export type PaperListName = (typeof PAPER_LISTS)[number]

/** `GET /api/papers`: the newest first, 50 a page. */
export const PaperQuery = v.strictObject({
  list: v.optional(v.picklist(PAPER_LISTS)),
  /** Those that name this customer. */
  customer: v.optional(id),
  /** What is written on the paper. */
  no: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  /** Papers before this number. */
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})
export type PaperQuery = v.InferOutput<typeof PaperQuery>

export const PaperList = v.strictObject({
  papers: v.array(PaperView),
  /** How many are late, whatever is listed. */
  lateToStore: v.number(),
  lateToDestroy: v.number(),
  /** Where the next page begins; null after the last. */
  next: v.nullable(v.number()),
})
export type PaperList = v.InferOutput<typeof PaperList>

/** Who a paper is about: a customer number, or a whole e-mail address. Nobody browses the register by it. */
export const PersonQuery = v.strictObject({
  search: v.pipe(
    plainText,
    v.trim(),
    v.maxLength(254),
    v.check(
      (text) => /^\d{1,6}$/.test(text) || /^\S+@\S+$/.test(text),
      'expected a number or an e-mail address',
    ),
  ),
})

const locationName = words(100, 'a name')

/** Where papers lie; what is stored lies where it is locked and fireproof (R41). */
export const NewPaperLocation = v.strictObject({
  name: locationName,
  locked: v.boolean(),
  fireproof: v.boolean(),
})
export type NewPaperLocation = v.InferOutput<typeof NewPaperLocation>

export const PaperLocationChange = v.strictObject({
  name: v.exactOptional(locationName),
  locked: v.exactOptional(v.boolean()),
  fireproof: v.exactOptional(v.boolean()),
})
export type PaperLocationChange = v.InferOutput<typeof PaperLocationChange>

export const PaperLocationView = v.strictObject({
  id: v.number(),
  ...NewPaperLocation.entries,
  /** How many papers lie there. */
  papers: v.number(),
})
export type PaperLocationView = v.InferOutput<typeof PaperLocationView>
