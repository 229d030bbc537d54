import type { Context } from 'hono'
import { Refusal } from './refusal.ts'

/**
 * A request that changes something must come from a page of ours, at `url`. Every browser sends `Origin` with one; Hono's
 * csrf() would look at form types only. Throws `foreign_origin`.
 */
export function checkOwnOrigin(c: Context, url: string): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const origin = c.req.header('origin')
  if (origin === url) return
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host')) return
  throw new Refusal('foreign_origin', 'this request did not come from the dashboard')
}
