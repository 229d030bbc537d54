import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { ANSWER_MONTHS, answerDue } from '../../src/deadline.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type {
  IdentityWay,
  RectificationItem,
  RequestChannel,
  Requester,
  Right,
} from '../../src/subject-request.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { noticeInForce } from '../privacy-notices/find-notice.ts'
import type { Vault } from '../vault/vault.ts'

export type Received = {
  readonly registerId: number
  /** Whose page it was sent from. */
  readonly siteId: number | null
  readonly channel: RequestChannel
  readonly language: StaffLanguage
  readonly receivedOn: Day
  readonly rights: readonly Right[]
  readonly requester: Requester
  readonly words: string | null
  readonly items: readonly RectificationItem[]
  readonly customerId: string | null
  readonly identity: IdentityWay | null
}

/**
 * Keeps what somebody asks for, with a key of its own; the clock runs from the day it was received (GDPR art. 12(3)).
 * `accountId` is null where it came by itself. Throws `invalid` for items that cannot be.
 */
export async function recordRequest(
  trx: Transaction<Database>,
  vault: Vault,
  received: Received,
  { accountId, now }: { accountId: string | null; now: Date },
): Promise<{ id: string; no: number }> {
  checkItems(received.items)
  const id = randomUUID()
  const { key, wrapped } = vault.makeKey(id)
  const { no } = await trx
    .insertInto('subject_request')
    .values({
      id,
      register_id: received.registerId,
      site_id: received.siteId,
      customer_id: received.customerId,
      key: wrapped,
      channel: received.channel,
      language: received.language,
      received_on: received.receivedOn,
      recorded_at: now,
      recorded_by: accountId,
      due_on: answerDue(received.receivedOn, ANSWER_MONTHS),
      identity: received.identity,
      identified_on: received.identity && received.receivedOn,
      requester: key.close('requester', JSON.stringify(received.requester)),
      notice_version: (await noticeInForce(trx, received.registerId, now))?.version ?? null,
      words: received.words === null ? null : key.close('words', received.words),
    })
    .returning('no')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('request_right')
    .values(received.rights.map((right) => ({ request_id: id, asked_for: right })))
    .execute()
  await writeItems(trx, { id, key, items: received.items })
  await trx
    .insertInto('request_event')
    .values({ request_id: id, revision: 1, act: 'receive', at: now, account_id: accountId, note: null })
    .execute()
  return { id, no }
}

/** In place of those there were. */
export async function writeItems(
  trx: Transaction<Database>,
  { id, key, items }: { id: string; key: ReturnType<Vault['openKey']>; items: readonly RectificationItem[] },
): Promise<void> {
  await trx.deleteFrom('rectification_item').where('request_id', '=', id).execute()
  if (items.length === 0) return
  await trx
    .insertInto('rectification_item')
    .values(
      items.map(({ field, defect, remedy, proposed, ground }) => ({
        request_id: id,
        field,
        defect,
        remedy,
        proposed: proposed === null ? null : key.close(`proposed ${field}`, proposed),
        ground: key.close(`ground ${field}`, ground),
      })),
    )
    .execute()
}

/** Throws `invalid` where a field is named twice, or what it should be is not said, or said of what should go. */
export function checkItems(items: readonly RectificationItem[]): void {
  for (const [at, { field, remedy, proposed }] of items.entries()) {
    const place = `items.${at}.proposed`
    if (items.findIndex((item) => item.field === field) !== at)
      throw new Refusal('invalid', `"items.${at}.field": expected each field once`, `items.${at}.field`)
    if (remedy === 'delete' && proposed !== null)
      throw new Refusal('invalid', `"${place}": data that should go become nothing else`, place)
    if (remedy !== 'delete' && proposed === null)
      throw new Refusal('invalid', `"${place}": expected what it should be`, place)
  }
}
