import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Vault } from './vault.ts'

/** Tables with keys that were encrypted with one of ours, whose id they begin with. */
const KEPT_IN = ['customer', 'paper', 'import', 'subject_request'] as const

/**
 * Remembers with which keys personal data are encrypted here. Throws where one of them is not there: going on would
 * show nothing of such customers, and hash the others differently. A key that nothing is encrypted with any more is
 * forgotten.
 */
export async function checkKeys(db: Kysely<Database>, vault: Vault, now: Date): Promise<void> {
  const used = await db.selectFrom('vault_key').select('id').execute()
  for (const { id } of used) {
    if (vault.keyIds.includes(id)) continue
    if (await isNeeded(db, id))
      throw new Error(
        `LUPA_KEY, or the file "key" in DATA_DIR, is not the one that personal data in this database are encrypted ` +
          `with (${id}): set the key it had, behind a new one if there is one (LUPA_KEY=new,old).`,
      )
    await db.deleteFrom('vault_key').where('id', '=', id).execute()
  }
  await db
    .insertInto('vault_key')
    .values({ id: vault.keyIds[0]!, used_at: now })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Who must not be contacted, and who was erased, is known by hashes alone, and these do not say by which key. */
async function isNeeded(db: Kysely<Database>, id: string): Promise<boolean> {
  const isKept = KEPT_IN.map(
    (table) =>
      sql`exists (select from ${sql.table(table)} where substring(key from 1 for ${id.length}::integer) = ${Buffer.from(id, 'latin1')}::bytea)`,
  )
  const { rows } = await sql<{ needed: boolean }>`
    select ${sql.join([...isKept, sql`exists (select from suppression)`, sql`exists (select from erasure)`], sql` or `)} as needed
  `.execute(db)
  return rows[0]!.needed
}
