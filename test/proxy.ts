import { once } from 'node:events'
import { createServer as createHttpServer, request, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { CERTIFICATE, CERTIFICATE_KEY } from './certificate.ts'

/**
 * A proxy on this machine in front of `target`, until the test ends. Answers with its port.
 * @param forwarded what it makes of X-Forwarded-For: the header it got, and who asked
 * @param drops headers of answers that it does not pass on
 */
export async function startProxy(
  target: { port: number },
  {
    tls,
    forwarded,
    drops = [],
  }: {
    tls: boolean
    forwarded: (given: string | undefined, from: string) => string | undefined
    drops?: string[]
  },
): Promise<number> {
  const listener: RequestListener = (asked, answer) => {
    const value = forwarded(
      asked.headers['x-forwarded-for'] as string | undefined,
      asked.socket.remoteAddress!,
    )
    const { 'x-forwarded-for': _, ...others } = asked.headers
    const headers = value === undefined ? others : { ...others, 'x-forwarded-for': value }
    const passedOn = request({
      host: '127.0.0.1',
      port: target.port,
      path: asked.url,
      method: asked.method,
      headers,
    })
    passedOn.on('response', (response) => {
      const kept = Object.entries(response.headers).filter(([name]) => !drops.includes(name))
      answer.writeHead(response.statusCode!, Object.fromEntries(kept))
      response.pipe(answer)
    })
    passedOn.on('error', () => answer.writeHead(502).end())
    asked.pipe(passedOn)
  }
  const server = tls
    ? createHttpsServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, listener)
    : createHttpServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}
