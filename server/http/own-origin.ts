import type { Context } from 'hono'
import { Refusal } from './refusal.ts'

/**
 * A request that changes something must come from a page of ours, at `url`. Every browser sends `Origin` with one; Hono's
 * csrf() would look at form types only. Over http the page may call this very machine by another name; over https it may
 * not, for a page of the same name that came over http may be anybody's. Throws `foreign_origin`.
 */
export function checkOwnOrigin(c: Context, url: string): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const origin = c.req.header('origin')
  if (origin === url) return
  const mayDiffer = url.startsWith('http:') && origin !== undefined && URL.canParse(origin)
  if (mayDiffer && new URL(origin).host === c.req.header('host')) return
  throw new Refusal('foreign_origin', 'this request did not come from the dashboard')
}
