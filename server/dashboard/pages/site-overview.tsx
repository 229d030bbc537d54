import { useLocation, useRoute } from 'preact-iso/router'
import { dayOf } from '../../../src/period.ts'
import type { SiteView } from '../../../src/site.ts'
import type { ConsentReport, SeriesReport, TotalsReport } from '../../../src/stats.ts'
import { localTime } from '../calendar.ts'
import { CHARTED, chartSeries, type Charted } from '../charts/series.ts'
import { SeriesChart } from '../charts/series-chart.tsx'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ConsentPanel } from '../parts/consent-panel.tsx'
import { Failure } from '../parts/failure.tsx'
import { KeyNumbers } from '../parts/key-numbers.tsx'
import { NothingHeard } from '../parts/nothing-heard.tsx'
import { PeriodName, PeriodPicker } from '../parts/period-picker.tsx'
import { SampleLoading } from '../parts/sample-loading.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { readPeriod } from '../shown-period.ts'
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
          <Statistics site={found} now={new Date()} />
        ) : found.sample ? (
          <SampleLoading loaded={site.again} />
        ) : (
          <NothingHeard site={found} heard={site.again} />
        )
      }
    </SitePage>
  )
}

function Statistics({ site, now }: { site: SiteView; now: Date }) {
  const { url, query: address } = useLocation()
  const today = dayOf(now, site.timeZone)
  const shown = readPeriod(address, today)
  const charted = CHARTED.find((metric) => metric === address['metric']) ?? 'visitors'
  const query = `site=${site.id}&from=${shown.period.from}&until=${shown.period.until}`

  const totals = useLoaded<TotalsReport>(`/api/stats/totals?${query}`)
  const series = useLoaded<SeriesReport>(`/api/stats/series?${query}`)
  const consents = useLoaded<ConsentReport>(`/api/stats/consents?${query}`)

  return (
    <>
      <div class="statistics-header">
        <PeriodName shown={shown} timeZone={site.timeZone} />
        <PeriodPicker shown={shown} today={today} />
      </div>
      <section class="panel overview" aria-label={text.site.statistics}>
        {totals.failure ? (
          <Failure failure={totals.failure} again={totals.again} />
        ) : (
          <div class={totals.loading && totals.answer ? 'is-old' : undefined} aria-busy={totals.loading}>
            <KeyNumbers
              report={totals.answer}
              charted={charted}
              chartHref={(metric) => withMetric(url, metric)}
            />
          </div>
        )}
        <Answer of={series} empty={<Skeleton kind="chart" />}>
          {(report) => (
            <SeriesChart
              metric={charted}
              series={chartSeries(report, charted, localTime(now, site.timeZone))}
            />
          )}
        </Answer>
      </section>
      <div class="panels">
        <Breakdown dimensions={['page', 'entry', 'exit', 'event']} query={query} />
        <Breakdown dimensions={['source', 'channel', 'campaign']} query={query} />
        <Breakdown dimensions={['browser', 'system', 'device', 'screen']} query={query} />
        <Breakdown dimensions={['country', 'language']} query={query} />
        <section class="panel panel-whole" aria-label={text.consents.title}>
          <h2>{text.consents.title}</h2>
          <Answer of={consents} empty={<Skeleton kind="row" lines={3} />}>
            {(report) => <ConsentPanel report={report} />}
          </Answer>
        </section>
      </div>
    </>
  )
}

/** The same view with another metric in the chart. */
function withMetric(url: string, metric: Charted): string {
  const { pathname, searchParams } = new URL(url, location.origin)
  searchParams.delete('metric')
  if (metric !== 'visitors') searchParams.set('metric', metric)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
