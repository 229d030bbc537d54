import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { RegisterField, RegisterValues } from '../../src/register-field.ts'
import { firstOf } from '../customers/first-of.ts'
import { hashesOf } from '../customers/index-customer.ts'
import { normalValues } from '../customers/normal-value.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { dayOf, from } from '../customers/save-customer.ts'
import { createCustomers } from '../customers/write-changes.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { closeSubmission } from './closed-submission.ts'

export type Register = { readonly id: number; readonly default_country: string }

export type Submission = {
  readonly id: string
  /** A repeat has the same; null where it came from no site. */
  readonly key: string
  readonly siteId: number | null
  readonly form: string
  readonly source: 'form' | 'invitation' | 'credentials'
  /** As they were written; an empty one says that it is not known any more. */
  readonly fields: RegisterValues
  /** Of the customer who is made of it, if nobody is known. */
  readonly newCustomerId: string
}

/**
 * Keeps what somebody said: for staff to accept where they are known (`known`, else by the e-mail address), as a new
 * customer otherwise. It never overwrites a customer, and what the register cannot hold (a phone number that is none)
 * waits for staff, too. Answers with whose it is.
 */
export async function keepSubmission(
  trx: Transaction<Database>,
  vault: Vault,
  {
    register,
    submission,
    known,
    now,
  }: { register: Register; submission: Submission; known: string | null; now: Date },
): Promise<string> {
  const { id, fields, source } = submission
  const found = known ?? (await customerOfEmail(trx, vault, { registerId: register.id, email: fields.email }))
  const customerId = found ?? submission.newCustomerId
  if (!found) {
    const { values } = normalValues(fields, { kind: 'person', defaultCountry: register.default_country })
    const change = {
      id: randomUUID(),
      act: 'create',
      values: from(values, { source, sourceId: null, obtainedAt: now }),
      accountId: null,
      reason: null,
    } as const
    const made = {
      id: customerId,
      registerId: register.id,
      kind: 'person',
      beganOn: dayOf(now),
      change,
    } as const
    await createCustomers(trx, vault, [made], now)
  }
  const [customer] = await openCustomers(trx, vault, [customerId])
  const { kind, key, values: before } = customer!
  const normal = normalValues(fields, { kind, defaultCountry: register.default_country, known: before })
  const isSettled =
    Object.keys(normal.wrong).length === 0 &&
    Object.entries(normal.values).every(
      ([field, value]) => (before[field as RegisterField] ?? null) === value,
    )
  await trx
    .insertInto('submission')
    .values({
      id,
      site_id: submission.siteId,
      idempotency_key: submission.key,
      customer_id: customerId,
      form: submission.form,
      source,
      fields: closeSubmission(key, id, fields),
      created_customer: !found,
      received_at: now,
      decided_at: isSettled ? now : null,
      decided_by: null,
      accepted: isSettled ? [] : null,
    })
    .execute()
  return customerId
}

/** Submissions of one register take turns: two at the same moment would each make a customer. */
export function turnOf(trx: Transaction<Database>, registerId: number): Promise<Register> {
  return trx
    .selectFrom('register')
    .select(['id', 'default_country'])
    .where('id', '=', registerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The first customer who has the address, or who that one turned out to be. */
async function customerOfEmail(
  trx: Transaction<Database>,
  vault: Vault,
  { registerId, email }: { registerId: number; email: string | undefined },
): Promise<string | null> {
  if (!email) return null
  const found = await trx
    .selectFrom('customer')
    .select('id')
    .where('register_id', '=', registerId)
    .where('email_hash', 'in', hashesOf(vault, registerId, 'email', email))
    // Who was erased is nobody any more.
    .where('key', 'is not', null)
    .orderBy(sql`merged_into is not null`)
    .orderBy('created_at')
    .executeTakeFirst()
  return found ? firstOf(trx, found.id) : null
}
