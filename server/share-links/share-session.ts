import type { Kysely } from 'kysely'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Database } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { hashSecret, newSecret } from '../staff/secret.ts'

/** How long a browser need not give the password again, in ms. */
const OPEN_MS = 4 * 60 * 60_000

/** Begins the session of a browser that knew the password. Those that have ended are swept away. */
export async function openShareSession(c: Context, gateway: Gateway, linkId: string): Promise<void> {
  const now = gateway.clock()
  const secret = newSecret()
  await gateway.db.deleteFrom('share_session').where('opened_at', '<=', endedBy(now)).execute()
  await gateway.db
    .insertInto('share_session')
    .values({ secret_hash: hashSecret(secret), link_id: linkId, opened_at: now })
    .execute()
  setCookie(c, cookieName(gateway, linkId), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/api',
    maxAge: OPEN_MS / 1000,
    secure: gateway.publicUrl.startsWith('https:'),
  })
}

/** Whether this browser gave the password of this link a while ago. */
export async function hasShareSession(c: Context, gateway: Gateway, linkId: string): Promise<boolean> {
  const secret = getCookie(c, cookieName(gateway, linkId))
  return secret !== undefined && isOpen(gateway.db, { secret, linkId, now: gateway.clock() })
}

async function isOpen(
  db: Kysely<Database>,
  { secret, linkId, now }: { secret: string; linkId: string; now: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('share_session')
    .select('link_id')
    .where('secret_hash', '=', hashSecret(secret))
    .where('link_id', '=', linkId)
    .where('opened_at', '>', endedBy(now))
    .executeTakeFirst()
  return row !== undefined
}

function endedBy(now: Date): Date {
  return new Date(now.getTime() - OPEN_MS)
}

/** A cookie a link, so that two can be open at once. `__Host-` would demand the path `/`. */
function cookieName({ publicUrl }: Gateway, linkId: string): string {
  return `${publicUrl.startsWith('https:') ? '__Secure-' : ''}lupa_shared_${linkId}`
}
