import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { MadeShareLink, NewShareLink, ShareLinkView } from '../../src/share-link.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listShareLinks, makeShareLink, revokeShareLink } from './share-link.ts'

/** Links with which people without an account read the statistics of a site. */
export function shareLinkRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/:id/share-links/*', staffOnly(gateway))
    .get(
      '/sites/:id/share-links',
      describeRoute({
        tags: ['Sites'],
        summary: 'The shared links of a site',
        responses: { 200: json('Without their addresses', v.array(ShareLinkView)), ...refusals(401, 404) },
      }),
      async (c) => c.json(await listShareLinks(gateway.db, readSiteId(c.req.param('id')))),
    )
    .post(
      '/sites/:id/share-links',
      describeRoute({
        tags: ['Sites'],
        summary: 'Make a link that shows the statistics of a site to whoever has it',
        description:
          'Pages of `embedOrigins` may show it in a frame, at the address with `?embed`. A link with a password cannot be embedded.',
        requestBody: body(NewShareLink),
        responses: {
          201: json('The only answer that tells the address', MadeShareLink),
          ...refusals(400, 401, 403, 404, 422),
        },
      }),
      async (c) => {
        const message = await readMessage(c, NewShareLink)
        const { link, secret } = await makeShareLink(gateway.db, readSiteId(c.req.param('id')), {
          id: randomUUID(),
          link: message,
          now: gateway.clock(),
        })
        const url = `${gateway.publicUrl}/share/${secret}`
        return c.json({ ...link, url } satisfies MadeShareLink, 201)
      },
    )
    .delete(
      '/sites/:id/share-links/:link',
      describeRoute({
        tags: ['Sites'],
        summary: 'Revoke a shared link',
        responses: { 204: { description: 'Revoked' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const link = c.req.param('link')
        if (!v.is(v.pipe(v.string(), v.uuid()), link)) {
          throw new Refusal('not_found', 'there is no such link')
        }
        await revokeShareLink(gateway.db, readSiteId(c.req.param('id')), link)
        return c.body(null, 204)
      },
    )
}
