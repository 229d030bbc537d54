import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { NewSubscription, SiteMail, SubscriptionView } from '../../src/mail.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listSubscriptions, removeSubscription, subscribe } from './subscription.ts'

/** Who gets mail about a site, for staff. */
export function mailRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/:id/mail/*', staffOnly(gateway))
    .get(
      '/sites/:id/mail',
      describeRoute({
        tags: ['Sites'],
        summary: 'The addresses that get mail about a site',
        responses: { 200: json('The oldest first', SiteMail), ...refusals(401, 404) },
      }),
      async (c) =>
        c.json({
          isOn: gateway.post !== null,
          subscriptions: await listSubscriptions(gateway.db, readSiteId(c.req.param('id'))),
        } satisfies SiteMail),
    )
    .post(
      '/sites/:id/mail',
      describeRoute({
        tags: ['Sites'],
        summary: 'Ask an address whether it wants mail about a site',
        description: 'It gets a link; until it is followed and confirmed, nothing else is sent.',
        requestBody: body(NewSubscription),
        responses: { 201: json('Asked', SubscriptionView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { post } = gateway
        if (!post) {
          throw new Refusal(
            'forbidden',
            'this gateway sends no mail: its operator sets SMTP_URL and MAIL_FROM',
          )
        }
        const made = await subscribe(gateway.db, readSiteId(c.req.param('id')), {
          ...(await readMessage(c, NewSubscription)),
          id: randomUUID(),
          now: gateway.clock(),
        })
        post.deliver().catch((error) => gateway.log.error({ task: 'mail', error }, 'failed'))
        return c.json(made, 201)
      },
    )
    .delete(
      '/sites/:id/mail/:subscription',
      describeRoute({
        tags: ['Sites'],
        summary: 'Send no more mail about a site to an address',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const id = c.req.param('subscription')
        if (!v.is(v.pipe(v.string(), v.uuid()), id))
          throw new Refusal('not_found', 'there is no such subscription')
        await removeSubscription(gateway.db, readSiteId(c.req.param('id')), id)
        return c.body(null, 204)
      },
    )
}
