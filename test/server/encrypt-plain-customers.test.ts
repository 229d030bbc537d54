import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { encryptPlainCustomers } from '../../server/customers/encrypt-plain-customers.ts'
import { openSubmission } from '../../server/submissions/closed-submission.ts'
import { storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection

test('customers and forms from before values were encrypted are encrypted at the next start, and none is lost', async () => {
  const gateway = await openTestGateway(connection)
  const site = await makeSite(gateway)
  const [id, submission] = [randomUUID(), randomUUID()]
  await db
    .insertInto('customer')
    .values({
      id,
      register_id: site.register_id,
      key: null,
      email_hash: null,
      phone_hash: null,
      name_hash: null,
      created_at: gateway.now,
      began_on: null,
      ended_on: null,
      restricted_at: null,
      merged_into: null,
      merge_change: null,
    })
    .execute()
  await db
    .insertInto('submission')
    .values({
      id: submission,
      site_id: site.id,
      idempotency_key: randomUUID(),
      customer_id: id,
      form: 'contact',
      fields: null,
      created_customer: true,
      received_at: gateway.now,
      decided_at: gateway.now,
      decided_by: null,
      accepted: [],
    })
    .execute()
  const fields = { givenName: 'Maija', email: 'maija@example.com', phone: '040 123 4567', url: 'not a page' }
  const nothing = {
    family_name: null,
    organisation: null,
    title: null,
    street_address: null,
    postal_code: null,
    city: null,
    country: null,
  }
  await db
    .insertInto('plain_customer')
    .values({
      ...nothing,
      customer_id: id,
      given_name: fields.givenName,
      email: fields.email,
      phone: fields.phone,
      url: fields.url,
    })
    .execute()
  await db
    .insertInto('plain_submission')
    .values({ submission_id: submission, customer_id: id, fields: JSON.stringify(fields) })
    .execute()

  const again = await openTestGateway(connection)
  const [customer] = await storedCustomers(again)
  // What cannot be read as a phone number or a page is kept as it was.
  expect(customer!.values).toEqual({ ...fields, phone: '+358401234567' })
  expect(customer!.origins.email).toMatchObject({ source: 'form', obtainedAt: gateway.now })
  const stored = await db.selectFrom('submission').select('fields').executeTakeFirstOrThrow()
  expect(openSubmission(customer!.key, submission, stored.fields!)).toEqual(fields)
  expect(await db.selectFrom('plain_customer').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('plain_submission').selectAll().execute()).toEqual([])
  await encryptPlainCustomers(db, again.gateway.vault)
  expect(await storedCustomers(again)).toHaveLength(1)
})
