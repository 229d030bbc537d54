import { randomUUID } from 'node:crypto'
import { recordRequest } from '../server/requests/record-request.ts'
import type { Right } from '../src/subject-request.ts'
import type { Office } from './filled-customer.ts'
import type { TestGateway } from './gateway.ts'

/** Numbers of certificates are given by a sequence, which here is not asked. */
let certificates = 0

/** A request that says something of the person wherever it can. */
export async function fillRequest(
  { gateway: { db, vault }, now }: TestGateway,
  { accountId, sourceId }: Pick<Office, 'accountId' | 'sourceId'>,
  {
    customerId,
    registerId,
    word,
    rights,
  }: { customerId: string; registerId: number; word: string; rights: readonly Right[] },
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { id } = await recordRequest(
      trx,
      vault,
      {
        registerId,
        siteId: null,
        channel: 'letter',
        language: 'fi',
        receivedOn: '2026-11-20',
        rights,
        requester: {
          name: word,
          email: `${word.toLowerCase()}@example.com`,
          phone: null,
          address: `${word} street 1`,
        },
        words: `I am ${word}`,
        items: [
          {
            field: 'email',
            defect: 'outdated',
            remedy: 'correct',
            proposed: `new.${word}@example.com`,
            ground: word,
          },
        ],
        customerId,
        identity: 'signature',
      },
      { accountId, now },
    )
    const row = await trx
      .selectFrom('subject_request')
      .select('key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const key = vault.openKey(id, row.key!)
    const close = (place: string) => key.close(place, `${word} ${place}`)
    const [task, letter] = [randomUUID(), randomUUID()]
    await trx
      .insertInto('request_task')
      .values({
        id: task,
        request_id: id,
        kind: 'source',
        source_id: sourceId,
        detail: close(`detail ${task}`),
      })
      .execute()
    await trx
      .insertInto('subject_letter')
      .values({
        id: letter,
        request_id: id,
        kind: 'receipt',
        way: 'paper',
        language: 'fi',
        content: close('letter'),
        written_at: now,
        written_by: accountId,
      })
      .execute()
    await trx
      .updateTable('request_right')
      .set({ reason: close('reason') })
      .where('request_id', '=', id)
      .execute()
    await trx
      .insertInto('refusal_certificate')
      .values({
        no: (certificates += 1),
        request_id: id,
        asked_for: rights[0]!,
        language: 'fi',
        pdf: close('certificate'),
        sha256: 'a'.repeat(64),
        issued_at: now,
        issued_by: accountId,
      })
      .execute()
    await trx
      .insertInto('request_event')
      .values({
        request_id: id,
        revision: 2,
        act: 'note',
        at: now,
        account_id: accountId,
        note: close('note 2'),
      })
      .execute()
    await trx.updateTable('subject_request').set({ revision: 2 }).where('id', '=', id).execute()
    await trx
      .insertInto('request_code')
      .values({ request_id: id, code_hash: randomUUID(), made_at: now })
      .execute()
    await trx
      .insertInto('access_link')
      .values({
        secret_hash: randomUUID(),
        request_id: id,
        made_at: now,
        made_by: accountId,
        expires_at: now,
      })
      .execute()
    await trx
      .insertInto('request_warning')
      .values({ request_id: id, kind: 'received', warned_on: '2026-11-20' })
      .execute()
    return id
  })
}
