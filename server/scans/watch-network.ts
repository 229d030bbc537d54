import type { BrowserContext, Response } from 'playwright-core'
import type { Moment, Sighting } from '../../src/scan.ts'
import type { OwnHosts } from './own-hosts.ts'

/** Only so long a page may be busy, in quiet times. */
const MOST_QUIET_TIMES = 8

/**
 * Sees every request to somebody else, and every cookie that an answer sets. Answers with ways to say which moment it is,
 * and to wait until nothing has come or gone for a while.
 */
export function watchNetwork(
  context: BrowserContext,
  hosts: OwnHosts,
  see: (sighting: Omit<Sighting, 'page'>) => void,
): { now(moment: Moment): void; quiet(ms: number): Promise<void> } {
  let moment: Moment = 'before'
  let stirredAt = performance.now()
  const stir = () => void (stirredAt = performance.now())
  const ask = (url: string) => {
    stir()
    if (!/^(https?|wss?):/.test(url)) return
    const { hostname: host } = new URL(url)
    if (!hosts.isOwn(host)) see({ kind: 'request', name: host, host, party: 'third', moment })
  }
  context.on('request', (request) => {
    // Where the page itself may not go it does not.
    if (!(request.isNavigationRequest() && request.frame().parentFrame() === null)) ask(request.url())
  })
  context.on('page', (page) => page.on('websocket', (socket) => ask(socket.url())))
  context.on('requestfinished', stir)
  context.on('requestfailed', stir)
  context.on('response', (response) => {
    stir()
    void seeCookies(response, moment)
  })
  const seeCookies = async (response: Response, moment: Moment) => {
    // The page may be gone by then.
    for (const { name, domain } of await setCookies(response).catch(() => []))
      see({ kind: 'cookie', name, host: domain, party: hosts.partyOf(domain), moment })
  }
  return {
    now: (next) => void (moment = next),
    async quiet(ms) {
      stir()
      const end = performance.now() + ms * MOST_QUIET_TIMES
      while (performance.now() < Math.min(stirredAt + ms, end))
        await new Promise((resolve) => setTimeout(resolve, ms / 5))
    },
  }
}

/** Those that an answer sets, whether this browser keeps them or not: others may. */
async function setCookies(response: Response): Promise<{ name: string; domain: string }[]> {
  const headers = await response.headersArray()
  const { hostname } = new URL(response.url())
  return headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .flatMap(({ value }) => value.split('\n'))
    .filter((line) => !isRemoval(line))
    .map((line) => ({
      name: line.split('=')[0]!.trim(),
      domain: (/;\s*domain=\.?([^;\s]+)/i.exec(line)?.[1] ?? hostname).toLowerCase(),
    }))
    .filter(({ name }) => name !== '')
}

function isRemoval(line: string): boolean {
  const [, expires = ''] = /;\s*expires=([^;]+)/i.exec(line) ?? []
  return /;\s*max-age=(0|-\d+)/i.test(line) || Date.parse(expires) < Date.now()
}
