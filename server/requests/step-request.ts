import type { Kysely } from 'kysely'
import type * as v from 'valibot'
import { answerDue, EXTENDED_MONTHS } from '../../src/deadline.ts'
import type { Reach } from '../../src/staff.ts'
import {
  NEXT_REQUEST_STATES,
  UNDECIDED,
  type DecisionMessage,
  type LetterKind,
  type RequestState,
  type RequestStep,
  type Right,
} from '../../src/subject-request.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { holdsOf } from '../holds/holds-of.ts'
import { Refusal } from '../http/refusal.ts'
import { accessLinkUrl, makeAccessLink } from '../subject-access/access-link.ts'
import type { Vault } from '../vault/vault.ts'
import { closeRequest } from './advance-request.ts'
import { CARRY_OUT, IN_ORDER } from './carry-out.ts'
import { issueCertificate } from './certificate.ts'
import { changeRequest } from './change-request.ts'
import { customerOf } from './find-request.ts'
import { writeRequestLetter } from './letters/write-letter.ts'
import { today } from './list-requests.ts'
import { lockRequest, type OpenRequest } from './open-request.ts'
import { lockUndecided } from './take-in.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault; readonly publicUrl: string }
type Clerk = { readonly reach: Reach; readonly accountId: string; readonly now: Date }
/** What the person is told of a step. */
const LETTER_OF: Partial<Record<RequestState, LetterKind>> = {
  identity: 'identity',
  'needs-information': 'information',
  extended: 'extension',
}

/**
 * Takes a request one step on, and tells the person. Time is taken once, with its reasons, inside the first month (GDPR art.
 * 12(3)). Throws `invalid` for a step that does not follow, or lacks what it needs, and as `lockRequest`.
 */
export async function stepRequest(
  { db, vault }: Omit<Desk, 'publicUrl'>,
  { id, step: { revision, to, reason, way } }: { id: string; step: RequestStep },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id, reach, revision })
    checkStep(request, to)
    if (to === 'closed') return closeRequest(trx, request, { accountId, now })
    if ((to === 'in-progress' || to === 'extended') && request.identity === null)
      throw new Refusal('invalid', '"to": make sure who asks first', 'to')
    if ((to === 'needs-information' || to === 'extended') && reason === null)
      throw new Refusal('invalid', '"reason": expected what the person has to be told', 'reason')
    const day = today(now)
    if (to === 'extended') {
      if (request.extended_on !== null)
        throw new Refusal('taken', 'more time was taken already: there is no more')
      if (day > request.due_on)
        throw new Refusal('invalid', '"to": time is taken inside the first month, and that is over', 'to')
    }
    const changed = await changeRequest(
      trx,
      request,
      { act: to, accountId, note: reason },
      {
        state: to,
        ...(to === 'extended' && {
          extended_on: day,
          due_on: answerDue(request.received_on, EXTENDED_MONTHS),
        }),
        now,
      },
    )
    const kind = LETTER_OF[to]
    if (kind) await writeRequestLetter(trx, vault, changed, { kind, way, reason, accountId, now })
  })
}

/**
 * Does everything that was decided, certifies what was refused, and writes the answer, in one transaction. An erasure is
 * done behind it. Throws `invalid` where something is not decided or not approved, and as `lockUndecided`.
 */
export async function decideRequest(
  { db, vault, publicUrl }: Desk,
  { id, message: { revision, way } }: { id: string; message: v.InferOutput<typeof DecisionMessage> },
  { reach, accountId, now }: Clerk,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockUndecided(trx, vault, { id, revision, reach })
    if (request.state === 'received')
      throw new Refusal('invalid', 'take the request up first: it was only received until now')
    const rights = await rightsOf(trx, id)
    for (const { asked_for: right, outcome, approved_at: approvedAt } of rights) {
      if (outcome === null) throw new Refusal('invalid', `nothing is decided of ${right}`, right)
      if (right === 'erasure' && (outcome === 'granted' || outcome === 'held') && approvedAt === null)
        throw new Refusal('invalid', 'a second person has to approve the erasure', right)
    }
    const customer = await customerOf(trx, vault, request)
    const erasure = rights.find(({ asked_for: right }) => right === 'erasure')?.outcome
    if (customer && (erasure === 'granted' || erasure === 'held')) {
      const holds = await holdsOf(trx, customer.id, now)
      if (holds.length > 0 !== (erasure === 'held'))
        throw new Refusal(
          'invalid',
          'what stands against the erasure has changed: propose it anew',
          'erasure',
        )
    }
    const carried = { trx, vault, request, accountId, now }
    let accessUrl: string | null = null
    for (const right of IN_ORDER) {
      const decided = rights.find((one) => one.asked_for === right)
      if (!decided) continue
      const { outcome } = decided
      if (outcome === 'refused' || outcome === 'partly' || outcome === 'held')
        await issueCertificate(trx, vault, request, right, { accountId, now })
      if (outcome !== 'granted' && outcome !== 'partly') continue
      if (right === 'erasure') continue
      if (!customer)
        throw new Refusal('invalid', 'whoever asks was erased meanwhile: there are no data any more', right)
      await CARRY_OUT[right]?.({ ...carried, customer })
      if ((right === 'access' || right === 'portability') && outcome === 'granted')
        accessUrl ??= accessLinkUrl(
          publicUrl,
          (await makeAccessLink(trx, request, { accountId, now })).secret,
        )
      await markDone(trx, { id, right, now })
    }
    const decided = await changeRequest(
      trx,
      request,
      { act: 'decided', accountId },
      { state: 'decided', decided_on: today(now), now },
    )
    await writeRequestLetter(trx, vault, decided, { kind: 'answer', way, accessUrl, accountId, now })
  })
}

function checkStep({ state }: OpenRequest, to: RequestState): void {
  const isForward = UNDECIDED.includes(state) || state === 'notified'
  if (!isForward || !NEXT_REQUEST_STATES[state].includes(to))
    throw new Refusal('invalid', `"to": ${to} does not come after ${state}`, 'to')
}

function rightsOf(trx: Transaction<Database>, id: string) {
  return trx
    .selectFrom('request_right')
    .select(['asked_for', 'outcome', 'approved_at'])
    .where('request_id', '=', id)
    .execute()
}

async function markDone(
  trx: Transaction<Database>,
  { id, right, now }: { id: string; right: Right; now: Date },
): Promise<void> {
  await trx
    .updateTable('request_right')
    .set({ done_at: now })
    .where('request_id', '=', id)
    .where('asked_for', '=', right)
    .execute()
}
