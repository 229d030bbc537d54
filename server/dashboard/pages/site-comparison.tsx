import { dayOf } from '../../../src/period.ts'
import type { SitesReport } from '../../../src/site-report.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { count, duration, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Change } from '../parts/change.tsx'
import { MetricHeading } from '../parts/metric-term.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { Page } from '../parts/page.tsx'
import { presetPeriod } from '../shown-period.ts'
import { text } from '../text.ts'

const COLUMNS = ['visitors', 'visits', 'views', 'engagementMs', 'bounceRate'] as const
const WRITTEN = { visitors: count, visits: count, views: count, engagementMs: duration, bounceRate: share }

/** All sites side by side over the last 30 days, the most visited first. */
export function SiteComparisonPage() {
  const today = dayOf(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { from, until } = presetPeriod('30-days', today)
  const sites = useLoaded<SitesReport>(`/api/stats/sites?from=${from}&until=${until}`)
  return (
    <Page
      title={text.sites.sideBySideTitle}
      actions={
        <a class="button" href="/app/">
          {text.sites.cards}
        </a>
      }
    >
      <section class="panel">
        <Answer of={sites} empty={<Skeleton kind="row" lines={6} />}>
          {(report) => <SiteTable report={report} />}
        </Answer>
      </section>
    </Page>
  )
}

function SiteTable({ report }: { report: SitesReport }) {
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
              <a href={`/app/sites/${id}`}>{name}</a>
            </th>
            <td>
              <Sparkline values={days.map(({ visitors }) => visitors)} />
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
