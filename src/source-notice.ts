import * as v from 'valibot'
import { Day } from './period.ts'
import { rowId } from './row-id.ts'
import { OUTSIDE_SOURCES } from './value-source.ts'

const whole = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))

/** How somebody was told that data came from others (GDPR art. 14). */
export const NOTICE_CHANNELS = ['e-mail', 'letter', 'phone', 'in-person'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** `GET /api/source-notices`: those who are not told yet, the most urgent first, 50 a page. */
export const SourceNoticeQuery = v.strictObject({
  source: v.optional(whole),
  after: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\S{10} \d{1,9} \d{1,9}$/),
      v.check((after) => v.is(Day, after.slice(0, 10)), 'expected a day that is in the calendar'),
    ),
  ),
})

/** Somebody who is to be told, within one month, that data came from another (GDPR art. 14(3)(a)). */
export const SourceNoticeView = v.strictObject({
  customer: v.strictObject({ id: v.string(), no: v.number(), name: v.nullable(v.string()) }),
  source: v.strictObject({ id: v.number(), kind: v.picklist(OUTSIDE_SOURCES), name: v.string() }),
  obtainedAt: v.pipe(v.string(), v.isoTimestamp()),
  dueOn: Day,
  isOverdue: v.boolean(),
})
export type SourceNoticeView = v.InferOutput<typeof SourceNoticeView>

export const SourceNoticeList = v.strictObject({
  notices: v.array(SourceNoticeView),
  /** Each source with somebody who waits. */
  sources: v.array(
    v.strictObject({ id: v.number(), name: v.string(), waiting: v.number(), overdue: v.number() }),
  ),
  /** Sent as `after` for the next page; null on the last one. */
  next: v.nullable(v.string()),
})
export type SourceNoticeList = v.InferOutput<typeof SourceNoticeList>

/** Somebody was told; without customers, everybody whose data came from the source until now. */
export const ToldMessage = v.strictObject({
  source: rowId,
  customers: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(500))),
  channel: v.picklist(NOTICE_CHANNELS, `expected one of ${NOTICE_CHANNELS.join(', ')}`),
  toldOn: Day,
})
export type ToldMessage = v.InferOutput<typeof ToldMessage>

export const ToldAnswer = v.strictObject({ told: v.number() })
