import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { EventAnswer, EventMessage, type Verdict } from '../../src/event.ts'
import { ofSite } from '../consents/token.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { keptAddress } from '../http/client-address.ts'
import { answerSite } from '../http/from-site.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { addressOf, type Bindings } from '../http/socket.ts'
import { readAgent } from './agent.ts'
import { openCountryTable } from './country.ts'
import { arrived } from './arrived.ts'
import { readLanguage } from './language.ts'

/** How much earlier than the choice an event may seem to be, by the way messages take: ages are rounded and delayed. */
const TOLERANCE_MS = 5_000

/** Views and engagement of visitors who allowed statistics. */
export function eventRoutes(gateway: Gateway) {
  const countryOf = openCountryTable()

  return new Hono<{ Bindings: Bindings }>().post(
    '/events',
    describeRoute({
      tags: ['From pages'],
      summary: 'Record page views and engagement',
      description:
        'Answered after the commit. The body may be sent as text/plain, so that no preflight is needed.',
      requestBody: body(EventMessage),
      responses: {
        200: json('What became of each event', EventAnswer),
        ...refusals(400, 403, 413, 422, 503),
      },
    }),
    async (c) => {
      const { site: key, token, events, screen = null } = await readMessage(c, EventMessage)
      const site = await answerSite(c, gateway, await gateway.sites.byKey(key))
      const claim = ofSite(gateway.tokens.verify(token), site)
      if (!claim)
        throw new Refusal('forbidden', 'the consent token was not made here, or for another site', 'token')

      const agent = readAgent((name) => c.req.header(name))
      const now = gateway.clock()
      const dropped = (verdict: Verdict) =>
        c.json({ verdicts: events.map(() => verdict) } satisfies EventAnswer)
      if (!claim.purposes.includes('statistics')) return dropped('dropped: no grant')
      if (claim.expiresAt <= now) return dropped('dropped: consent expired')
      if (agent.bot) return dropped('dropped: bot')

      const address = addressOf(c, gateway)
      const earliest = new Date(claim.since.getTime() - TOLERANCE_MS)
      const all = arrived(events, site, now)
      const later = all.filter((event) => event.type !== 'view' || event.at >= earliest)
      if (later.length === 0) return dropped('dropped: no grant')
      const verdicts = await gateway.intake.take({
        siteId: site.id,
        visitorNo: claim.visitorNo,
        receivedAt: now,
        events: later,
        origin: {
          browser: agent.browser,
          browserVersion: agent.browser && [agent.browser, agent.browserVersion].filter(Boolean).join(' '),
          system: agent.system,
          device: agent.device,
          screen,
          language: readLanguage(c.req.header('accept-language')),
          country: countryOf(address),
          ip: keptAddress(address, site.ip_storage),
        },
      })
      const rest = verdicts.values()
      return c.json({
        verdicts: all.map((event) => (later.includes(event) ? rest.next().value! : 'dropped: no grant')),
      } satisfies EventAnswer)
    },
  )
}
