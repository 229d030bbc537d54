import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Controller, Statement } from '../../src/processing.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

/** Keeps what is said, gaps and all. Throws `changed_meanwhile` where somebody else has said something since. */
export async function saveStatement(
  db: Kysely<Database>,
  {
    registerId,
    revision,
    controller,
    statement,
    accountId,
    now,
  }: {
    registerId: number
    revision: number
    controller: Controller
    statement: Statement
    accountId: string
    now: Date
  },
): Promise<void> {
  const changed = { changed_at: now, changed_by: accountId }
  await db.transaction().execute(async (trx) => {
    const content = JSON.stringify(statement)
    const saved =
      revision === 0
        ? await trx
            .insertInto('register_statement')
            .values({
              register_id: registerId,
              key: randomBytes(8).toString('hex'),
              content,
              revision: 1,
              ...changed,
            })
            .onConflict((oc) => oc.column('register_id').doNothing())
            .returning('revision')
            .executeTakeFirst()
        : await trx
            .updateTable('register_statement')
            .set({ content, revision: revision + 1, ...changed })
            .where('register_id', '=', registerId)
            .where('revision', '=', revision)
            .returning('revision')
            .executeTakeFirst()
    if (!saved) throw new Refusal('changed_meanwhile', 'somebody has changed it meanwhile', 'revision')
    const details = JSON.stringify(controller)
    await trx
      .insertInto('controller')
      .values({ details, ...changed })
      .onConflict((oc) => oc.column('id').doUpdateSet({ details, ...changed }))
      .execute()
  })
}
