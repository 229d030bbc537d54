import * as v from 'valibot'
import { STAFF_LANGUAGES, type StaffLanguage } from './language.ts'
import type { Difference, NoticeDocument } from './notice-document.ts'
import { plainText } from './plain-text.ts'
import { Controller, Statement, type Processing } from './processing.ts'
import { FAULTS } from './processing-faults.ts'

const OUTCOMES = ['published', 'returned', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())
const count = v.number()
const document = v.custom<NoticeDocument>((value) => typeof value === 'object')
/** Where a draft differs from the version in force, in one of its languages. */
export type NoticeChange = Difference & { readonly language: StaffLanguage }
const difference = v.custom<NoticeChange>((value) => typeof value === 'object')
const fault = v.strictObject({ field: v.string(), code: v.picklist(FAULTS) })

/** What changes for customers: of these they are told. */
export const TOLD_CHANGES = ['purposes', 'recipients', 'transfers', 'retention'] as const
export type ToldChange = (typeof TOLD_CHANGES)[number]

/** Whom a new version concerns. */
const Impact = v.strictObject({
  /** Customers that have to be told, and of what; none while nothing of that changes. */
  customers: count,
  because: v.array(v.picklist(TOLD_CHANGES)),
  /** Sites, with how many visitors allowed something under an older notice of the banner: they are asked again. */
  sites: v.array(v.strictObject({ name: v.string(), grants: count })),
})
export type Impact = v.InferOutput<typeof Impact>

const Proposal = v.strictObject({
  at: instant,
  by: v.string(),
  /** Whether it is the reader's own: somebody else agrees to it. */
  isOwn: v.boolean(),
  /** Something has changed since: what would be published is not what was looked at. */
  isStale: v.boolean(),
})

/** `GET /api/notices`: the registers, with where their notices stand. */
export const NoticeLine = v.strictObject({
  register: v.strictObject({ id: v.number(), name: v.string() }),
  version: v.nullable(v.number()),
  publishedAt: v.nullable(instant),
  /** Whether somebody waits for an agreement. */
  isWaiting: v.boolean(),
  faults: count,
  /** Whether what is done, or said, has changed since. */
  isOutdated: v.boolean(),
})
export type NoticeLine = v.InferOutput<typeof NoticeLine>

/** `GET /api/notices/:id` */
export const NoticeDetail = v.strictObject({
  register: v.strictObject({ id: v.number(), name: v.string() }),
  /** Of the public page. */
  url: v.nullable(v.string()),
  key: v.nullable(v.string()),
  /** Of what is said; 0 before anything is. */
  revision: v.number(),
  controller: Controller,
  statement: Statement,
  /** What the program knows. */
  known: v.custom<Pick<Processing, 'recipients' | 'processors' | 'dataSources'>>(
    (value) => typeof value === 'object',
  ),
  /** Months that customers are kept, by the schedule. */
  keptMonths: v.number(),
  /** Services of the sites whose providers are outside the EEA: each needs a word why, and a safeguard. */
  abroad: v.array(v.strictObject({ id: v.string(), name: v.string(), country: v.string() })),
  sites: v.array(v.strictObject({ name: v.string(), cookies: v.string() })),
  faults: v.array(fault),
  documents: v.array(document),
  /** Of these documents: who proposes or agrees names what they looked at. */
  sha256: v.string(),
  /** Against the version in force, in all its languages. */
  differences: v.array(difference),
  impact: Impact,
  proposal: v.nullable(Proposal),
  /** Why the last one was given back; null where it was not. */
  returned: v.nullable(v.strictObject({ by: v.string(), note: v.string() })),
  versions: v.array(
    v.strictObject({ version: v.number(), publishedAt: instant, by: v.string(), agreedBy: v.string() }),
  ),
})
export type NoticeDetail = v.InferOutput<typeof NoticeDetail>

/** `PUT /api/notices/:id` */
export const NoticeMessage = v.strictObject({
  /** The one that was changed: what somebody else has written meanwhile is not lost. */
  revision: v.pipe(v.number(), v.integer()),
  /** As it was read: it is the same with every register. */
  controllerBefore: Controller,
  controller: Controller,
  statement: Statement,
})
export type NoticeMessage = v.InferInput<typeof NoticeMessage>

/** `POST /api/notices/:id/proposal` and `POST /api/notices/:id/agreement`: to what was looked at, and to nothing else. */
export const LookedAtMessage = v.strictObject({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected the fingerprint of what was looked at')),
})

/** `POST /api/notices/:id/return` */
export const ReturnMessage = v.strictObject({
  note: v.pipe(plainText, v.trim(), v.minLength(1, 'expected why'), v.maxLength(1_000)),
})

export const RecordQuery = v.strictObject({
  language: v.picklist(STAFF_LANGUAGES),
  format: v.optional(v.picklist(['json', 'md', 'pdf']), 'json'),
})
