import * as v from 'valibot'
import { BAN_KINDS } from './ban.ts'
import { HoldView } from './hold.ts'
import { STAFF_LANGUAGES } from './language.ts'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { REGISTER_FIELDS, VALUE_LIMITS } from './register-field.ts'
import { rowId } from './row-id.ts'

/** What a data subject may ask for (GDPR art. 7(3), 15 to 18, 20, 21); one request may ask for several (R88). */
export const RIGHTS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'withdrawal',
] as const
export type Right = (typeof RIGHTS)[number]

export const REQUEST_STATES = [
  'received',
  'identity',
  'needs-information',
  'in-progress',
  'extended',
  'decided',
  'notified',
  'closed',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/**
 * The steps there are; the database keeps them, too. What is closed goes on only where an erasure was held: the program
 * does it once nothing holds any more (R37, R89).
 */
export const NEXT_REQUEST_STATES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  received: ['identity', 'needs-information', 'in-progress'],
  identity: ['needs-information', 'in-progress', 'extended', 'decided'],
  'needs-information': ['identity', 'in-progress', 'extended', 'decided'],
  'in-progress': ['identity', 'needs-information', 'extended', 'decided'],
  extended: ['identity', 'needs-information', 'in-progress', 'decided'],
  decided: ['notified'],
  notified: ['closed'],
  closed: ['decided'],
}

/** The clock runs: nothing is decided yet. */
export const UNDECIDED: readonly RequestState[] = [
  'received',
  'identity',
  'needs-information',
  'in-progress',
  'extended',
]

/** How it reached the controller (R74, R87): `link` from one of its mails, `account` on the customer's own page. */
const REQUEST_CHANNELS = ['web', 'link', 'account', 'email', 'letter', 'desk', 'phone'] as const
export type RequestChannel = (typeof REQUEST_CHANNELS)[number]

/** What staff record: the others come by themselves. */
export const STAFF_CHANNELS = ['email', 'letter', 'desk', 'phone'] as const

/**
 * How it was made sure who asks (R76, R80; GDPR art. 12(6)): a code sent by mail, a link in the controller's mail, the
 * customer's own account, a paper signed by hand, strong electronic identification, or somebody seen at the desk. No copy
 * of an identity paper is kept, whichever it was.
 */
const IDENTITY_WAYS = ['code', 'link', 'account', 'signature', 'strong', 'in-person'] as const
export type IdentityWay = (typeof IDENTITY_WAYS)[number]

/** What staff may say: the others are proved to the program itself. */
export const SEEN_BY_STAFF = ['signature', 'strong', 'in-person'] as const

/**
 * `no-data`: nothing is kept of whoever asks. `held`: an erasure that something stands against for a while; it is done by
 * itself once nothing does (R37).
 */
export const OUTCOMES = ['granted', 'partly', 'refused', 'held', 'no-data'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Which outcomes there are of each right: a part of an erasure is a rectification. */
export const POSSIBLE_OUTCOMES: Readonly<Record<Right, readonly Outcome[]>> = {
  access: ['granted', 'partly', 'refused', 'no-data'],
  portability: ['granted', 'partly', 'refused', 'no-data'],
  rectification: ['granted', 'partly', 'refused', 'no-data'],
  erasure: ['granted', 'refused', 'held', 'no-data'],
  restriction: ['granted', 'refused', 'no-data'],
  objection: ['granted', 'partly', 'refused', 'no-data'],
  withdrawal: ['granted', 'refused', 'no-data'],
}

/** What four eyes are needed for: what cannot be taken back, and what lets data be used again (R36, R86). */
export const FOUR_EYES: readonly Right[] = ['erasure']

/** What may be wrong with data, and what is asked for then (R79). */
export const DEFECTS = ['incorrect', 'unnecessary', 'incomplete', 'outdated'] as const
export type Defect = (typeof DEFECTS)[number]
export const REMEDIES = ['correct', 'delete', 'complete'] as const
export type Remedy = (typeof REMEDIES)[number]

/** How the person is told. */
export const LETTER_WAYS = ['email', 'paper'] as const
export type LetterWay = (typeof LETTER_WAYS)[number]

/** Why nothing is done of what was asked for: each has its own words in the certificate (R84). */
const REFUSAL_GROUNDS = [
  'identity-not-shown',
  'not-specified',
  'data-correct',
  'law-requires',
  'open-invoice',
  'collection',
  'organisation-contact',
  'legal-claims',
  'others-rights',
  'manifestly-excessive',
  'not-based-on-consent-or-contract',
  'compelling-grounds',
  'other',
] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

const text = (most: number) => v.pipe(plainText, v.trim(), v.minLength(1), v.maxLength(most))
const optional = (most: number) => v.optional(v.nullable(text(most)), null)
const right = v.picklist(RIGHTS, `expected one of ${RIGHTS.join(', ')}`)
const rights = v.pipe(
  v.array(right),
  v.minLength(1, 'expected at least one right'),
  v.check((list) => new Set(list).size === list.length, 'expected each right once'),
)
const instant = v.pipe(v.string(), v.isoTimestamp())
const id = v.pipe(v.string(), v.uuid())

/** Which data, what is wrong with them, and what they should be (R79, R81). */
export const RectificationItem = v.strictObject({
  field: v.picklist(REGISTER_FIELDS),
  defect: v.picklist(DEFECTS, `expected one of ${DEFECTS.join(', ')}`),
  remedy: v.picklist(REMEDIES, `expected one of ${REMEDIES.join(', ')}`),
  /** What it should be; null for data that should go. */
  proposed: optional(Math.max(...Object.values(VALUE_LIMITS))),
  ground: text(1_000),
})
export type RectificationItem = v.InferOutput<typeof RectificationItem>

/** Who asks, as they say. */
export const Requester = v.strictObject({
  name: optional(200),
  email: v.optional(v.nullable(v.pipe(plainText, v.trim(), v.email(), v.maxLength(254))), null),
  phone: optional(40),
  address: optional(500),
})
export type Requester = v.InferOutput<typeof Requester>

/** `POST /api/requests`: what reached staff by mail, letter, phone or at the desk (R74). */
export const NewRequest = v.strictObject({
  register: rowId,
  rights,
  channel: v.picklist(STAFF_CHANNELS, `expected one of ${STAFF_CHANNELS.join(', ')}`),
  language: v.picklist(STAFF_LANGUAGES),
  /** In Finland, the day the clock runs from; it may be past. */
  receivedOn: Day,
  requester: Requester,
  words: optional(10_000),
  items: v.optional(v.pipe(v.array(RectificationItem), v.maxLength(REGISTER_FIELDS.length)), []),
  /** Where it is known already. */
  customer: v.optional(v.nullable(id), null),
  /** Where staff saw it (R76). */
  identity: v.optional(v.nullable(v.picklist(SEEN_BY_STAFF)), null),
})
export type NewRequest = v.InferOutput<typeof NewRequest>

const revision = v.pipe(v.number(), v.integer(), v.minValue(1))

/** `POST /api/requests/:id/steps`; `reason` is told to the person where more is needed or time is taken. */
export const RequestStep = v.strictObject({
  revision,
  to: v.picklist(['identity', 'needs-information', 'in-progress', 'extended', 'closed']),
  reason: optional(2_000),
  /** By which the person is told. */
  way: v.optional(v.picklist(LETTER_WAYS), 'email'),
})
export type RequestStep = v.InferOutput<typeof RequestStep>

export const RequestCustomer = v.strictObject({ revision, customer: v.nullable(id) })
export const RequestIdentity = v.strictObject({
  revision,
  way: v.picklist(SEEN_BY_STAFF, `expected one of ${SEEN_BY_STAFF.join(', ')}`),
})
export const RequestItems = v.strictObject({
  revision,
  items: v.pipe(v.array(RectificationItem), v.maxLength(REGISTER_FIELDS.length)),
})

/** `PUT /api/requests/:id/rights/:right`: what is decided of one of them. */
export const Decision = v.strictObject({
  revision,
  outcome: v.picklist(OUTCOMES, `expected one of ${OUTCOMES.join(', ')}`),
  /** Of a refusal, whole or in part. */
  grounds: v.optional(v.array(v.picklist(REFUSAL_GROUNDS)), []),
  /** Told to the person; mandatory where something is refused (R84). */
  reason: optional(4_000),
  /** Of an objection: which uses end (R77, R93). */
  bans: v.optional(v.array(v.picklist(BAN_KINDS)), []),
  /** Of a rectification: the fields that are accepted. */
  accepted: v.optional(v.array(v.picklist(REGISTER_FIELDS)), []),
})
export type Decision = v.InferOutput<typeof Decision>

export const Revision = v.strictObject({ revision })

/** `POST /api/requests/:id/decision`: what is decided of all of them is done, and told. */
export const DecisionMessage = v.strictObject({ revision, way: v.optional(v.picklist(LETTER_WAYS), 'email') })

/** Somebody who gave or got the data was told (GDPR art. 19; R83), or could not be. */
export const TaskDone = v.strictObject({
  on: Day,
  /** Why it was impossible or out of proportion; null where they were told. */
  impossible: optional(1_000),
})
export type TaskDone = v.InferOutput<typeof TaskDone>

/** `POST /api/requests/:id/lifting`: the person is told that a restriction will be lifted, and why (GDPR art. 18(3)). */
export const LiftingMessage = v.strictObject({
  revision,
  reason: text(2_000),
  way: v.optional(v.picklist(LETTER_WAYS), 'email'),
})

const TASK_KINDS = ['source', 'recipient', 'processor'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

const LETTER_KINDS = [
  'receipt',
  'identity',
  'information',
  'extension',
  'answer',
  'erased',
  'lifting',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

const way = v.picklist(LETTER_WAYS, `expected one of ${LETTER_WAYS.join(', ')}`)

/** `POST /api/requests/:id/letters/preview`: nothing is written. */
export const LetterDraft = v.strictObject({
  kind: v.picklist(LETTER_KINDS, `expected one of ${LETTER_KINDS.join(', ')}`),
  way,
  /** What staff write themselves. */
  reason: optional(4_000),
})

export const ForeseenLetter = v.strictObject({ to: v.string(), subject: v.string(), text: v.string() })
export type ForeseenLetter = v.InferOutput<typeof ForeseenLetter>

/** `PUT /api/requests/:id/letters/:letter/sent`: the day on which somebody posted it, or handed it over. */
export const LetterSent = v.strictObject({ on: Day })
/** `POST /api/requests/:id/letters/:letter/again` */
export const LetterAgain = v.strictObject({ way })

const person = v.strictObject({ id, name: v.string() })

/** What somebody who gave or got data has to be told of them. */
export const TaskDetail = v.strictObject({
  about: v.picklist(['rectification', 'erasure', 'restriction']),
  /** Whose data, as they are known by. */
  name: v.string(),
  changes: v.array(
    v.strictObject({
      field: v.picklist(REGISTER_FIELDS),
      before: v.nullable(v.string()),
      after: v.nullable(v.string()),
    }),
  ),
})
export type TaskDetail = v.InferOutput<typeof TaskDetail>

/** A restriction that somebody wants to lift: a second person has to (R86). */
export const LiftView = v.strictObject({
  reason: v.string(),
  /** The day on which the person was told. */
  toldOn: Day,
  proposedBy: v.strictObject({ id, name: v.string() }),
  proposedAt: instant,
})
export type LiftView = v.InferOutput<typeof LiftView>

const TaskView = v.strictObject({
  id,
  kind: v.picklist(TASK_KINDS),
  /** Of the source, recipient or processor. */
  name: v.string(),
  /** What they have to be told; null once the request was emptied. */
  detail: v.nullable(TaskDetail),
  doneOn: v.nullable(Day),
  impossible: v.nullable(v.string()),
})
export type TaskView = v.InferOutput<typeof TaskView>

const LetterView = v.strictObject({
  id,
  kind: v.picklist(LETTER_KINDS),
  way: v.picklist(LETTER_WAYS),
  language: v.picklist(STAFF_LANGUAGES),
  writtenAt: instant,
  /** Null until the server took it, or somebody posted it. */
  sentOn: v.nullable(Day),
  /** It will not arrive: the mail server refused it, or took nothing for days. */
  undelivered: v.boolean(),
  to: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  text: v.nullable(v.string()),
})
export type LetterView = v.InferOutput<typeof LetterView>

const RightView = v.strictObject({
  right,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  grounds: v.array(v.picklist(REFUSAL_GROUNDS)),
  reason: v.nullable(v.string()),
  bans: v.array(v.picklist(BAN_KINDS)),
  proposedBy: v.nullable(person),
  approvedBy: v.nullable(person),
  /** Done, not only decided. */
  doneAt: v.nullable(instant),
  /** Of a refusal. */
  certificate: v.nullable(v.strictObject({ no: v.number(), sha256: v.string(), issuedAt: instant })),
})
export type RightView = v.InferOutput<typeof RightView>

/** A line of the list. */
export const RequestSummary = v.strictObject({
  id,
  no: v.number(),
  register: rowId,
  registerName: v.string(),
  state: v.picklist(REQUEST_STATES),
  rights,
  channel: v.picklist(REQUEST_CHANNELS),
  language: v.picklist(STAFF_LANGUAGES),
  receivedOn: Day,
  dueOn: Day,
  /** Of the customer or else as the requester says; null once emptied. */
  name: v.nullable(v.string()),
  undelivered: v.boolean(),
  /** An erasure waits for a hold to end. */
  held: v.boolean(),
  /** A second person has to look. */
  waitsForApproval: v.boolean(),
})
export type RequestSummary = v.InferOutput<typeof RequestSummary>

export const RequestDetail = v.strictObject({
  ...v.omit(RequestSummary, ['rights']).entries,
  revision,
  /** Null where the person is not known, or not any more. */
  customer: v.nullable(
    v.strictObject({
      id,
      no: v.number(),
      name: v.nullable(v.string()),
      restricted: v.boolean(),
      lift: v.nullable(LiftView),
    }),
  ),
  /** Customers with the same e-mail, phone or name: one of them may be it. */
  candidates: v.array(v.strictObject({ id, no: v.number(), name: v.nullable(v.string()) })),
  requester: v.nullable(Requester),
  words: v.nullable(v.string()),
  identity: v.nullable(v.strictObject({ way: v.picklist(IDENTITY_WAYS), on: Day })),
  extendedOn: v.nullable(Day),
  recordedAt: instant,
  recordedBy: v.nullable(v.string()),
  noticeVersion: v.nullable(v.number()),
  decisions: v.array(RightView),
  items: v.array(
    v.strictObject({
      ...RectificationItem.entries,
      /** What is known now; null where nothing is. */
      known: v.nullable(v.string()),
      accepted: v.nullable(v.boolean()),
    }),
  ),
  holds: v.array(HoldView),
  /** Numbers of papers that name nobody else: they are destroyed before an erasure. */
  papers: v.array(v.number()),
  tasks: v.array(TaskView),
  letters: v.array(LetterView),
  /** A link by which the person fetches their data, while it can be used. */
  accessLink: v.nullable(
    v.strictObject({
      madeAt: instant,
      expiresAt: instant,
      usedAt: v.nullable(instant),
      revokedAt: v.nullable(instant),
    }),
  ),
  history: v.array(
    v.strictObject({
      at: instant,
      by: v.nullable(v.string()),
      act: v.string(),
      note: v.nullable(v.string()),
    }),
  ),
})
export type RequestDetail = v.InferOutput<typeof RequestDetail>

export const RequestQuery = v.strictObject({
  show: v.optional(v.picklist(['open', 'closed', 'all'], 'expected "open", "closed" or "all"'), 'open'),
  right: v.optional(right),
  /** Of one customer. */
  customer: v.optional(id),
  /** Older than this request. */
  before: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number))),
})
export type RequestQuery = v.InferOutput<typeof RequestQuery>

export const RequestList = v.strictObject({ requests: v.array(RequestSummary), more: v.boolean() })
export type RequestList = v.InferOutput<typeof RequestList>

/** For the privacy officer: how the requests of the registers stand. */
export const RequestFigures = v.strictObject({
  open: v.number(),
  overdue: v.number(),
  /** Due within a week. */
  dueSoon: v.number(),
  undelivered: v.number(),
  waitingForApproval: v.number(),
  held: v.number(),
  byRight: v.array(
    v.strictObject({
      right,
      received: v.number(),
      open: v.number(),
      granted: v.number(),
      refused: v.number(),
      /** From the day of receipt to the day of decision; null where none was decided. */
      medianDays: v.nullable(v.number()),
      late: v.number(),
    }),
  ),
})
export type RequestFigures = v.InferOutput<typeof RequestFigures>
