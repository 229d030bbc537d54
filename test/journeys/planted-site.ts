import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** By host and path, what it answers; a function says it by itself. */
type Planted = Readonly<
  Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>
>

/** Web servers of any host, all on one port of this machine. What is planted is asked for with each request. */
export async function openPlantedSite(
  planted: (at: (host: string) => string) => Planted,
): Promise<{ at(host: string): string; close(): void }> {
  const server = createServer((request, response) => {
    const [host] = (request.headers.host ?? '').split(':')
    const answer = planted(at)[`${host}${request.url}`]
    if (typeof answer === 'function') return answer(request, response)
    response.statusCode = answer === undefined ? 404 : 200
    const isPage = answer?.startsWith('<') && !answer.startsWith('<?xml')
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript')
    response.end(isPage ? `<!doctype html><html lang="en"><title>Planted</title>${answer}` : answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = (host: string) => `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    at,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
