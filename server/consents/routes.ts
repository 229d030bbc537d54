import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { AskedMessage, ConsentAnswer, ConsentMessage } from '../../src/consent.ts'
import { dayOf } from '../../src/period.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { isFirstParty } from '../embed/first-party.ts'
import { answerSite } from '../http/from-site.ts'
import { readMessage } from '../http/message.ts'
import { countAsked } from './count-asked.ts'
import { countedDevice } from './counted-device.ts'
import { giveConsent } from './give-consent.ts'
import { keepChoice } from './keep-choice.ts'
import { previousVisitor } from './previous-visitor.ts'

/** Choices of visitors, and the anonymous count of how often they were asked. */
export function consentRoutes(gateway: Gateway) {
  return new Hono()
    .post(
      '/consents',
      describeRoute({
        tags: ['From pages'],
        summary: 'Give, change, refuse or withdraw consent',
        description:
          'A repeat with the same key answers as the first time. No address and no browser is recorded; the class of device is counted in a total of the day.',
        requestBody: body(ConsentMessage),
        responses: { 201: json('Recorded', ConsentAnswer), ...refusals(400, 403, 404, 413, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, ConsentMessage)
        const site = await answerSite(c, gateway, await gateway.sites.byKey(message.site))
        const isOwn = isFirstParty(site, gateway.publicUrl)
        // Also of a refusal: without it the page could not read that it was refused.
        if (isOwn) c.header('access-control-allow-credentials', 'true')
        const given = await giveConsent(gateway.db, site, {
          message,
          previousVisitor: previousVisitor(gateway, message, site),
          device: countedDevice((name) => c.req.header(name)),
          ids: { record: randomUUID(), visitor: randomUUID() },
          now: gateway.clock(),
        })
        const token = given.claim && gateway.tokens.sign(given.claim)
        if (isOwn) keepChoice(c, site, { message, token })
        return c.json(
          {
            record: given.recordId,
            token,
            expiresAt: given.expiresAt.toISOString(),
          } satisfies ConsentAnswer,
          201,
        )
      },
    )
    .post(
      '/asked',
      describeRoute({
        tags: ['From pages'],
        summary: 'Count that a banner was shown',
        description:
          'Kept as a total per day, notice, language, class of device and variant of an experiment; nothing of the sender is kept.',
        requestBody: body(AskedMessage),
        responses: { 204: { description: 'Counted' }, ...refusals(400, 403, 404, 413, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, AskedMessage)
        const site = await answerSite(c, gateway, await gateway.sites.byKey(message.site))
        const device = countedDevice((name) => c.req.header(name))
        if (device !== null) {
          await countAsked(gateway.db, site.id, {
            askedOn: dayOf(gateway.clock(), site.time_zone),
            notice: message.notice,
            language: message.language,
            device,
            variant: message.variant ?? null,
          })
        }
        return c.body(null, 204)
      },
    )
}
