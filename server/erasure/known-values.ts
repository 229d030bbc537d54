import type { Transaction } from 'kysely'
import type { RegisterValues } from '../../src/register-field.ts'
import type { Database } from '../db/database.ts'
import { openSubmission } from '../submissions/closed-submission.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * Everything that was ever known of these customers: the values after each change, and what each form said. Who comes
 * again by an address they had years ago is the same person.
 */
export async function knownValues(
  trx: Transaction<Database>,
  vault: Vault,
  ids: readonly string[],
): Promise<RegisterValues[]> {
  const customers = await trx
    .selectFrom('customer')
    .select(['id', 'key'])
    .where('id', 'in', ids)
    .where('key', 'is not', null)
    .execute()
  const keyOf = new Map(customers.map(({ id, key }) => [id, vault.openKey(id, key!)]))
  const said = await trx
    .selectFrom('customer_change')
    .innerJoin('customer_value', 'change_id', 'customer_change.id')
    .select(['customer_change.customer_id', 'change_id', 'field', 'value'])
    .where('customer_change.customer_id', 'in', ids)
    .orderBy('customer_change.customer_id')
    .orderBy('customer_change.revision')
    .execute()
  const known: RegisterValues[] = []
  for (const [id, values] of Map.groupBy(said, (one) => one.customer_id)) {
    const key = keyOf.get(id)
    let after: RegisterValues = {}
    for (const change of Map.groupBy(values, (one) => one.change_id).values()) {
      after = { ...after }
      for (const { field, value } of change) {
        if (value === null || !key) delete after[field]
        else after[field] = key.open(field, value)
      }
      known.push(after)
    }
  }
  const forms = await trx
    .selectFrom('submission')
    .select(['id', 'customer_id', 'fields'])
    .where('customer_id', 'in', ids)
    .execute()
  for (const { id, customer_id: customer, fields } of forms) {
    const key = keyOf.get(customer)
    if (key && fields) known.push(openSubmission(key, id, fields))
  }
  return known
}
