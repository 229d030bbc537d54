import type { Kysely, Selectable } from 'kysely'
import { dayOf } from '../../src/period.ts'
import type { NewShareLink, ShareLinkView } from '../../src/share-link.ts'
import type { Database } from '../db/database.ts'
import type { ShareLinkTable } from '../db/site-rows.ts'
import { Refusal } from '../http/refusal.ts'
import { hashPassword } from '../staff/password.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'

/** A link that has not expired, with the site it shows. Nothing here says that its password was given. */
export type WorkingLink = {
  readonly id: string
  readonly passwordHash: string | null
  readonly embedOrigins: readonly string[]
  readonly site: { readonly id: number; readonly name: string; readonly timeZone: string }
}

/** The oldest first; those that have expired stay until they are revoked. */
export async function listShareLinks(db: Kysely<Database>, siteId: number): Promise<ShareLinkView[]> {
  const rows = await db
    .selectFrom('share_link')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('created_at')
    .execute()
  return rows.map(shareLinkView)
}

/**
 * Makes a link to the overview of one site. Only the hash of its secret is kept. Throws `not_found`, and `invalid`
 * for an end that is over.
 */
export async function makeShareLink(
  db: Kysely<Database>,
  siteId: number,
  { id, link, now }: { id: string; link: NewShareLink; now: Date },
): Promise<{ link: ShareLinkView; secret: string }> {
  const expiresAt = link.expiresAt === null ? null : new Date(link.expiresAt)
  if (expiresAt && expiresAt <= now) {
    throw new Refusal('invalid', '"expiresAt": expected an instant that is still to come', 'expiresAt')
  }
  const site = await db.selectFrom('site').select('id').where('id', '=', siteId).executeTakeFirst()
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`)
  const secret = newSecret()
  const row = {
    id,
    site_id: siteId,
    name: link.name,
    secret_hash: hashSecret(secret),
    password_hash: link.password === null ? null : await hashPassword(link.password),
    expires_at: expiresAt,
    embed_origins: [...new Set(link.embedOrigins)],
    created_at: now,
    last_used_on: null,
  }
  await db.insertInto('share_link').values(row).execute()
  return { link: shareLinkView(row), secret }
}

/** The link opens nothing from now on, and whoever has it open is out. Throws `not_found`. */
export async function revokeShareLink(db: Kysely<Database>, siteId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('share_link')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Refusal('not_found', 'there is no such link')
}

/** Null for a secret that opens nothing: nobody learns whether it was never right, is revoked or has expired. */
export async function workingLink(
  db: Kysely<Database>,
  secret: string,
  now: Date,
): Promise<WorkingLink | null> {
  const row = await db
    .selectFrom('share_link')
    .innerJoin('site', 'site.id', 'share_link.site_id')
    .select(['share_link.id', 'password_hash', 'embed_origins', 'site_id', 'site.name', 'time_zone'])
    .where('secret_hash', '=', hashSecret(secret))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    passwordHash: row.password_hash,
    embedOrigins: row.embed_origins,
    site: { id: row.site_id, name: row.name, timeZone: row.time_zone },
  }
}

/** Notes the day; once a day it is a write. */
export async function markUsed(
  db: Kysely<Database>,
  { id, site }: Pick<WorkingLink, 'id' | 'site'>,
  now: Date,
): Promise<void> {
  const today = dayOf(now, site.timeZone)
  await db
    .updateTable('share_link')
    .set({ last_used_on: today })
    .where('id', '=', id)
    .where('last_used_on', 'is distinct from', today)
    .execute()
}

function shareLinkView(row: Selectable<ShareLinkTable>): ShareLinkView {
  return {
    id: row.id,
    name: row.name,
    hasPassword: row.password_hash !== null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    embedOrigins: row.embed_origins,
    createdAt: row.created_at.toISOString(),
    lastUsedOn: row.last_used_on,
  }
}
