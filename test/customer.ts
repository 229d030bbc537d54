import { randomUUID } from 'node:crypto'
import { openCustomers, type OpenCustomer } from '../server/customers/open-customer.ts'
import { createCustomers } from '../server/customers/write-changes.ts'
import type { RegisterValues } from '../src/register-field.ts'
import type { TestGateway } from './gateway.ts'

/** A customer with these values, as an import would make one: in the first register unless told otherwise. */
export async function makeCustomer(
  { gateway, now }: Pick<TestGateway, 'gateway' | 'now'>,
  values: RegisterValues,
  { registerId, kind = 'person' }: { registerId?: number; kind?: 'person' | 'organisation' } = {},
): Promise<string> {
  const register = await gateway.db
    .selectFrom('register')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const from = { source: 'registration', sourceId: null, obtainedAt: now } as const
  await gateway.db.transaction().execute((trx) =>
    createCustomers(
      trx,
      gateway.vault,
      [
        {
          id,
          registerId: registerId ?? register.id,
          kind,
          beganOn: '2026-01-01',
          change: {
            id: randomUUID(),
            act: 'create',
            values: Object.fromEntries(
              Object.entries(values).map(([field, value]) => [field, { value, ...from }]),
            ),
            accountId: null,
            reason: null,
          },
        },
      ],
      now,
    ),
  )
  return id
}

/** Everybody in the register, with what is known of them, the oldest first. */
export async function storedCustomers({ gateway }: Pick<TestGateway, 'gateway'>): Promise<OpenCustomer[]> {
  const rows = await gateway.db.selectFrom('customer').select('id').orderBy('no').execute()
  return openCustomers(
    gateway.db,
    gateway.vault,
    rows.map(({ id }) => id),
  )
}
