import { randomUUID } from 'node:crypto'
import { recordRequest } from '../server/requests/record-request.ts'
import { moving } from './moving.ts'
import type { TestGateway } from './gateway.ts'
import { makeMember } from './member.ts'

/** A request for erasure that one proposed, a second person approved unless told otherwise, and that was decided. */
export async function askErasure(
  test: TestGateway,
  customerId: string,
  {
    outcome,
    approved = true,
    closed = false,
  }: { outcome: 'granted' | 'held'; approved?: boolean; closed?: boolean },
): Promise<string> {
  const { gateway, now } = test
  const { db, vault } = gateway
  const { register_id: registerId } = await db
    .selectFrom('customer')
    .select('register_id')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const [one, other] = [await staff(test), await staff(test)]
  const { id } = await db.transaction().execute((trx) =>
    recordRequest(
      trx,
      vault,
      {
        registerId,
        siteId: null,
        channel: 'letter',
        language: 'fi',
        receivedOn: '2026-11-20',
        rights: ['erasure'],
        requester: { name: 'Maija', email: null, phone: null, address: null },
        words: null,
        items: [],
        customerId,
        identity: 'signature',
      },
      { accountId: one.accountId, now },
    ),
  )
  await db
    .updateTable('request_right')
    .set({
      outcome,
      proposed_by: one.accountId,
      proposed_at: now,
      ...(approved && { approved_by: other.accountId, approved_at: now }),
    })
    .where('request_id', '=', id)
    .execute()
  await moving(db, async (trx) => {
    await trx
      .updateTable('subject_request')
      .set({
        decided_on: '2026-11-24',
        ...(closed ? { state: 'closed', closed_at: now } : { state: 'decided' }),
      })
      .where('id', '=', id)
      .execute()
  })
  return id
}

function staff({ gateway: { db }, now }: TestGateway) {
  return makeMember(db, { username: `officer-${randomUUID()}`, roles: ['privacy-officer'] }, now)
}

askErasure.staff = staff
