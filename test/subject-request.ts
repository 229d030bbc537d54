import { changeRequest } from '../server/requests/change-request.ts'
import { issueCertificate } from '../server/requests/certificate.ts'
import { writeRequestLetter, type NewLetter } from '../server/requests/letters/write-letter.ts'
import { lockRequest } from '../server/requests/open-request.ts'
import { recordRequest, type Received } from '../server/requests/record-request.ts'
import type { Decision, Right } from '../src/subject-request.ts'
import type { TestGateway } from './gateway.ts'

type Given = Pick<TestGateway, 'gateway' | 'now'>

const MAIJA = { name: 'Maija Mäkinen', email: 'maija@example.com', phone: null, address: null }

/** A request as one by letter would be recorded: signed, for access, in the first register unless told otherwise. */
export async function makeRequest(
  { gateway: { db, vault }, now }: Given,
  received: Partial<Received> = {},
): Promise<{ id: string; no: number }> {
  const register = await db.selectFrom('register').select('id').orderBy('id').executeTakeFirstOrThrow()
  return db.transaction().execute((trx) =>
    recordRequest(
      trx,
      vault,
      {
        registerId: register.id,
        siteId: null,
        channel: 'letter',
        language: 'fi',
        receivedOn: '2026-11-23',
        rights: ['access'],
        requester: MAIJA,
        words: null,
        items: [],
        customerId: null,
        identity: 'signature',
        ...received,
      },
      { accountId: null, now },
    ),
  )
}

/** Decides each of these rights, certifies what is refused, and takes the request to `decided`. */
export async function decide(
  { gateway: { db, vault }, now }: Given,
  id: string,
  decisions: Partial<Record<Right, Partial<Decision>>>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
    request = await changeRequest(trx, request, STEP, { state: 'in-progress', now })
    for (const [right, decision] of Object.entries(decisions) as [Right, Partial<Decision>][]) {
      const { outcome = 'granted', grounds = [], reason = null, bans = [] } = decision
      await trx
        .updateTable('request_right')
        .set({
          outcome,
          grounds,
          bans,
          reason: reason === null ? null : request.ownKey.close(`reason ${right}`, reason),
          proposed_at: now,
          approved_at: now,
        })
        .where('request_id', '=', id)
        .where('asked_for', '=', right)
        .execute()
      if (outcome !== 'granted' && outcome !== 'no-data')
        await issueCertificate(trx, vault, request, right, { accountId: null, now })
    }
    await changeRequest(trx, request, STEP, { state: 'decided', decided_on: '2026-11-24', now })
  })
}

const STEP = { act: 'step', accountId: null }

export async function write(
  { gateway: { db, vault }, now }: Given,
  id: string,
  letter: NewLetter,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
    return writeRequestLetter(trx, vault, request, { ...letter, accountId: null, now })
  })
}
