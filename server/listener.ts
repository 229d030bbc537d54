import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { once } from 'node:events'
import type { Server } from 'node:http'

/** The longest a listener waits for requests under way when it closes, in ms. */
const LONGEST_REQUEST_MS = 5_000

export type Listener = {
  /** Takes nothing new, and resolves when what was accepted is answered or has taken too long. */
  close(): Promise<void>
}

/** Answers with the application. `settings` names those that tell where, for the Error that is thrown if it cannot be there. */
export async function listen(
  app: Hono,
  { port, host, settings }: { port: number; host: string; settings: string },
): Promise<Listener> {
  const server = serve({ fetch: app.fetch, port, hostname: host }) as Server
  await once(server, 'listening').catch((error: Error) => {
    throw new Error(`${settings} should name a free address of this machine, but ${error.message}`)
  })
  return {
    async close() {
      const closed = once(server, 'close')
      server.close()
      // Browsers keep connections open: those are closed as soon as they rest, and the others after a while.
      const resting = setInterval(() => server.closeIdleConnections(), 50)
      const patience = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS)
      await closed
      clearInterval(resting)
      clearTimeout(patience)
    },
  }
}
