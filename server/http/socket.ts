import { clientAddress, networkOfAddress } from './client-address.ts'
import type { Gateway } from '../gateway.ts'

/** What @hono/node-server hands over with a request, and tests with `app.request(…, …, bindings)`. */
export type Bindings = { incoming?: { socket?: { remoteAddress?: string | undefined } } }

type Caller = { env: Bindings | undefined; req: { header(name: string): string | undefined } }

/** The client's address, as far as the proxies in front are trusted; null when it is not known. */
export function addressOf(c: Caller, { trustedProxies }: Gateway): string | null {
  return clientAddress(
    c.env?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for'),
    trustedProxies,
  )
}

/** By which its tries are counted. */
export function networkOf(c: Caller, gateway: Gateway): string {
  const address = addressOf(c, gateway)
  return address === null ? 'unknown' : networkOfAddress(address)
}
