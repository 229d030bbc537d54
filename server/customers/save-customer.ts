import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { CustomerChange, NewCustomer } from '../../src/customer.ts'
import type { Day } from '../../src/period.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { isOutside, type ValueSource } from '../../src/value-source.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { lockFirst } from './first-of.ts'
import { reachCustomer, type Sight } from './find-customer.ts'
import { checkValues, type Told } from './normal-value.ts'
import type { OpenCustomer } from './open-customer.ts'
import { createCustomers, writeChanges, type NewValues } from './write-changes.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }

/** Throws `invalid` where a value cannot be, or the register is not in reach. */
export async function makeCustomer(
  { db, vault }: Desk,
  { register: registerId, kind, values, source, sourceId, beganOn }: NewCustomer,
  { reach, accountId, now }: Clerk & { reach: Reach },
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const register = await trx
      .selectFrom('register')
      .selectAll()
      .where('id', '=', registerId)
      .executeTakeFirst()
    if (!register || !isWithin(reach, registerId))
      throw new Refusal('invalid', '"register": expected a register that you maintain', 'register')
    await checkSource(trx, { source, sourceId, now })
    const checked = checkValues(values, { kind, defaultCountry: register.default_country })
    const id = randomUUID()
    const change = {
      id: randomUUID(),
      act: 'create',
      values: from(checked, { source, sourceId, obtainedAt: now }),
      accountId,
      reason: null,
    } as const
    await createCustomers(trx, vault, [{ id, registerId, kind, beganOn: beganOn ?? dayOf(now), change }], now)
    return id
  })
}

/**
 * Throws `invalid` where a value cannot be, `changed_meanwhile` where somebody else was faster, and as `reachCustomer`.
 */
export async function changeCustomer(
  { db, vault }: Desk,
  { id, change: message, ...sight }: Sight & { id: string; change: CustomerChange },
  { accountId, now }: Clerk,
): Promise<void> {
  const { revision, values = {}, source, sourceId, reason, beganOn, endedOn } = message
  await db.transaction().execute(async (trx) => {
    const customer = await lockCustomer(trx, vault, { id, ...sight, revision })
    await checkSource(trx, { source, sourceId, now })
    const register = await trx
      .selectFrom('register')
      .select('default_country')
      .where('id', '=', customer.registerId)
      .executeTakeFirstOrThrow()
    const place = {
      kind: customer.kind,
      defaultCountry: register.default_country,
      known: customer.values,
    }
    const [began, ended] = [
      beganOn === undefined ? customer.beganOn : beganOn,
      endedOn === undefined ? customer.endedOn : endedOn,
    ]
    if (began !== null && ended !== null && ended < began)
      throw new Refusal('invalid', '"endedOn": expected a day after the beginning', 'endedOn')
    await trx
      .updateTable('customer')
      .set({ began_on: began, ended_on: ended })
      .where('id', '=', customer.id)
      .execute()
    await writeChanges(
      trx,
      vault,
      [
        {
          customer,
          change: {
            id: randomUUID(),
            act: 'change',
            values: from(onlyNew(checkValues(values, place), customer), {
              source,
              sourceId,
              obtainedAt: now,
            }),
            accountId,
            reason,
          },
        },
      ],
      now,
    )
  })
}

/** Nobody else changes who the customer turned out to be until the transaction ends. Throws as `reachCustomer`. */
export async function holdCustomer(
  trx: Transaction<Database>,
  vault: Vault,
  { id, ...sight }: Sight & { id: string },
): Promise<OpenCustomer> {
  return reachCustomer(trx, vault, { id: await lockFirst(trx, id), ...sight })
}

/**
 * As `holdCustomer`, to change it: throws `restricted` where nothing may be, and `changed_meanwhile` where it is not at
 * the revision any more.
 */
export async function lockCustomer(
  trx: Transaction<Database>,
  vault: Vault,
  { id, revision, ...sight }: Sight & { id: string; revision?: number },
): Promise<OpenCustomer> {
  const customer = await holdCustomer(trx, vault, { id, ...sight })
  if (customer.restrictedAt !== null)
    throw new Refusal('restricted', 'processing of this customer is restricted: nothing of it can be changed')
  if (revision !== undefined && customer.revision !== revision)
    throw new Refusal('changed_meanwhile', 'somebody else changed this customer meanwhile: look at it again')
  return customer
}

/** What another says than is known; the same again changes nothing, and keeps where it came from. */
export function onlyNew(told: Told, { values }: Pick<OpenCustomer, 'values'>): Told {
  return Object.fromEntries(
    Object.entries(told).filter(([field, value]) => (values[field as keyof Told] ?? null) !== value),
  )
}

export function from(
  told: Told,
  origin: { source: ValueSource; sourceId: number | null; obtainedAt: Date },
): NewValues {
  return Object.fromEntries(Object.entries(told).map(([field, value]) => [field, { value, ...origin }]))
}

/**
 * Authorities, updating services, subcontractors and partners are registered, with a contract that holds (R28 to R30).
 * Throws `invalid`.
 */
export async function checkSource(
  trx: Transaction<Database>,
  { source, sourceId, now }: { source: ValueSource; sourceId: number | null; now: Date },
): Promise<void> {
  if (!isOutside(source)) {
    if (sourceId !== null)
      throw new Refusal('invalid', `"sourceId": ${source} has no source that is registered`, 'sourceId')
    return
  }
  const found =
    sourceId === null
      ? undefined
      : await trx
          .selectFrom('data_source')
          .select(['began_on', 'ends_on'])
          .where('id', '=', sourceId)
          .where('kind', '=', source)
          .executeTakeFirst()
  if (!found) throw new Refusal('invalid', `"sourceId": expected a registered ${source}`, 'sourceId')
  const today = dayOf(now)
  if (found.began_on > today || (found.ends_on !== null && found.ends_on < today))
    throw new Refusal('invalid', '"sourceId": the contract with this source does not hold today', 'sourceId')
}

export function dayOf(now: Date): Day {
  return now.toISOString().slice(0, 10)
}
