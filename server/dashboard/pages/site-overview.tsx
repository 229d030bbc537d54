import { useLocation, useRoute } from 'preact-iso/router'
import type { Annotation } from '../../../src/annotation.ts'
import type { SiteView } from '../../../src/site.ts'
import type { SeriesReport, TotalsReport } from '../../../src/stats.ts'
import { withParameter } from '../address.ts'
import { localTime } from '../calendar.ts'
import { CHARTED, chartSeries, notesOf, type Charted } from '../charts/series.ts'
import { SeriesChart } from '../charts/series-chart.tsx'
import { StepPicker } from '../charts/step-picker.tsx'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ConsentSummary } from '../parts/consent-summary.tsx'
import { Failure } from '../parts/failure.tsx'
import { GoalSummary } from '../parts/goal-summary.tsx'
import { KeyNumbers } from '../parts/key-numbers.tsx'
import { NothingHeard } from '../parts/nothing-heard.tsx'
import { Notes } from '../parts/notes.tsx'
import { SampleLoading } from '../parts/sample-loading.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { StatisticsHeader } from '../parts/statistics-header.tsx'
import { fill } from '../phrase.ts'
import { useShownView, type ShownSite } from '../shown-view.ts'
import { text } from '../text.ts'
import { Breakdown } from './breakdown.tsx'

/** A site's statistics: `/app/sites/1?period=7-days&metric=visits`. */
export function SiteOverviewPage() {
  const id = useRoute().params['id'] ?? ''
  const site = useLoaded<SiteView>(`/api/sites/${id}`)
  return (
    <SitePage site={site} id={id} current="statistics">
      {(found) =>
        found.heardAt !== null ? (
          <Statistics site={found} now={new Date()} forStaff />
        ) : found.sample ? (
          <SampleLoading loaded={site.again} />
        ) : (
          <NothingHeard site={found} heard={site.again} />
        )
      }
    </SitePage>
  )
}

/** Everything that marketers see of a site, for staff and for readers of a shared link alike. */
export function Statistics({
  site,
  now,
  forStaff = false,
}: {
  site: ShownSite
  now: Date
  /** Whether notes are shown and written, which are for staff alone. */
  forStaff?: boolean
}) {
  const { query: address } = useLocation()
  const view = useShownView(site, now)
  const { url, query, compare, step } = view
  const metric = CHARTED.find((one) => one === address['metric']) ?? 'visitors'

  const totals = useLoaded<TotalsReport>(`/api/stats/totals?${query}&compare=${compare}`)
  const seriesPath = `/api/stats/series?${query}&compare=${compare}&step=${step}`
  const series = useLoaded<SeriesReport>(seriesPath)
  const { from, until } = view.shown.period
  const notes = useLoaded<Annotation[]>(
    forStaff ? `/api/sites/${site.id}/annotations?from=${from}&until=${until}` : null,
  )

  return (
    <>
      <StatisticsHeader view={view} />
      <section class="panel overview" aria-label={text.site.statistics}>
        {totals.failure ? (
          <Failure failure={totals.failure} again={totals.again} />
        ) : (
          <div class={totals.loading && totals.answer ? 'is-old' : undefined} aria-busy={totals.loading}>
            <KeyNumbers
              report={totals.answer}
              charted={metric}
              chartHref={(one: Charted) => withParameter(url, 'metric', one, 'visitors')}
            />
          </div>
        )}
        <Answer of={series} empty={<Skeleton kind="chart" />}>
          {(report) => (
            <SeriesChart
              metric={metric}
              series={chartSeries(report, { metric, compare, now: localTime(now, site.timeZone) })}
              notes={notesOf(report, notes.answer ?? [])}
              actions={
                <>
                  <StepPicker view={view} />
                  {forStaff && <Notes view={view} notes={notes} />}
                  <SaveChart
                    name={metric}
                    title={fill(text.chart.title[report.step], { metric: text.metrics[metric] })}
                    view={view}
                    csvPath={seriesPath}
                  />
                </>
              }
            />
          )}
        </Answer>
      </section>
      <div class="panels">
        <Breakdown dimensions={['page', 'entry', 'exit']} view={view} />
        <Breakdown
          dimensions={['source', 'channel', 'campaign']}
          more={['campaign-source', 'campaign-medium', 'campaign-content', 'campaign-term']}
          view={view}
        />
        <Breakdown
          dimensions={['browser', 'system', 'device', 'screen']}
          more={['browser-version']}
          view={view}
        />
        <Breakdown dimensions={['country', 'language']} view={view} />
        <Breakdown dimensions={['event']} view={view} />
        <GoalSummary view={view} />
        <ConsentSummary view={view} />
      </div>
    </>
  )
}
