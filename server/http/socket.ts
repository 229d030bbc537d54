import { clientAddress } from './client-address.ts'
import type { Gateway } from '../gateway.ts'

/** What @hono/node-server hands over with a request, and tests with `app.request(…, …, bindings)`. */
export type Bindings = { incoming?: { socket?: { remoteAddress?: string | undefined } } }

/** The client's address, as far as the proxies in front are trusted; null when it is not known. */
export function addressOf(
  c: { env: Bindings | undefined; req: { header(name: string): string | undefined } },
  { trustedProxies }: Gateway,
): string | null {
  return clientAddress(
    c.env?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for'),
    trustedProxies,
  )
}
