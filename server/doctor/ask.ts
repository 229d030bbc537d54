import { once } from 'node:events'
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'

export type Asked = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The address that this machine asked from, which `fetch` does not tell. */
  readonly from: string
}

/** The longest an answer may take, in ms. */
const PATIENCE_MS = 10_000

/** Gets an address, following nothing. Throws what the system says of the connection or the certificate. */
export async function ask(url: string, headers: Record<string, string> = {}): Promise<Asked> {
  const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, {
    headers,
    agent: false,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const from = response.socket.localAddress ?? ''
  const body = Buffer.concat(await response.toArray()).toString()
  return { status: response.statusCode ?? 0, headers: response.headers, body, from }
}
