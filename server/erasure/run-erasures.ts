import type { Transaction } from 'kysely'
import { ANSWER_MONTHS, DEADLINE_ZONE, answerDue } from '../../src/deadline.ts'
import { dayOf } from '../../src/period.ts'
import { writeEntry } from '../audit/chain.ts'
import { wholeOf } from '../customers/first-of.ts'
import type { Database } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { changeRequest } from '../requests/change-request.ts'
import type { LetterContent } from '../requests/letters/letter-content.ts'
import { foreseeLetter, keepLetter } from '../requests/letters/write-letter.ts'
import { reachRequest, type OpenRequest } from '../requests/open-request.ts'
import { AGAIN_MS } from '../subject-access/access-link.ts'
import type { Vault } from '../vault/vault.ts'
import { UNDECIDED, type LetterWay } from '../../src/subject-request.ts'
import { Refusal } from '../http/refusal.ts'
import { emptyRequest } from './empty-request.ts'
import { eraseWithin } from './erase-customer.ts'

type Desk = Pick<Gateway, 'db' | 'vault' | 'ledger' | 'clock' | 'log'>

/** Until then what else was asked for may need the data, and the answer an address. */
const DECIDED = ['decided', 'notified', 'closed'] as const

/**
 * Erases whoever asked for it and was granted it by two, as soon as nothing stands in the way (R36, R37, R89): right after
 * the decision, each minute, and at the start. What fails is told in the log, and tried again by the next run.
 * Answers with the requests that were done now.
 */
export async function runErasures(desk: Desk): Promise<string[]> {
  const due = await desk.db
    .selectFrom('request_right')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .select('request_id')
    .where('asked_for', '=', 'erasure')
    .where('state', 'in', DECIDED)
    .where('outcome', 'in', ['granted', 'held'])
    .where('approved_at', 'is not', null)
    .where('done_at', 'is', null)
    .where((eb) => eb.or([eb('customer_id', 'is not', null), eb('erased_at', 'is not', null)]))
    .orderBy('approved_at')
    .execute()
  const done: string[] = []
  for (const { request_id: id } of due) {
    try {
      if (await eraseFor(desk, id)) done.push(id)
    } catch (error) {
      desk.log.error({ task: 'erasure', error }, 'failed')
    }
  }
  return done
}

/** Whether it was done now: not by another gateway meanwhile, and nothing stood in the way. */
async function eraseFor({ db, vault, ledger, clock }: Desk, id: string): Promise<boolean> {
  const now = clock()
  return db.transaction().execute(async (trx) => {
    if (!(await isDue(trx, id))) return false
    const request = await reachRequest(trx, vault, { id, reach: 'everywhere' })
    const { ownKey } = request
    // Whoever asked for their data, too, fetches them first.
    if (await isAwaited(trx, request, now)) return false
    const farewell = ownKey && (await foreseeFarewell(trx, vault, request, now))
    const { outcome, erased } =
      request.customer_id === null
        ? { outcome: 'gone', erased: [] }
        : await eraseWithin(trx, vault, request.customer_id, {
            reason: 'request',
            request: ownKey && { id, ownKey },
            now,
          })
    if (typeof outcome === 'object') return false
    await trx
      .updateTable('request_right')
      .set({ outcome: 'granted', done_at: now })
      .where('request_id', '=', id)
      .where('asked_for', '=', 'erasure')
      .execute()
    const today = dayOf(now, DEADLINE_ZONE)
    const erasedRequest = await changeRequest(
      trx,
      request,
      { act: 'erase', accountId: null },
      {
        customer_id: null,
        erased_at: request.erased_at ?? now,
        // It was answered that something held; now it has to be told that nothing does, and that it is done.
        ...(request.state === 'closed' &&
          farewell && {
            state: 'decided',
            due_on: answerDue(today, ANSWER_MONTHS),
            closed_at: null,
          }),
        now,
      },
    )
    if (ownKey && farewell)
      await keepLetter(
        trx,
        { ...erasedRequest, ownKey },
        { kind: 'erased', ...farewell, accountId: null, now },
      )
    // Another request of theirs did it and told them: nothing leads out of a state that nobody is told of.
    else if (request.state === 'closed') await emptyRequest(trx, id)
    await writeEntry(trx, { accountId: null, act: 'customer.erased', detail: { request: id } }, now)
    ledger.add(erased)
    return true
  })
}

/**
 * Whether the person waits for their data, by this request or another: they asked for them, the answer is under way, or its
 * link can still be used.
 */
async function isAwaited(
  trx: Transaction<Database>,
  { customer_id: customerId }: OpenRequest,
  now: Date,
): Promise<boolean> {
  if (customerId === null) return false
  const asked = await trx
    .selectFrom('request_right')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .select('request_id')
    .where('customer_id', 'in', wholeOf(customerId))
    .where('identity', 'is not', null)
    .where('asked_for', 'in', ['access', 'portability'])
    .where((eb) =>
      eb.or([
        eb('state', 'in', UNDECIDED),
        eb.and([eb('state', '=', 'decided'), eb('outcome', '=', 'granted')]),
      ]),
    )
    .executeTakeFirst()
  if (asked) return true
  const link = await trx
    .selectFrom('access_link')
    .innerJoin('subject_request', 'subject_request.id', 'request_id')
    .select('secret_hash')
    .where('customer_id', 'in', wholeOf(customerId))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('used_at', '>', new Date(now.getTime() - AGAIN_MS))]))
    .executeTakeFirst()
  return link !== undefined
}

/** Written while it is still known where to; in the way of the answer, or else in the other one. */
async function foreseeFarewell(
  trx: Transaction<Database>,
  vault: Vault,
  request: OpenRequest,
  now: Date,
): Promise<{ way: LetterWay; content: LetterContent } | null> {
  const answer = await trx
    .selectFrom('subject_letter')
    .select('way')
    .where('request_id', '=', request.id)
    .where('kind', '=', 'answer')
    .orderBy('written_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const first = answer?.way ?? 'email'
  for (const way of [first, first === 'email' ? 'paper' : 'email'] as const)
    try {
      return { way, content: await foreseeLetter(trx, vault, request, { kind: 'erased', way, now }) }
    } catch (error) {
      // Nobody knows an address of this kind.
      if (!(error instanceof Refusal)) throw error
    }
  return null
}

/** Locks the request, and looks again: another gateway may have been faster. */
async function isDue(trx: Transaction<Database>, id: string): Promise<boolean> {
  await trx.selectFrom('subject_request').select('id').where('id', '=', id).forUpdate().execute()
  const right = await trx
    .selectFrom('request_right')
    .select('done_at')
    .where('request_id', '=', id)
    .where('asked_for', '=', 'erasure')
    .executeTakeFirstOrThrow()
  return right.done_at === null
}
