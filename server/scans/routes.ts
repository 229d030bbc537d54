import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { NewScan, ScanProgress, ScanSchedule, SiteScans } from '../../src/scan.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId, type Site } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findScan } from './find-scan.ts'

/** What the pages of a site set, beside what it declares (R50, R51, R66). */
export function scanRoutes(gateway: Gateway) {
  const { db, readDb, scans } = gateway
  const find = async (id: string): Promise<Site> => {
    const siteId = readSiteId(id)
    const site = await db.selectFrom('site').selectAll().where('id', '=', siteId).executeTakeFirst()
    if (!site) throw new Refusal('not_found', `there is no site ${siteId}`)
    return site
  }
  const scansOf = async ({ id, scan_every_days: everyDays }: Site): Promise<SiteScans> => ({
    canScan: scans.canScan(),
    everyDays,
    running: await scans.progress(id),
    last: await findScan(readDb, id),
  })
  return new Hono<StaffEnv>()
    .use('/sites/:id/scans', staffOnly(gateway))
    .use('/sites/:id/scans/*', staffOnly(gateway))
    .get(
      '/sites/:id/scans',
      describeRoute({
        tags: ['Sites'],
        summary: 'What the last scan of its pages found, and what changed since the one before',
        responses: { 200: json('The last scan', SiteScans), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await scansOf(await find(c.req.param('id')))),
    )
    .get(
      '/sites/:id/scans/progress',
      describeRoute({
        tags: ['Sites'],
        summary: 'How far the scan that runs is',
        responses: { 200: json('How far', ScanProgress), ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const running = await scans.progress(readSiteId(c.req.param('id')))
        return c.json({ running } satisfies ScanProgress)
      },
    )
    .post(
      '/sites/:id/scans',
      describeRoute({
        tags: ['Sites'],
        summary: 'Scan pages of a site: those named, or those of its sitemap',
        description:
          'Opens each page in a browser as somebody new: before a choice, after refusing and after allowing everything. Answers at once; the scan takes minutes.',
        requestBody: body(NewScan),
        responses: { 202: json('Begun', SiteScans), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { pages } = await readMessage(c, NewScan)
        const site = await find(c.req.param('id'))
        await scans.begin(site, pages)
        return c.json(await scansOf(site), 202)
      },
    )
    .put(
      '/sites/:id/scans/schedule',
      describeRoute({
        tags: ['Sites'],
        summary: 'Scan every so many days, or only when asked',
        description:
          'Owners and privacy officers get a mail when a scan finds something else than the one before.',
        requestBody: body(ScanSchedule),
        responses: { 200: json('As it is now', SiteScans), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const { everyDays } = await readMessage(c, ScanSchedule)
        const site = await find(c.req.param('id'))
        await db.updateTable('site').set({ scan_every_days: everyDays }).where('id', '=', site.id).execute()
        return c.json(await scansOf({ ...site, scan_every_days: everyDays }))
      },
    )
}
