import { randomUUID } from 'node:crypto'
import type { Filling } from './filled-customer.ts'

/** An address of years ago, from somebody else. */
export async function fillHistory({
  db,
  id,
  word,
  key,
  close,
  long,
  named,
  changeId,
  office: { accountId, sourceId },
}: Filling): Promise<void> {
  const older = named()
  await db
    .insertInto('customer_change')
    .values({
      id: older,
      customer_id: id,
      revision: 2,
      act: 'change',
      at: long,
      account_id: accountId,
      reason: close('reason'),
      undoes: null,
    })
    .execute()
  await db
    .insertInto('customer_value')
    .values({
      change_id: older,
      customer_id: id,
      field: 'email',
      value: key.close('email', `old.${word.toLowerCase()}@example.com`),
      source: 'partner',
      source_id: sourceId,
      obtained_at: long,
      replaced_by: changeId,
    })
    .execute()
  await db
    .insertInto('source_notice')
    .values({
      customer_id: id,
      source_id: sourceId,
      obtained_at: long,
      due_on: '2012-04-01',
      told_on: null,
      channel: null,
      told_by: null,
      recorded_at: null,
    })
    .execute()
}

/** Who was handed data of theirs. */
export async function fillDisclosures({
  db,
  id,
  close,
  long,
  changeId,
  office: { accountId, recipientId, processorId },
}: Filling): Promise<void> {
  const disclosed = await db
    .insertInto('disclosure')
    .values([
      {
        customer_id: id,
        recipient_id: recipientId,
        processor_id: null,
        reason: 'collection',
        note: close('disclosure'),
        human_decides: false,
        disclosed_at: long,
        account_id: accountId,
      },
      {
        customer_id: id,
        recipient_id: null,
        processor_id: processorId,
        reason: null,
        note: close('disclosure'),
        human_decides: false,
        disclosed_at: long,
        account_id: accountId,
      },
    ])
    .returning('id')
    .execute()
  await db
    .insertInto('disclosed_value')
    .values(
      disclosed.map((row) => ({
        disclosure_id: row.id,
        customer_id: id,
        field: 'email' as const,
        change_id: changeId,
      })),
    )
    .execute()
}

/** A destroyed paper that names nobody else. */
export async function fillPapers({
  db,
  vault,
  id,
  word,
  long,
  registerId,
  office: { accountId },
}: Filling): Promise<void> {
  const paper = randomUUID()
  const { key: paperKey, wrapped } = vault.makeKey(paper)
  await db
    .insertInto('paper')
    .values({
      id: paper,
      register_id: registerId,
      key: wrapped,
      kind: 'contract',
      title: paperKey.close('title', `${word} contract`),
      event: paperKey.close('event', `${word} rented a boat`),
      received_on: '2012-01-01',
      out_since: '2012-01-01',
      state: 'destroyed',
      location_id: null,
      retain_until: '2013-01-01',
      destroyed_on: '2014-01-01',
      destroyed_how: 'shredded',
      destroyed_by: paperKey.close('destroyed_by', 'Oona'),
      destruction_seen_by: paperKey.close('destruction_seen_by', 'Veikko'),
      account_id: accountId,
      created_at: long,
    })
    .execute()
  await db.insertInto('paper_person').values({ paper_id: paper, customer_id: id }).execute()
}

/** What they forbade, and a list they were on. */
export async function fillWishes({
  db,
  id,
  long,
  now,
  named,
  registerId,
  office: { accountId },
}: Filling): Promise<void> {
  const wish = named()
  await db
    .insertInto('ban_wish')
    .values({
      id: wish,
      customer_id: id,
      act: 'forbid',
      kinds: ['direct-marketing'],
      channel: 'phone',
      asked_on: '2012-01-01',
      recorded_at: long,
      recorded_by: accountId,
      language: 'fi',
    })
    .execute()
  await db
    .insertInto('ban')
    .values({
      id: named(),
      customer_id: id,
      kind: 'direct-marketing',
      since: long,
      origin: 'wish',
      wish_id: wish,
    })
    .execute()
  const list = randomUUID()
  await db
    .insertInto('made_list')
    .values({
      id: list,
      register_id: registerId,
      kind: 'directory',
      format: 'pdf',
      sheet: null,
      made_at: now,
      made_by: accountId,
      people: 1,
    })
    .execute()
  await db.insertInto('made_list_entry').values({ list_id: list, customer_id: id }).execute()
}

/** By which they tell and see their own data, and what is left of old ways to keep them. */
export async function fillAccess({
  db,
  id,
  word,
  values,
  close,
  long,
  now,
  named,
  registerId,
  office: { accountId },
}: Filling): Promise<void> {
  await db
    .insertInto('customer_invitation')
    .values({
      id: named(),
      secret_hash: named(`invitation ${word}`),
      register_id: registerId,
      customer_id: id,
      made_by: accountId,
      made_at: long,
      expires_at: now,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  await db
    .insertInto('customer_credential')
    .values({
      customer_id: id,
      username: named(`user.${word.toLowerCase()}`),
      password_hash: `$argon2id$${word}`,
      issued_by: accountId,
      issued_at: long,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('customer_session')
    .values({ secret_hash: named(`session ${word}`), customer_id: id, started_at: now, seen_at: now })
    .execute()
  await db
    .insertInto('plain_customer')
    .values({
      customer_id: id,
      given_name: word,
      family_name: null,
      organisation: null,
      title: null,
      email: values.email!,
      phone: null,
      street_address: null,
      postal_code: null,
      city: null,
      country: null,
      url: null,
    })
    .execute()
  await db
    .insertInto('plain_submission')
    .values({ submission_id: named(), customer_id: id, fields: JSON.stringify({ givenName: word }) })
    .execute()
  await db
    .insertInto('restriction_lift')
    .values({
      customer_id: id,
      told_on: '2026-11-01',
      reason: close('lift'),
      proposed_by: accountId,
      proposed_at: now,
    })
    .execute()
}
