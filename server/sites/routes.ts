import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { NewSite, SiteChange, SiteView } from '../../src/site.ts'
import { isWithin } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { changeSite, createSite } from './save-site.ts'
import { readSiteId, siteView } from './site.ts'

/** Sites, for their owners. */
export function siteRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/*', staffOnly(gateway))
    .get(
      '/sites',
      describeRoute({
        tags: ['Sites'],
        summary: 'Every site that one’s roles are for',
        responses: { 200: json('By name', v.array(SiteView)), ...refusals(401) },
      }),
      async (c) => {
        const sites = await gateway.db.selectFrom('site').selectAll().orderBy('name').execute()
        const seen = sites.filter(({ id }) => isWithin(c.var.reach, id))
        return c.json(seen.map((site) => siteView(site, gateway.publicUrl)))
      },
    )
    .post(
      '/sites',
      describeRoute({
        tags: ['Sites'],
        summary: 'Make a site',
        requestBody: body(NewSite),
        responses: { 201: json('Made', SiteView), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, NewSite)
        const register = await gateway.db
          .selectFrom('register')
          .select('id')
          .orderBy('id')
          .executeTakeFirstOrThrow()
        const site = await createSite(gateway.db, message, {
          key: randomBytes(8).toString('hex'),
          registerId: register.id,
          now: gateway.clock(),
        })
        return c.json(siteView(site, gateway.publicUrl), 201)
      },
    )
    .get(
      '/sites/:id',
      describeRoute({
        tags: ['Sites'],
        summary: 'One site; `heardAt` says whether its pages have called',
        responses: { 200: json('The site', SiteView), ...refusals(401, 404) },
      }),
      async (c) => {
        const id = readSiteId(c.req.param('id'))
        const site = await gateway.db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
        if (!site) throw new Refusal('not_found', `there is no site ${id}`)
        return c.json(siteView(site, gateway.publicUrl))
      },
    )
    .patch(
      '/sites/:id',
      describeRoute({
        tags: ['Sites'],
        summary: 'Change a site',
        description:
          'A change that alters what visitors are shown publishes a new notice, and they are asked again.',
        requestBody: body(SiteChange),
        responses: { 200: json('Changed', SiteView), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const change = await readMessage(c, SiteChange)
        const site = await changeSite(gateway.db, readSiteId(c.req.param('id')), change, gateway.clock())
        gateway.sites.forget()
        return c.json(siteView(site, gateway.publicUrl))
      },
    )
}
