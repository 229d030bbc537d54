import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ConsentAnswer, ConsentMessage } from '../../src/consent.ts'
import { DataPackage, VisitorDataMessage } from '../../src/data-package.ts'
import { countedDevice } from '../consents/counted-device.ts'
import { ofSite } from '../consents/token.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { answerSite } from '../http/from-site.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { addressOf, type Bindings } from '../http/socket.ts'
import { takeTry } from '../http/take-try.ts'
import { dataOfBrowser } from './browser-data.ts'
import { eraseBrowser } from './erase-browser.ts'

/** What a visitor does with the data of their own browser, without an account: the token proves whose they are. */
export function browserDataRoutes(gateway: Gateway) {
  const byAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 })
  return new Hono<{ Bindings: Bindings }>()
    .post(
      '/visitor-data',
      describeRoute({
        tags: ['From pages'],
        summary: 'Everything that is kept of this browser',
        requestBody: body(VisitorDataMessage),
        responses: {
          200: json('Nothing but its own; nothing of whom it is tied to', DataPackage),
          ...refusals(400, 403, 404, 413, 422, 429),
        },
      }),
      async (c) => {
        const message = await readMessage(c, VisitorDataMessage)
        const site = await answerSite(c, gateway, await gateway.sites.byKey(message.site))
        await takeTry(c, byAddress, addressOf(c, gateway) ?? 'unknown')
        // Signed by us: a random id alone is enough to take something back, not to read it.
        const claim = ofSite(gateway.tokens.verify(message.token), site)
        if (!claim) throw new Refusal('invalid', '"token": expected one of this site', 'token')
        c.header('cache-control', 'no-store')
        const { visitorId } = claim
        return c.json(await dataOfBrowser(gateway, { site, visitorId, now: gateway.clock() }))
      },
    )
    .post(
      '/visitor-data/erase',
      describeRoute({
        tags: ['From pages'],
        summary: 'Erase everything that this browser allowed to be kept',
        description:
          'The message is the withdrawal itself, as `POST /api/consents` takes it: sent to both, it is recorded once. Proof of the choices stays, with a random id alone.',
        requestBody: body(ConsentMessage),
        responses: { 201: json('Erased', ConsentAnswer), ...refusals(400, 403, 404, 413, 422, 503) },
      }),
      async (c) => {
        const message = await readMessage(c, ConsentMessage)
        const site = await answerSite(c, gateway, await gateway.sites.byKey(message.site))
        const device = countedDevice((name) => c.req.header(name))
        return c.json(await eraseBrowser(gateway, { site, message, device }), 201)
      },
    )
}
