import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { CUSTOMER_FIELDS } from '../../src/customer-field.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { normalValues, type Told } from './normal-value.ts'
import { openCustomers } from './open-customer.ts'
import { closeSubmission } from '../submissions/closed-submission.ts'
import { writeChanges, type NewValues } from './write-changes.ts'

const AT_ONCE = 500

/**
 * Encrypts customers and submissions from before values were encrypted, a few hundred in each transaction: a start
 * that is cut off goes on at the next. Two gateways may do so at once. Values that were never checked are taken as
 * they are where they cannot be read otherwise: none is lost.
 */
export async function encryptPlainCustomers(db: Kysely<Database>, vault: Vault): Promise<void> {
  while (await encryptSome(db, vault));
}

async function encryptSome(db: Kysely<Database>, vault: Vault): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const plain = await trx.selectFrom('plain_customer').selectAll().limit(AT_ONCE).forUpdate().execute()
    for (const { customer_id: id, ...columns } of plain) {
      const { wrapped } = vault.makeKey(id)
      const customer = await trx
        .updateTable('customer')
        .set({ key: wrapped })
        .where('id', '=', id)
        .returning('created_at')
        .executeTakeFirstOrThrow()
      const told: Told = {}
      for (const field of CUSTOMER_FIELDS) {
        const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as keyof typeof columns
        if (columns[column] !== null) told[field] = columns[column]
      }
      const from = { source: 'form', sourceId: null, obtainedAt: customer.created_at } as const
      const normal = { ...told, ...normalValues(told, { kind: 'person', defaultCountry: 'FI' }).values }
      const values: NewValues = Object.fromEntries(
        Object.entries(normal).map(([field, value]) => [field, { value, ...from }]),
      )
      const [open] = await openCustomers(trx, vault, [id])
      const change = { id: randomUUID(), act: 'create', values, accountId: null, reason: null } as const
      await writeChanges(trx, vault, [{ customer: open!, change }], customer.created_at)
      for (const { submission_id: submissionId, fields } of await trx
        .selectFrom('plain_submission')
        .selectAll()
        .where('customer_id', '=', id)
        .execute())
        await trx
          .updateTable('submission')
          .set({ fields: closeSubmission(open!.key, submissionId, fields) })
          .where('id', '=', submissionId)
          .execute()
      await trx.deleteFrom('plain_submission').where('customer_id', '=', id).execute()
      await trx.deleteFrom('plain_customer').where('customer_id', '=', id).execute()
    }
    return plain.length > 0
  })
}
