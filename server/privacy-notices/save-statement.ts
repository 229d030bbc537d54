import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import * as v from 'valibot'
import { Controller, type Statement } from '../../src/processing.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

/**
 * Keeps what is said, gaps and all. Throws `changed_meanwhile` where somebody else has said something since, of the register
 * or, with whatever register, of the controller.
 */
export async function saveStatement(
  db: Kysely<Database>,
  {
    registerId,
    revision,
    controllerBefore,
    controller,
    statement,
    accountId,
    now,
  }: {
    registerId: number
    revision: number
    controllerBefore: Controller
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
    await saveController(trx, { before: controllerBefore, controller, changed })
  })
}

async function saveController(
  trx: Transaction<Database>,
  {
    before,
    controller,
    changed,
  }: { before: Controller; controller: Controller; changed: { changed_at: Date; changed_by: string } },
): Promise<void> {
  const details = JSON.stringify(controller)
  // Who changed nothing of it leaves it as somebody else has it now.
  if (details === JSON.stringify(before)) return
  await trx
    .insertInto('controller')
    .values({ details: '{}', ...changed })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute()
  const row = await trx.selectFrom('controller').select('details').forUpdate().executeTakeFirstOrThrow()
  const now = JSON.stringify(v.parse(Controller, row.details))
  if (now === details) return
  if (now !== JSON.stringify(before))
    throw new Refusal('changed_meanwhile', 'somebody has changed the controller meanwhile', 'controller')
  await trx
    .updateTable('controller')
    .set({ details, ...changed })
    .execute()
}
