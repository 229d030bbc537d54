import { Hono, type Context } from 'hono'
import type * as v from 'valibot'
import { DIMENSIONS, type Dimension } from '../../src/dimension.ts'
import { ConsentSeriesQuery, ConsentSeriesReport } from '../../src/consent-series.ts'
import { FormQuery, FormReport } from '../../src/form-report.ts'
import { JourneyQuery, JourneyReport } from '../../src/journey.ts'
import { dayOf, lastDays, type Period, previousPeriod, stepOf, yearBefore } from '../../src/period.ts'
import { SitesQuery, SitesReport } from '../../src/site-report.ts'
import {
  BreakdownQuery,
  BreakdownReport,
  CohortReport,
  ConsentQuery,
  ConsentReport,
  EventQuery,
  EventReport,
  FunnelQuery,
  FunnelReport,
  GoalReport,
  HoursReport,
  LiveQuery,
  LiveReport,
  SeriesQuery,
  SeriesReport,
  StatsQuery,
  TotalsQuery,
  TotalsReport,
} from '../../src/stats.ts'
import { VitalsQuery, VitalsReport } from '../../src/vitals-report.ts'
import type { Gateway } from '../gateway.ts'
import { readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { described, written } from './answer.ts'
import { breakdown } from './breakdown.ts'
import { cohorts } from './cohorts.ts'
import { consentSeries } from './consent-series.ts'
import { consents } from './consents.ts'
import {
  cohortTable,
  consentSeriesTable,
  consentTable,
  formTable,
  seriesTable,
  sitesTable,
  totalsTable,
  vitalsTable,
  type Table,
} from './csv.ts'
import { event } from './event.ts'
import { forms } from './forms.ts'
import { funnel } from './funnel.ts'
import { goals } from './goals.ts'
import { hours } from './hours.ts'
import { journeys } from './journeys.ts'
import { live } from './live.ts'
import { statsReader, type ReaderEnv } from './reader.ts'
import type { Asked } from './report.ts'
import { series } from './series.ts'
import { sites } from './sites.ts'
import { totals } from './totals.ts'
import { vitals } from './vitals.ts'

/** What any report of one site is asked. */
type SiteQuery = Omit<StatsQuery, 'filter'> & Partial<Pick<StatsQuery, 'filter'>>

/** Aggregated statistics, for marketers: no answer names or counts a single visitor below the group size. */
export function statsRoutes(gateway: Gateway) {
  const { readDb: db } = gateway

  /** Reads the query, brings the totals up to date and answers with what `compute` found, as JSON or CSV. */
  async function answer<Query extends v.GenericSchema<unknown, SiteQuery>, Report>(
    c: Context<ReaderEnv>,
    schema: Query,
    compute: (asked: Asked, query: v.InferOutput<Query>) => Promise<Report>,
    table: (report: Report) => Table,
  ): Promise<Response> {
    const asked = readQuery(c, schema)
    const site = await siteOf(c, gateway, asked.site)
    await gateway.totals.upToDate({ id: site.id, timeZone: site.time_zone })
    const { from, until, filter = [] } = asked
    const period = { siteId: site.id, timeZone: site.time_zone, from, until }
    const report = await compute({ period, filters: filter, smallestGroup: site.smallest_group }, asked)
    return written(c, asked.format, report, table)
  }

  return new Hono<ReaderEnv>()
    .use('/stats/*', statsReader(gateway))
    .get(
      '/stats/totals',
      described('The totals of a period, and of the one it is compared with', TotalsQuery, TotalsReport),
      (c) =>
        answer(
          c,
          TotalsQuery,
          async (asked, { compare }): Promise<TotalsReport> => ({
            current: await totals(db, asked),
            previous: compare === 'none' ? null : await totals(db, compared(asked, compare)),
          }),
          totalsTable,
        ),
    )
    .get(
      '/stats/series',
      described('The chart, by hour up to two days, else by day, or as asked', SeriesQuery, SeriesReport),
      (c) =>
        answer(
          c,
          SeriesQuery,
          async (asked, { compare, step = stepOf(asked.period) }): Promise<SeriesReport> => ({
            step,
            current: await series(db, asked, step),
            previous: compare === 'none' ? null : await series(db, compared(asked, compare), step),
          }),
          seriesTable,
        ),
    )
    .get(
      '/stats/breakdown/:dimension',
      described('Visitors, visits and views by one dimension', BreakdownQuery, BreakdownReport, [
        { name: 'dimension', in: 'path', required: true, schema: { type: 'string', enum: [...DIMENSIONS] } },
      ]),
      (c) => {
        const dimension = readDimension(c.req.param('dimension'))
        return answer(
          c,
          BreakdownQuery,
          async (asked, { sort, limit }): Promise<BreakdownReport> => ({
            smallestGroup: asked.smallestGroup,
            rows: await breakdown(db, asked, { dimension, sort, limit }),
          }),
          ({ rows }) => rows,
        )
      },
    )
    .get('/stats/hours', described('Visits by weekday and hour', StatsQuery, HoursReport), (c) =>
      answer(
        c,
        StatsQuery,
        async (asked): Promise<HoursReport> => ({ rows: await hours(db, asked) }),
        ({ rows }) => rows,
      ),
    )
    .get('/stats/vitals', described('How fast pages were: the Web Vitals', VitalsQuery, VitalsReport), (c) =>
      answer(
        c,
        VitalsQuery,
        async (asked): Promise<VitalsReport> => ({
          smallestGroup: asked.smallestGroup,
          ...(await vitals(db, asked)),
        }),
        vitalsTable,
      ),
    )
    .get('/stats/event', described('The properties of a custom event', EventQuery, EventReport), (c) =>
      answer(
        c,
        EventQuery,
        async (asked, { name }): Promise<EventReport> => ({
          smallestGroup: asked.smallestGroup,
          rows: await event(db, asked, name),
        }),
        ({ rows }) => rows,
      ),
    )
    .get('/stats/goals', described('Visitors who reached each goal', StatsQuery, GoalReport), (c) =>
      answer(
        c,
        StatsQuery,
        async (asked): Promise<GoalReport> => ({
          smallestGroup: asked.smallestGroup,
          goals: await goals(db, asked),
        }),
        (report) => report.goals,
      ),
    )
    .get('/stats/funnel', described('Visitors who went from step to step', FunnelQuery, FunnelReport), (c) =>
      answer(
        c,
        FunnelQuery,
        async (asked, { step }): Promise<FunnelReport> => ({
          smallestGroup: asked.smallestGroup,
          steps: await funnel(db, asked, step),
        }),
        ({ steps }) => steps,
      ),
    )
    .get(
      '/stats/journeys',
      described('What visits showed one page after another', JourneyQuery, JourneyReport),
      (c) =>
        answer(
          c,
          JourneyQuery,
          async (asked, { start, direction, depth, limit }): Promise<JourneyReport> => ({
            smallestGroup: asked.smallestGroup,
            ...(await journeys(db, asked, { start, direction, depth, limit })),
          }),
          ({ links }) => links,
        ),
    )
    .get(
      '/stats/cohorts',
      described('Visitors by the week of their first visit, and who came again', StatsQuery, CohortReport),
      (c) =>
        answer(
          c,
          StatsQuery,
          async (asked): Promise<CohortReport> => ({
            smallestGroup: asked.smallestGroup,
            cohorts: await cohorts(db, asked),
          }),
          cohortTable,
        ),
    )
    .get(
      '/stats/sites',
      described('All sites side by side, for staff', SitesQuery, SitesReport),
      async (c) => {
        if (c.var.opened !== undefined)
          throw new Refusal(
            'forbidden',
            'this is for staff: a key or a shared link opens the statistics of one site',
          )
        const { days, compare, format, ...asked } = readQuery(c, SitesQuery)
        await gateway.totals.allUpToDate()
        const now = gateway.clock()
        const report: SitesReport = {
          sites: await sites(db, (timeZone) => {
            const period = days === undefined ? (asked as Period) : lastDays(days, dayOf(now, timeZone))
            return { period, previous: compare === 'none' ? null : comparedWith(period, compare) }
          }),
        }
        return written(c, format, report, sitesTable)
      },
    )
    .get('/stats/forms', described('How many forms were sent, by their name', FormQuery, FormReport), (c) => {
      if (c.var.opened?.by === 'link')
        throw new Refusal('forbidden', 'a shared link shows visits; what forms were sent is for staff')
      return answer(
        c,
        FormQuery,
        async (asked): Promise<FormReport> => ({
          smallestGroup: asked.smallestGroup,
          ...(await forms(db, asked)),
        }),
        formTable,
      )
    })
    .get('/stats/live', described('The last 30 minutes', LiveQuery, LiveReport), async (c) => {
      const asked = readQuery(c, LiveQuery)
      const site = await siteOf(c, gateway, asked.site)
      const report = await live(db, {
        siteId: site.id,
        smallestGroup: site.smallest_group,
        now: gateway.clock(),
        foldTotal: c.var.opened?.by === 'link',
      })
      return written(c, asked.format, report, ({ rows }) => rows)
    })
    .get(
      '/stats/consents',
      described('How many were asked, and what they answered', ConsentQuery, ConsentReport),
      (c) => answer(c, ConsentQuery, ({ period }) => consents(db, period), consentTable),
    )
    .get(
      '/stats/consent-series',
      described(
        'How many were asked and what they answered, by notice and step of time',
        ConsentSeriesQuery,
        ConsentSeriesReport,
      ),
      (c) =>
        answer(
          c,
          ConsentSeriesQuery,
          async ({ period }, { step }): Promise<ConsentSeriesReport> => ({
            step,
            notices: await consentSeries(db, period, step),
          }),
          consentSeriesTable,
        ),
    )
}

/** With what a report compares. */
function comparedWith(period: Period, compare: 'previous' | 'year'): Period {
  return compare === 'year' ? yearBefore(period) : previousPeriod(period)
}

function compared(asked: Asked, compare: 'previous' | 'year'): Asked {
  const { period } = asked
  return { ...asked, period: { ...period, ...comparedWith(period, compare) } }
}

async function siteOf(c: Context<ReaderEnv>, gateway: Gateway, siteId: number): Promise<Site> {
  const { opened } = c.var
  if (opened && opened.siteId !== siteId) {
    throw new Refusal('forbidden', `this ${opened.by} opens the statistics of another site`, 'site')
  }
  const site = await gateway.sites.byId(siteId)
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`, 'site')
  return site
}

function readDimension(text: string): Dimension {
  const dimension = DIMENSIONS.find((name) => name === text)
  if (!dimension) throw new Refusal('invalid', `expected one of ${DIMENSIONS.join(', ')}`, 'dimension')
  return dimension
}
