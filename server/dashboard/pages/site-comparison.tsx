import { useLocation } from 'preact-iso/router'
import type { SitesReport } from '../../../src/site-report.ts'
import type { SiteView } from '../../../src/site.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { count, duration, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Change } from '../parts/change.tsx'
import { HeardMark } from '../parts/heard.tsx'
import { MetricHeading } from '../parts/metric-term.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { Page } from '../parts/page.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import { PeriodPicker } from '../parts/period-picker.tsx'
import { readPeriod } from '../shown-period.ts'
import { sameViewOf } from '../shown-view.ts'
import { sidePath, todayHere, useSideBySide } from '../side-by-side.ts'
import { text } from '../text.ts'

const COLUMNS = ['visitors', 'visits', 'views', 'engagementMs', 'bounceRate'] as const
const WRITTEN = { visitors: count, visits: count, views: count, engagementMs: duration, bounceRate: share }

/** All sites side by side, the most visited first: `/app/side-by-side?period=7-days`. */
export function SiteComparisonPage() {
  const { query: address, url } = useLocation()
  const today = todayHere()
  const shown = readPeriod(address, today)
  const report = useSideBySide(shown)
  const sites = useLoaded<SiteView[]>('/api/sites')
  // Together, or the marks of sites would push the names aside.
  const whole = sites.loading ? { ...report, answer: null } : report
  return (
    <Page
      title={text.sites.sideBySideTitle}
      actions={
        <a class="button" href="/app/">
          {text.sites.cards}
        </a>
      }
    >
      <div class="statistics-header">
        <div class="statistics-choices">
          <PeriodPicker shown={shown} today={today} />
        </div>
      </div>
      <section class="panel">
        <ReportHead help={text.sites.sideBySideHelp}>
          <SaveTable name="sites" title={text.sites.sideBySideTitle} path={sidePath(shown)} />
        </ReportHead>
        <Answer of={whole} empty={<Skeleton kind="row" lines={6} />}>
          {(found) => (
            <SiteTable
              report={found}
              unheard={new Set(sites.answer?.filter(({ heardAt }) => heardAt === null).map(({ id }) => id))}
              hrefOf={(id) => sameViewOf(url, `/app/sites/${id}`)}
            />
          )}
        </Answer>
      </section>
    </Page>
  )
}

function SiteTable({
  report,
  unheard,
  hrefOf,
}: {
  report: SitesReport
  /** Sites whose numbers are nought because they were never heard from. */
  unheard: ReadonlySet<number>
  /** The page of a site about the same days. */
  hrefOf: (id: number) => string
}) {
  const sites = report.sites.toSorted((a, b) => (b.current.visitors ?? 0) - (a.current.visitors ?? 0))
  return (
    <WideTable label={text.sites.sideBySideTitle} name="breakdown breakdown-wide">
      <thead>
        <tr>
          <th scope="col">{text.sites.site}</th>
          <th scope="col">{text.sites.course}</th>
          {COLUMNS.map((metric) => (
            <MetricHeading key={metric} metric={metric} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sites.map(({ id, name, current, previous, days }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf(id)}>{name}</a> {unheard.has(id) && <HeardMark heardAt={null} />}
            </th>
            <td>
              <Sparkline values={unheard.has(id) ? [] : days.map(({ visitors }) => visitors)} />
            </td>
            {COLUMNS.map((metric) => {
              const value = current[metric]
              return (
                <td key={metric} class="number">
                  {value === null ? text.none : WRITTEN[metric](value)}
                  {metric === 'visitors' && (
                    <div>
                      <Change
                        now={current.visitors}
                        before={previous?.visitors ?? null}
                        unit="count"
                        told={previous?.visitors == null ? text.none : count(previous.visitors)}
                      />
                    </div>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
