import type { Kysely, Selectable } from 'kysely'
import type { ApiKeyView } from '../../src/api-key.ts'
import type { Database } from '../db/database.ts'
import type { ApiKeyTable } from '../db/site-rows.ts'
import { Refusal } from '../http/refusal.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'

/** Tells a key from other secrets, for people and for scanners of leaked ones. */
const PREFIX = 'lupa_'

/** How often at most the last use is written, in ms. */
const USED_EVERY_MS = 60_000

export async function listKeys(db: Kysely<Database>, siteId: number): Promise<ApiKeyView[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('created_at')
    .execute()
  return rows.map(keyView)
}

/** Makes a key that reads the statistics of one site. Only the hash of its secret is kept. Throws `not_found`. */
export async function makeKey(
  db: Kysely<Database>,
  siteId: number,
  { id, name, now }: { id: string; name: string; now: Date },
): Promise<{ key: ApiKeyView; secret: string }> {
  const site = await db.selectFrom('site').select('id').where('id', '=', siteId).executeTakeFirst()
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`)
  const secret = PREFIX + newSecret()
  const row = {
    id,
    site_id: siteId,
    name,
    secret_hash: hashSecret(secret),
    created_at: now,
    last_used_at: null,
  }
  await db.insertInto('api_key').values(row).execute()
  return { key: keyView(row), secret }
}

/** The key opens nothing from now on. Throws `not_found`. */
export async function revokeKey(db: Kysely<Database>, siteId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('api_key')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Refusal('not_found', 'there is no such key')
}

/** The site whose statistics the secret opens; null when it opens none. */
export async function siteOfKey(db: Kysely<Database>, secret: string, now: Date): Promise<number | null> {
  const key = await db
    .selectFrom('api_key')
    .select(['id', 'site_id', 'last_used_at'])
    .where('secret_hash', '=', hashSecret(secret))
    .executeTakeFirst()
  if (!key) return null
  if (!key.last_used_at || now.getTime() - key.last_used_at.getTime() > USED_EVERY_MS) {
    await db.updateTable('api_key').set({ last_used_at: now }).where('id', '=', key.id).execute()
  }
  return key.site_id
}

function keyView(row: Selectable<ApiKeyTable>): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
