import * as v from 'valibot'
import { plainText } from './plain-text.ts'

/** What the log says of an act beside who did what and when: whom or what it was about, and why. No values of fields. */
export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly (string | number)[]>
>

const instant = v.pipe(v.string(), v.isoTimestamp())

export const AuditEntryView = v.strictObject({
  no: v.number(),
  at: instant,
  /** Username of who did it; null where nobody was signed in, or the program itself did it. */
  by: v.nullable(v.string()),
  act: v.string(),
  /** Null after its erasure. */
  detail: v.nullable(v.record(v.string(), v.any())),
})

/** `GET /api/audit`: the newest first. */
export const AuditQuery = v.strictObject({
  /** Entries before this number. */
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  act: v.optional(v.pipe(plainText, v.maxLength(60))),
  by: v.optional(v.pipe(plainText, v.maxLength(60))),
})
export type AuditEntryView = v.InferOutput<typeof AuditEntryView>

export const AuditPage = v.strictObject({ entries: v.array(AuditEntryView), more: v.boolean() })
export type AuditPage = v.InferOutput<typeof AuditPage>

/** Whether the chain holds, and its head, to be compared with one that was kept elsewhere. */
export const AuditVerification = v.strictObject({
  holds: v.boolean(),
  entries: v.number(),
  /** Entries whose details were erased. */
  erased: v.number(),
  head: v.string(),
  /** Where it breaks, and how. */
  fault: v.nullable(v.strictObject({ no: v.number(), what: v.string() })),
})
export type AuditVerification = v.InferOutput<typeof AuditVerification>
