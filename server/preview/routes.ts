import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { PreviewMessage } from '../../src/preview.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { previewOf } from './draft.ts'

/** What an owner's visitors would see. */
export function previewRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>().post(
    '/sites/:id/preview',
    describeRoute({
      tags: ['Sites'],
      summary: 'What the widget would be told of the site if it was changed; nothing is saved',
      requestBody: body(PreviewMessage),
      responses: {
        200: json(
          'For the preview of the dashboard; its shape may change',
          v.looseObject({ config: v.looseObject({}), parts: v.looseObject({}), embedded: v.string() }),
        ),
        ...refusals(400, 401, 403, 404, 422),
      },
    }),
    staffOnly(gateway),
    async (c) => {
      const id = readSiteId(c.req.param('id'))
      const { language, change } = await readMessage(c, PreviewMessage)
      const site = await gateway.sites.byId(id)
      if (!site) throw new Refusal('not_found', `there is no site ${id}`)
      return c.json(previewOf(Object.assign({}, site, change), language))
    },
  )
}
