import type { Context } from 'hono'
import type { Gateway } from '../gateway.ts'
import { hasShareSession } from './share-session.ts'
import { markUsed, workingLink, type WorkingLink } from './share-link.ts'

/** What a secret opens: the site of its link, nothing at all, or nothing before the password is given. */
export async function openLink(
  c: Context,
  gateway: Gateway,
  secret: string,
): Promise<WorkingLink | 'gone' | 'locked'> {
  const now = gateway.clock()
  const link = await workingLink(gateway.db, secret, now)
  if (!link) return 'gone'
  if (link.passwordHash !== null && !(await hasShareSession(c, gateway, link.id))) return 'locked'
  await markUsed(gateway.db, link, now)
  return link
}
