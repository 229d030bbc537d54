import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { ApiKeyView, MadeApiKey, NewApiKey } from '../../src/api-key.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listKeys, makeKey, revokeKey } from './api-key.ts'

/** Keys with which other programs read the statistics of a site. */
export function keyRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/:id/keys/*', staffOnly(gateway))
    .get(
      '/sites/:id/keys',
      describeRoute({
        tags: ['Sites'],
        summary: 'The API keys of a site',
        responses: { 200: json('Without their secrets', v.array(ApiKeyView)), ...refusals(401, 404) },
      }),
      async (c) => c.json(await listKeys(gateway.db, readSiteId(c.req.param('id')))),
    )
    .post(
      '/sites/:id/keys',
      describeRoute({
        tags: ['Sites'],
        summary: 'Make an API key that reads the statistics of a site',
        requestBody: body(NewApiKey),
        responses: {
          201: json('The only answer that tells the secret', MadeApiKey),
          ...refusals(400, 401, 403, 404, 422),
        },
      }),
      async (c) => {
        const { name } = await readMessage(c, NewApiKey)
        const { key, secret } = await makeKey(gateway.db, readSiteId(c.req.param('id')), {
          id: randomUUID(),
          name,
          now: gateway.clock(),
        })
        return c.json({ ...key, secret } satisfies MadeApiKey, 201)
      },
    )
    .delete(
      '/sites/:id/keys/:key',
      describeRoute({
        tags: ['Sites'],
        summary: 'Revoke an API key',
        responses: { 204: { description: 'Revoked' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const key = c.req.param('key')
        if (!v.is(v.pipe(v.string(), v.uuid()), key)) throw new Refusal('not_found', 'there is no such key')
        await revokeKey(gateway.db, readSiteId(c.req.param('id')), key)
        return c.body(null, 204)
      },
    )
}
