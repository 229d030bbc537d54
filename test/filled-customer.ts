import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { writeEntry } from '../server/audit/chain.ts'
import { openCustomers } from '../server/customers/open-customer.ts'
import type { Database } from '../server/db/database.ts'
import { recordRequest } from '../server/requests/record-request.ts'
import type { Site } from '../server/sites/site.ts'
import { closeSubmission } from '../server/submissions/closed-submission.ts'
import type { RegisterValues } from '../src/register-field.ts'
import type { Right } from '../src/subject-request.ts'
import { makeCustomer } from './customer.ts'
import { choose, send, view, type TestGateway } from './gateway.ts'
import { makeMember } from './member.ts'

/** Numbers of certificates are given by a sequence, which here is not asked. */
let certificates = 0

/** Somebody whose every value holds a word that is nowhere else. */
export function valuesOf(word: string, phone: string): RegisterValues {
  return {
    givenName: word,
    familyName: `${word}nen`,
    title: `Chair of ${word}`,
    email: `${word.toLowerCase()}@example.com`,
    phone,
    streetAddress: `${word} street 1`,
    postalCode: '00100',
    city: `${word}ville`,
    country: 'FI',
    url: `https://${word.toLowerCase()}.example.com/`,
    billingName: `${word} bills`,
    billingEmail: `bills@${word.toLowerCase()}.example.com`,
  }
}

export type FilledCustomer = {
  readonly id: string
  /** Of a register's customer that was merged into it. */
  readonly mergedId: string
  readonly word: string
  readonly phone: string
  readonly values: RegisterValues
  /** A closed request, and one that is being worked on. */
  readonly closedRequest: string
  readonly openRequest: string
  /** Everything else by which the person could be found: ids of rows, keys, secrets. */
  readonly ids: readonly string[]
}

/** Who is needed for what is recorded of customers; made once. */
export type Office = {
  readonly accountId: string
  readonly sourceId: number
  readonly recipientId: number
  readonly processorId: number
  readonly organisationId: string
  readonly site: Site
}

export async function openOffice(test: TestGateway, site: Site): Promise<Office> {
  const { db } = test.gateway
  const { accountId } = await makeMember(db, { username: 'office', fullName: 'Oona Toimisto' }, test.now)
  const created_at = test.now
  const source = await db
    .insertInto('data_source')
    .values({
      kind: 'partner',
      name: 'Kumppani Oy',
      contract: 'Contract 1',
      began_on: '2010-01-01',
      ends_on: null,
      created_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const recipient = await db
    .insertInto('recipient')
    .values({
      kind: 'collection-agency',
      name: 'Perintä Oy',
      country: 'FI',
      necessity: null,
      safeguard: null,
      ends_on: null,
      created_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ id: number }>`
    insert into processor (name, agreed_on, created_at) values ('Laskutus Oy', '2010-01-01', ${created_at}) returning id
  `.execute(db)
  return {
    accountId,
    sourceId: source.id,
    recipientId: recipient.id,
    processorId: rows[0]!.id,
    organisationId: await makeCustomer(test, { organisation: 'Yhdistys ry' }, { kind: 'organisation' }),
    site,
  }
}

/**
 * A customer with a row in every table of the map of personal data that has rows of customers or their browsers: all of
 * it past its holds, nothing in the way of an erasure.
 */
export async function fillCustomer(
  test: TestGateway,
  office: Office,
  { word, phone }: { word: string; phone: string },
): Promise<FilledCustomer> {
  const { gateway, now } = test
  const { db, vault } = gateway
  const { accountId, site } = office
  const values = valuesOf(word, phone)
  const id = await makeCustomer(test, values)
  const mergedId = await makeCustomer(test, { givenName: word, familyName: 'Merged' })
  await db
    .updateTable('customer')
    .set({ merged_into: id, merge_change: randomUUID() })
    .where('id', '=', mergedId)
    .execute()
  const [customer] = await openCustomers(db, vault, [id])
  const { key, registerId } = customer!
  const close = (place: string) => key.close(place, `${word} ${place}`)
  const long = new Date('2012-03-01T10:00:00Z')
  const [change] = await db.selectFrom('customer_change').select('id').where('customer_id', '=', id).execute()
  const ids: string[] = [id, mergedId]
  const named = (given = randomUUID() as string) => {
    ids.push(given)
    return given
  }

  // An address of years ago, from somebody else.
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
      source_id: office.sourceId,
      obtained_at: long,
      replaced_by: change!.id,
    })
    .execute()
  await db
    .insertInto('source_notice')
    .values({
      customer_id: id,
      source_id: office.sourceId,
      obtained_at: long,
      due_on: '2012-04-01',
      told_on: null,
      channel: null,
      told_by: null,
      recorded_at: null,
    })
    .execute()

  await moving(db, async (trx) => {
    const [order, invoice] = [named(), named()]
    const { no } = await trx
      .updateTable('register')
      .set((eb) => ({ last_order_no: eb('last_order_no', '+', 1) }))
      .where('id', '=', registerId)
      .returning('last_order_no as no')
      .executeTakeFirstOrThrow()
    const of = { register_id: registerId, customer_id: id, currency: 'EUR' as const }
    await trx
      .insertInto('customer_order')
      .values({
        id: order,
        ...of,
        no,
        state: 'archived',
        opened_at: long,
        notes: close('notes'),
        delivered_on: '2012-03-02',
      } as never)
      .execute()
    await trx
      .insertInto('order_line')
      .values({
        order_id: order,
        position: 1,
        description: close('line 1'),
        quantity: 2,
        unit_cents: 1_000,
        vat_percent: 24,
      })
      .execute()
    await trx
      .insertInto('order_event')
      .values({
        order_id: order,
        revision: 1,
        act: 'open',
        at: long,
        account_id: accountId,
        reason: close('reason'),
      })
      .execute()
    await trx
      .insertInto('invoice')
      .values({
        id: invoice,
        ...of,
        no: `${word}-1`,
        order_id: order,
        state: 'paid',
        issued_on: '2012-03-02',
        due_on: '2012-03-16',
        cents: 2_480,
        paid_cents: 2_480,
        settled_on: '2012-03-10',
      } as never)
      .execute()
    await trx
      .insertInto('invoice_event')
      .values({
        invoice_id: invoice,
        revision: 1,
        act: 'issue',
        at: long,
        account_id: accountId,
        happened_on: '2012-03-10',
        cents: 2_480,
        reason: close('reason'),
      })
      .execute()
    await trx
      .insertInto('contact')
      .values({
        id: named(),
        register_id: registerId,
        person_id: id,
        organisation_id: office.organisationId,
        position: close('position'),
        began_on: '2010-01-01',
        ended_on: '2011-01-01',
        added_by: accountId,
      } as never)
      .execute()
  })

  const disclosed = await db
    .insertInto('disclosure')
    .values([
      {
        customer_id: id,
        recipient_id: office.recipientId,
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
        processor_id: office.processorId,
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
        change_id: change!.id,
      })),
    )
    .execute()

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
  await stageFile(test, office, { id, registerId, values, changeId: change!.id })

  // A browser that allows linking, shows pages and sends a form.
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
  const visitor = gateway.tokens.visitorOf(token!)!
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

  const closedRequest = await fillRequest(test, office, {
    customerId: id,
    registerId,
    word,
    rights: ['access', 'rectification'],
  })
  await moving(db, async (trx) => {
    await trx
      .updateTable('subject_request')
      .set({ state: 'closed', closed_at: now })
      .where('id', '=', closedRequest)
      .execute()
  })
  const openRequest = await fillRequest(test, office, {
    customerId: id,
    registerId,
    word,
    rights: ['objection', 'rectification'],
  })
  await db
    .insertInto('retention_run')
    .values({
      id: randomUUID(),
      register_id: registerId,
      proposed_at: now,
      proposed_by: accountId,
      plan: '[]',
    })
    .returning('id')
    .execute()
    .then(([run]) => db.insertInto('retention_item').values({ run_id: run!.id, customer_id: id }).execute())

  // What staff did, as the log keeps it.
  const numbers = await db.selectFrom('customer').select('no').where('id', 'in', [id, mergedId]).execute()
  await writeEntry(db, { accountId, act: 'customer.read', detail: { id, use: 'customer-care' } }, now)
  await writeEntry(
    db,
    { accountId, act: 'customer.shown', detail: { customers: numbers.map(({ no }) => no) } },
    now,
  )
  await writeEntry(db, { accountId, act: 'submission.decide', detail: { id: submission } }, now)
  return { id, mergedId, word, phone, values, closedRequest, openRequest, ids }
}

/** A file that nobody has looked at, with a line of theirs and one of somebody else. */
async function stageFile(
  { gateway: { db, vault }, now }: TestGateway,
  { accountId }: Office,
  {
    id,
    registerId,
    values,
    changeId,
  }: { id: string; registerId: number; values: RegisterValues; changeId: string },
): Promise<void> {
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

/** Rows in the state they are in, however they got there: as `lupa move` writes them. */
export async function moving(
  db: Kysely<Database>,
  work: (trx: Kysely<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('lupa.moving', 'on', true)`.execute(trx)
    await work(trx)
  })
}
