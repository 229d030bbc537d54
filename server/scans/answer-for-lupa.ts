import type { BrowserContext } from 'playwright-core'
import { grantedPurposes } from '../../src/choice.ts'
import { CONSENT_DAYS, type ConsentAnswer, type ConsentMessage } from '../../src/consent.ts'
import { DAY_MS } from '../../src/visit.ts'

/**
 * Answers what the page's Lupa sends in the gateway's place: a scan gives no consent that would have to be proved, and is
 * no visit in the statistics. What the page does with the answers is as ever.
 */
export async function answerForLupa(context: BrowserContext, gateway: string): Promise<void> {
  await context.route(
    (url) => url.origin === gateway && url.pathname.startsWith('/api/'),
    async (route) => {
      const request = route.request()
      const headers = {
        'access-control-allow-origin': request.headers()['origin'] ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'content-type',
      }
      const isConsent = request.method() === 'POST' && new URL(request.url()).pathname === '/api/consents'
      const answer = isConsent
        ? route.fulfill({ status: 201, headers, json: answerTo(request.postDataJSON() as ConsentMessage) })
        : route.fulfill({ headers, json: {} })
      // The page may be gone by then.
      await answer.catch(() => {})
    },
  )
}

/** The token is made up, and the gateway takes nothing by it. */
function answerTo({ choice }: ConsentMessage): ConsentAnswer {
  return {
    record: '00000000-0000-4000-8000-000000000000',
    token: grantedPurposes(choice).length > 0 ? 'scan' : null,
    expiresAt: new Date(Date.now() + CONSENT_DAYS * DAY_MS).toISOString(),
  }
}
