import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import { ExperimentEnd, ExperimentView, NewExperiment, SiteExperiments } from '../../src/experiment.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId, type Site } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listExperiments } from './list-experiments.ts'
import { endExperiment, startExperiment } from './save-experiment.ts'
import { shownTexts } from './shown-texts.ts'

/** Banners shown in turns by lot, and how many of them were answered with a yes. */
export function experimentRoutes(gateway: Gateway) {
  const { db, readDb } = gateway
  const readSite = async (c: Context): Promise<Site> => {
    const id = readSiteId(c.req.param('id') ?? '')
    const site = await db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
    if (!site) throw new Refusal('not_found', `there is no site ${id}`)
    return site
  }
  const readExperiment = async (site: Site, no: number): Promise<ExperimentView> =>
    (await listExperiments(readDb, site)).find((one) => one.no === no)!

  return new Hono<StaffEnv>()
    .use('/sites/:id/experiments/*', staffOnly(gateway))
    .get(
      '/sites/:id/experiments',
      describeRoute({
        tags: ['Sites'],
        summary: 'Experiments with the banner, and what was answered to each variant',
        description:
          'Rates are per banner shown, not per visitor: nobody is recognised before a choice. Figures stay away while a variant stands for fewer banners than the smallest group of the site.',
        responses: { 200: json('The newest first', SiteExperiments), ...refusals(401, 404) },
      }),
      async (c) => {
        const site = await readSite(c)
        const experiments = await listExperiments(readDb, site)
        return c.json({ texts: shownTexts(site), experiments } satisfies SiteExperiments)
      },
    )
    .post(
      '/sites/:id/experiments',
      describeRoute({
        tags: ['Sites'],
        summary: 'Show two to four variants of the banner in turns by lot, from now on',
        description:
          'One at a time. Variants may differ in place, form and the texts of the first layer; the buttons are the same in all of them. Where texts differ, a new notice is published and visitors are asked again.',
        requestBody: body(NewExperiment),
        responses: { 201: json('Begun', ExperimentView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const site = await readSite(c)
        const experiment = await readMessage(c, NewExperiment)
        const no = await startExperiment(db, site.id, { ...experiment, now: gateway.clock() })
        gateway.sites.forget()
        return c.json(await readExperiment(site, no), 201)
      },
    )
    .post(
      '/sites/:id/experiments/:no/end',
      describeRoute({
        tags: ['Sites'],
        summary: 'End an experiment, and keep one of its variants or none',
        description:
          'A variant that is kept becomes the look and the texts of the site. Where texts differed, a new notice is published and visitors are asked again.',
        requestBody: body(ExperimentEnd),
        responses: { 200: json('Ended', ExperimentView), ...refusals(400, 401, 403, 404, 410, 422) },
      }),
      async (c) => {
        const site = await readSite(c)
        const no = c.req.param('no')
        if (!/^[1-9]\d{0,8}$/.test(no)) throw new Refusal('not_found', 'there is no such experiment')
        const { keep } = await readMessage(c, ExperimentEnd)
        await endExperiment(db, site.id, { no: Number(no), keep, now: gateway.clock() })
        gateway.sites.forget()
        return c.json(await readExperiment(site, Number(no)))
      },
    )
}
