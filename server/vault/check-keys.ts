import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Vault } from './vault.ts'

/**
 * Remembers with which keys personal data are encrypted here. Throws where one of them is not there: going on would
 * show nothing of such customers, and hash the others differently.
 */
export async function checkKeys(db: Kysely<Database>, vault: Vault, now: Date): Promise<void> {
  const used = await db.selectFrom('vault_key').select('id').execute()
  const missing = used.find(({ id }) => !vault.keyIds.includes(id))
  if (missing)
    throw new Error(
      `LUPA_KEY, or the file "key" in DATA_DIR, is not the one that personal data in this database are encrypted ` +
        `with (${missing.id}): set the key it had, behind a new one if there is one (LUPA_KEY=new,old).`,
    )
  await db
    .insertInto('vault_key')
    .values({ id: vault.keyIds[0]!, used_at: now })
    .onConflict((oc) => oc.doNothing())
    .execute()
}
