import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { SampleView } from '../../src/sample.ts'
import type { Gateway } from '../gateway.ts'
import { json, refusals } from '../http/api-reference.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findSample } from './find-sample.ts'
import { beginSample, loadSample } from './load-sample.ts'
import { removeSample } from './remove-sample.ts'

/** The made-up site that shows newcomers what Lupa can tell: one at most, and never more than a click away from gone. */
export function sampleRoutes(gateway: Gateway) {
  const { db, log, clock } = gateway

  return new Hono<StaffEnv>()
    .use('/sample-site', staffOnly(gateway))
    .get(
      '/sample-site',
      describeRoute({
        tags: ['Sites'],
        summary: 'Whether there is a sample site, and how far its loading is',
        responses: { 200: json('How it stands', SampleView), ...refusals(401) },
      }),
      async (c) => c.json((await findSample(db, clock())) satisfies SampleView),
    )
    .post(
      '/sample-site',
      describeRoute({
        tags: ['Sites'],
        summary: 'Load the sample site',
        description:
          'Takes some seconds; ask with GET until `state` is `ready`. There is one at most: asked again, it answers how that one stands. One whose loading stopped is removed and loaded anew.',
        responses: {
          200: json('It is there already', SampleView),
          202: json('Loading', SampleView),
          ...refusals(401, 403),
        },
      }),
      async (c) => {
        const before = await findSample(db, clock())
        if (before.state === 'stopped') await removeSample(db, before.site ?? undefined)
        const site = await beginSample(db, clock())
        if (site)
          loadSample(gateway, site).catch((error) => log.error({ task: 'sample site', error }, 'failed'))
        const now = await findSample(db, clock())
        return c.json(now satisfies SampleView, now.state === 'ready' ? 200 : 202)
      },
    )
    .delete(
      '/sample-site',
      describeRoute({
        tags: ['Sites'],
        summary: 'Remove the sample site with everything in it',
        description: 'No other site can be removed by it.',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const removed = await removeSample(db)
        gateway.sites.forget()
        if (!removed) throw new Refusal('not_found', 'there is no sample site')
        return c.body(null, 204)
      },
    )
}
