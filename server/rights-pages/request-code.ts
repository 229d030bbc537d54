import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf } from '../../src/period.ts'
import { UNDECIDED } from '../../src/subject-request.ts'
import type { Database } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { changeRequest } from '../requests/change-request.ts'
import { customerOfAddress } from '../requests/customer-of-address.ts'
import { REQUEST_TEXTS } from '../requests/letters/request-texts.ts'
import { lockRequest, openRequester, reachRequest } from '../requests/open-request.ts'
import { clearProposals } from '../requests/take-in.ts'
import { sendNote } from '../staff/send-note.ts'
import type { Vault } from '../vault/vault.ts'

const CODE_MS = 30 * 60_000
const TRIES = 5

/**
 * Sends a code to the address that a request gave; one sent before it is good no more. Nothing is looked up: known or not,
 * everybody gets one. False where the mail server did not take it, and where it would show nothing any more.
 */
export async function sendCode(gateway: Gateway, requestId: string): Promise<boolean> {
  const { db, vault } = gateway
  const now = gateway.clock()
  const request = await reachRequest(db, vault, { id: requestId, reach: 'everywhere' })
  const to = openRequester(request)?.email
  if (!to || request.identity !== null || !UNDECIDED.includes(request.state)) return false
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const kept = { code_hash: hashOf(vault, requestId, code), made_at: now, tries: 0 }
  await db
    .insertInto('request_code')
    .values({ request_id: requestId, ...kept })
    .onConflict((conflict) => conflict.column('request_id').doUpdateSet(kept))
    .execute()
  const { subject, text } = REQUEST_TEXTS[request.language].code
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
  if (await sendNote(gateway, { to, subject, text: text(spaced, request.no) })) return true
  await db.deleteFrom('request_code').where('request_id', '=', requestId).execute()
  return false
}

/** Whether a code was sent that can still be used. */
export async function isCodeOpen(db: Kysely<Database>, requestId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('request_code')
    .select(['made_at', 'tries'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row !== undefined && isOpen(row, now)
}

/**
 * The right code shows that the address is whoever asks', and where one customer of the register alone has it, that they
 * are this customer. `used up`: five were wrong, it is too old, or the request is answered.
 */
export async function tryCode(
  { db, vault }: Pick<Gateway, 'db' | 'vault'>,
  { requestId, code, now }: { requestId: string; code: string; now: Date },
): Promise<'right' | 'wrong' | 'used up'> {
  return db.transaction().execute(async (trx) => {
    // Before its row is read, so that tries at once are counted one after the other.
    const request = await lockRequest(trx, vault, { id: requestId, reach: 'everywhere' })
    const row = await trx
      .selectFrom('request_code')
      .selectAll()
      .where('request_id', '=', requestId)
      .executeTakeFirst()
    if (request.identity !== null) return 'right'
    if (!row || !isOpen(row, now) || !UNDECIDED.includes(request.state)) return 'used up'
    const given = Buffer.from(hashOf(vault, requestId, code))
    if (!timingSafeEqual(given, Buffer.from(row.code_hash))) {
      await trx
        .updateTable('request_code')
        .set({ tries: row.tries + 1 })
        .where('request_id', '=', requestId)
        .execute()
      return row.tries + 1 < TRIES ? 'wrong' : 'used up'
    }
    await trx.deleteFrom('request_code').where('request_id', '=', requestId).execute()
    const day = dayOf(now, DEADLINE_ZONE)
    // Whoever staff took them for: the code shows an address, not a name.
    const customerId = await customerOfAddress(trx, vault, request)
    if (customerId !== request.customer_id) await clearProposals(trx, requestId)
    const isWaiting = request.state === 'received' || request.state === 'identity'
    await changeRequest(
      trx,
      request,
      { act: 'identify code', accountId: null },
      {
        identity: 'code',
        identified_on: day,
        customer_id: customerId,
        ...(isWaiting && { state: 'in-progress' }),
        now,
      },
    )
    return 'right'
  })
}

/** Eight digits are soon tried: the hash is keyed, and of this request alone. */
function hashOf(vault: Vault, requestId: string, code: string): string {
  return Buffer.from(vault.hash('request code', `${requestId} ${code}`)).toString('hex')
}

function isOpen({ made_at: madeAt, tries }: { made_at: Date; tries: number }, now: Date): boolean {
  return tries < TRIES && Math.abs(now.getTime() - madeAt.getTime()) <= CODE_MS
}
