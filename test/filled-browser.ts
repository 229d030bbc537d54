import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { closeSubmission } from '../server/submissions/closed-submission.ts'
import type { Filling } from './filled-customer.ts'
import { choose, send, view } from './gateway.ts'

/** A browser that allows linking, shows pages and sends a form. */
export async function fillBrowser({
  test,
  db,
  id,
  word,
  key,
  now,
  named,
  office: { accountId, site },
}: Filling): Promise<void> {
  const { token } = await choose(test, site, ['lupa-statistics', 'lupa-linking'])
  const shown = view('/chairs')
  await send(test, token, [
    shown,
    { type: 'custom', id: randomUUID(), view: shown.id, name: 'order', ageMs: 0 },
  ])
  const submission = randomUUID()
  await db
    .insertInto('submission')
    .values({
      id: named(submission),
      site_id: site.id,
      idempotency_key: named(),
      customer_id: id,
      form: 'contact',
      fields: closeSubmission(key, submission, { email: `form.${word.toLowerCase()}@example.com` }),
      created_customer: false,
      received_at: now,
      decided_at: now,
      decided_by: accountId,
      accepted: [],
    })
    .execute()
  const visitor = test.gateway.tokens.visitorOf(token!)!
  const claim = await db
    .selectFrom('consent_grant')
    .innerJoin('consent_record', 'consent_record.id', 'consent_record_id')
    .select(['visitor_no', 'consent_record_id'])
    .where('visitor_id', '=', visitor.visitorId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('customer_link')
    .values({
      site_id: site.id,
      visitor_no: claim.visitor_no,
      customer_id: id,
      consent_record_id: claim.consent_record_id,
      linked_at: now,
    })
    .execute()
  await sql`
    insert into page_vitals (site_id, month, visit_id, page_view_id, path_id, lcp)
    select page_view.site_id, month, visit_id, id, path_id, 1200 from page_view where id = ${shown.id}::uuid
  `.execute(db)
  await db
    .insertInto('counted_day')
    .values({ site_id: site.id, visitor_no: claim.visitor_no, day: '2026-11-24', counted: '{}' })
    .execute()
}

/** A file that nobody has looked at, with a line of theirs and one of somebody else. */
export async function stageFiles({
  db,
  vault,
  id,
  values,
  changeId,
  now,
  registerId,
  office: { accountId },
}: Filling): Promise<void> {
  for (const lines of [[values.email!.toUpperCase(), values.phone!], [id]]) {
    const file = randomUUID()
    const { key, wrapped } = vault.makeKey(file)
    await db
      .insertInto('import')
      .values({
        id: file,
        register_id: registerId,
        name: 'customers.csv',
        charset: null,
        key: wrapped,
        state: 'waiting',
        made_at: now,
        made_by: accountId,
      } as never)
      .execute()
    await db
      .insertInto('import_row')
      .values(
        [...lines, 'somebody.else@example.com'].map((cell, at) => ({
          import_id: file,
          line: at + 2,
          cells: key.close(`cells ${at + 2}`, JSON.stringify(['x', cell])),
          outcome: null,
          customer_id: cell === id ? id : null,
          revision: null,
          match_hash: null,
          plan: null,
        })),
      )
      .execute()
    if (lines[0] === id)
      await db
        .insertInto('imported_customer')
        .values({ import_id: file, customer_id: id, change_id: changeId, made: false, undone: null })
        .execute()
  }
}
