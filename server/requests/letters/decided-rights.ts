import type { BanKind } from '../../../src/ban.ts'
import type { HoldView } from '../../../src/hold.ts'
import type { RegisterField } from '../../../src/register-field.ts'
import { RIGHTS, type Outcome, type RefusalGround, type Right } from '../../../src/subject-request.ts'
import type { Reader } from '../../db/reader.ts'
import { holdsOf } from '../../holds/holds-of.ts'
import type { OpenRequest } from '../open-request.ts'

/** What is decided of one of the rights that were asked for. */
export type DecidedRight = {
  readonly right: Right
  readonly outcome: Outcome
  readonly grounds: readonly RefusalGround[]
  readonly reason: string | null
  readonly bans: readonly BanKind[]
  readonly holds: readonly HoldView[]
  readonly certificateNo: number | null
  /** Of a rectification. */
  readonly accepted: readonly RegisterField[]
  readonly refused: readonly RegisterField[]
}

/** What was asked for, in the order in which the law has it. */
export async function rightsOf(db: Reader, request: OpenRequest): Promise<Right[]> {
  const rows = await db
    .selectFrom('request_right')
    .select('asked_for')
    .where('request_id', '=', request.id)
    .execute()
  return RIGHTS.filter((right) => rows.some(({ asked_for: one }) => one === right))
}

/** What came of each; those of which nothing is decided are left out. */
export async function decidedRights(db: Reader, request: OpenRequest, now: Date): Promise<DecidedRight[]> {
  const decided = await db
    .selectFrom('request_right')
    .selectAll()
    .where('request_id', '=', request.id)
    .where('outcome', 'is not', null)
    .execute()
  const certificates = await db
    .selectFrom('refusal_certificate')
    .select(['no', 'asked_for'])
    .where('request_id', '=', request.id)
    .orderBy('no', 'desc')
    .execute()
  const items = await db
    .selectFrom('rectification_item')
    .select(['field', 'accepted'])
    .where('request_id', '=', request.id)
    .orderBy('field')
    .execute()
  const holds = request.customer_id === null ? [] : await holdsOf(db, request.customer_id, now)
  return RIGHTS.flatMap((right) => {
    const row = decided.find(({ asked_for: one }) => one === right)
    if (!row) return []
    const fieldsOf = (accepted: boolean) =>
      right === 'rectification'
        ? items.filter((item) => item.accepted === accepted).map(({ field }) => field)
        : []
    return {
      right,
      outcome: row.outcome!,
      grounds: row.grounds,
      reason: row.reason && request.ownKey ? request.ownKey.open(`reason ${right}`, row.reason) : null,
      bans: row.bans,
      holds: right === 'erasure' ? holds : [],
      certificateNo: certificates.find(({ asked_for: one }) => one === right)?.no ?? null,
      accepted: fieldsOf(true),
      refused: fieldsOf(false),
    }
  })
}
