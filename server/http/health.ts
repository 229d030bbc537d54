import { Hono } from 'hono'
import type { Gateway } from '../gateway.ts'
import { addressOf, type Bindings } from './socket.ts'

/** Whether the database answers, and the address whoever asks is seen by: it tells what the proxies in front pass on. */
export function healthRoutes(gateway: Gateway) {
  return new Hono<{ Bindings: Bindings }>().get('/health', async (c) => {
    await gateway.db.selectFrom('site').select('id').limit(1).execute()
    return c.json({ ok: true, address: addressOf(c, gateway) })
  })
}
