import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import { previousPeriod, stepOf } from '../../src/period.ts'
import {
  BreakdownReport,
  ConsentReport,
  DIMENSIONS,
  SeriesReport,
  StatsQuery,
  TotalsReport,
  type Dimension,
} from '../../src/stats.ts'
import type { Gateway } from '../gateway.ts'
import { json, query, refusals } from '../http/api-reference.ts'
import { readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { breakdown } from './breakdown.ts'
import { consents } from './consents.ts'
import { statsReader, type ReaderEnv } from './reader.ts'
import { series } from './series.ts'
import type { SitePeriod } from './span.ts'
import { totals } from './totals.ts'

/** Aggregated statistics, for marketers: no answer names or counts a single visitor below the group size. */
export function statsRoutes(gateway: Gateway) {
  const parameters = query(StatsQuery)

  return new Hono<ReaderEnv>()
    .use('/stats/*', statsReader(gateway))
    .get(
      '/stats/totals',
      describeRoute({
        tags: ['Statistics'],
        summary: 'The totals of a period and of the one before it',
        parameters,
        responses: { 200: json('Totals', TotalsReport), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const { period } = await readPeriod(c, gateway)
        return c.json({
          current: await totals(gateway.readDb, period),
          previous: await totals(gateway.readDb, { ...period, ...previousPeriod(period) }),
        } satisfies TotalsReport)
      },
    )
    .get(
      '/stats/series',
      describeRoute({
        tags: ['Statistics'],
        summary: 'The chart, by hour up to two days, else by day',
        parameters,
        responses: { 200: json('Points', SeriesReport), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const { period } = await readPeriod(c, gateway)
        const step = stepOf(period)
        return c.json({
          step,
          current: await series(gateway.readDb, period, step),
          previous: await series(gateway.readDb, { ...period, ...previousPeriod(period) }, step),
        } satisfies SeriesReport)
      },
    )
    .get(
      '/stats/breakdown/:dimension',
      describeRoute({
        tags: ['Statistics'],
        summary: 'Visitors, visits and views by one dimension',
        parameters: [
          {
            name: 'dimension',
            in: 'path',
            required: true,
            schema: { type: 'string', enum: [...DIMENSIONS] },
          },
          ...parameters,
        ],
        responses: { 200: json('Rows', BreakdownReport), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const dimension = readDimension(c.req.param('dimension'))
        const { period, site } = await readPeriod(c, gateway)
        const smallestGroup = site.smallest_group
        return c.json({
          smallestGroup,
          rows: await breakdown(gateway.readDb, period, { dimension, smallestGroup }),
        } satisfies BreakdownReport)
      },
    )
    .get(
      '/stats/consents',
      describeRoute({
        tags: ['Statistics'],
        summary: 'How many were asked, and what they answered',
        parameters,
        responses: { 200: json('Counts', ConsentReport), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => c.json(await consents(gateway.readDb, (await readPeriod(c, gateway)).period)),
    )
}

async function readPeriod(
  c: Context<ReaderEnv>,
  gateway: Gateway,
): Promise<{ period: SitePeriod; site: Site }> {
  const { site: siteId, from, until } = readQuery(c, StatsQuery)
  if (c.var.keySite !== undefined && c.var.keySite !== siteId) {
    throw new Refusal('forbidden', 'this key opens the statistics of another site', 'site')
  }
  const site = await gateway.sites.byId(siteId)
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`, 'site')
  return { period: { siteId, timeZone: site.time_zone, from, until }, site }
}

function readDimension(text: string): Dimension {
  const dimension = DIMENSIONS.find((name) => name === text)
  if (!dimension) throw new Refusal('invalid', `expected one of ${DIMENSIONS.join(', ')}`, 'dimension')
  return dimension
}
