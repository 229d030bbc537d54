import { Hono } from 'hono'
import { DIMENSIONS, type Dimension } from '../../src/dimension.ts'
import { JourneyQuery, JourneyReport } from '../../src/journey.ts'
import { stepOf } from '../../src/period.ts'
import {
  BreakdownQuery,
  BreakdownReport,
  CohortReport,
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
import { described, written } from './answer.ts'
import { compared, siteAnswers } from './answer-site.ts'
import { breakdown } from './breakdown.ts'
import { cohorts } from './cohorts.ts'
import { consentReports } from './consent-reports.ts'
import { cohortTable, seriesTable, totalsTable, vitalsTable } from './csv.ts'
import { event } from './event.ts'
import { funnel } from './funnel.ts'
import { goals } from './goals.ts'
import { hours } from './hours.ts'
import { journeys } from './journeys.ts'
import { live } from './live.ts'
import { linkReader, statsReader, type ReaderEnv } from './reader.ts'
import { series } from './series.ts'
import { staffReports } from './staff-reports.ts'
import { totals } from './totals.ts'
import { vitals } from './vitals.ts'

/** For staff, and for programs that hold an API key. */
export function statsRoutes(gateway: Gateway) {
  return new Hono<ReaderEnv>()
    .use('/stats/*', statsReader(gateway))
    .route('/', reports(gateway))
    .route('/', staffReports(gateway))
}

/** The same reports for readers of a shared link. */
export function sharedStatsRoutes(gateway: Gateway) {
  return new Hono<ReaderEnv>().use('/stats/*', linkReader(gateway)).route('/', reports(gateway))
}

/** Aggregated statistics, for marketers: no answer names or counts a single visitor below the group size. */
function reports(gateway: Gateway) {
  const { readDb: db } = gateway

  const { answer, siteOf } = siteAnswers(gateway)

  return new Hono<ReaderEnv>()
    .route('/', consentReports(gateway))
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
    .get('/stats/live', described('The last 30 minutes', LiveQuery, LiveReport), async (c) => {
      const asked = readQuery(c, LiveQuery)
      const site = await siteOf(c, asked.site)
      const report = await live(db, {
        siteId: site.id,
        smallestGroup: site.smallest_group,
        now: gateway.clock(),
        foldTotal: c.var.opened?.by === 'link',
      })
      return written(c, asked.format, report, ({ rows }) => rows)
    })
}

function readDimension(text: string): Dimension {
  const dimension = DIMENSIONS.find((name) => name === text)
  if (!dimension) throw new Refusal('invalid', `expected one of ${DIMENSIONS.join(', ')}`, 'dimension')
  return dimension
}
