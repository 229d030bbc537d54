import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { wordingOf } from '../../src/own-texts.ts'
import { SERVICE_LIBRARY } from '../../src/service-library.ts'
import { OwnService, servicesOf } from '../../src/service.ts'
import { SiteServices, SiteServicesQuery } from '../../src/site-services.ts'
import { tellService } from '../../src/told-service.ts'
import { declarationUrl } from '../declaration/page.ts'
import { tellingOf } from '../declaration/declaration.ts'
import type { Gateway } from '../gateway.ts'
import { json, query, refusals } from '../http/api-reference.ts'
import { readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { noticePublishedAt } from '../notices/notice-published-at.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'

/** What a site loads: services to pick from, and what follows from settings that are not about services. */
export function serviceRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/services', staffOnly(gateway))
    .use('/sites/:id/services', staffOnly(gateway))
    .get(
      '/services',
      describeRoute({
        tags: ['Sites'],
        summary: 'Well-known services, each ready to be one of a site’s `services`',
        responses: { 200: json('By name', v.array(OwnService)), ...refusals(401) },
      }),
      (c) => c.json(SERVICE_LIBRARY),
    )
    .get(
      '/sites/:id/services',
      describeRoute({
        tags: ['Sites'],
        summary: 'What visitors of a site are told of its services, beside its own `services`',
        parameters: query(SiteServicesQuery),
        responses: { 200: json('As they are told', SiteServices), ...refusals(401, 404, 422) },
      }),
      async (c) => {
        const { language } = readQuery(c, SiteServicesQuery)
        const id = readSiteId(c.req.param('id'))
        const site = await gateway.sites.byId(id)
        if (!site) throw new Refusal('not_found', `there is no site ${id}`)
        const telling = tellingOf(site, language)
        const told: SiteServices = {
          builtIn: servicesOf({ google: site.google, services: [] }).map((service) => {
            const { name, text, receiver } = tellService(service, telling)
            return { id: service.id, name, purpose: service.purpose, text, receiver }
          }),
          kinds: Object.fromEntries(site.languages.map((one) => [one, wordingOf(one, site.texts).kinds])),
          declarations: site.languages.map((one) => ({
            language: one,
            url: declarationUrl(gateway.publicUrl, site.key, one),
          })),
          changedAt: (await noticePublishedAt(gateway.db, site)).toISOString(),
        }
        return c.json(told)
      },
    )
}
