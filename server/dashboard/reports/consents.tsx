import type { ConsentSeriesReport } from '../../../src/consent-series.ts'
import { daysBetween } from '../../../src/period.ts'
import type { ConsentReport } from '../../../src/stats.ts'
import { dayName } from '../calendar.ts'
import { allowedShare, ConsentChart } from '../charts/consent-chart.tsx'
import { ConsentTable } from '../charts/consent-table.tsx'
import { count, languageName, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ConsentPanel } from '../parts/consent-panel.tsx'
import { MetricHeading } from '../parts/metric-term.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { fill } from '../phrase.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** What visitors answered: over time by notice version, so that it shows what a new wording cost, and by all else. */
export function ConsentReportPage({ view }: { view: ShownView }) {
  const { wholeQuery, shown } = view
  const days = daysBetween(shown.period)
  const step = days <= 45 ? 'day' : days <= 200 ? 'week' : 'month'
  const path = `/api/stats/consents?${wholeQuery}`
  const seriesPath = `/api/stats/consent-series?${wholeQuery}&step=${step}`
  const consents = useLoaded<ConsentReport>(path)
  const series = useLoaded<ConsentSeriesReport>(seriesPath)
  return (
    <>
      <section class="panel" aria-label={text.consentReport.chart}>
        <ReportHead title={text.consentReport.chart} help={text.consentReport.help}>
          <SaveChart name="consents" title={text.consentReport.chart} view={view} csvPath={seriesPath} />
        </ReportHead>
        <Answer of={series} empty={<Skeleton kind="drawing" />}>
          {(report) => (
            <>
              <ConsentChart report={report} />
              <ConsentTable report={report} />
            </>
          )}
        </Answer>
      </section>
      <section class="panel panel-below" aria-label={text.consents.title}>
        <ReportHead title={text.consents.title}>
          <SaveTable name="consents" title={text.consents.title} path={path} />
        </ReportHead>
        <Answer of={consents} empty={<Skeleton kind="row" lines={6} />}>
          {(report) => (
            <>
              <ConsentPanel report={report} />
              <div class="consent-tables">
                <AnswerTable
                  title={text.consentReport.byNotice}
                  rows={report.byNotice.map(({ notice, ...counts }) => ({
                    name: noticeName(notice, series.answer),
                    ...counts,
                  }))}
                />
                <AnswerTable
                  title={text.consentReport.byLanguage}
                  rows={report.byLanguage.map(({ language, ...counts }) => ({
                    name: languageName(language),
                    ...counts,
                  }))}
                />
                <AnswerTable
                  title={text.consentReport.byDevice}
                  rows={report.byDevice.map(({ device, ...counts }) => ({
                    name: text.devices[device] ?? device,
                    ...counts,
                  }))}
                />
                <PurposeTable rows={report.byPurpose} />
              </div>
            </>
          )}
        </Answer>
      </section>
    </>
  )
}

type Counts = Pick<ConsentReport, 'asked' | 'accepted' | 'refused' | 'customised' | 'withdrawn'>
const COLUMNS = ['asked', 'accepted', 'customised', 'refused', 'withdrawn'] as const

/** With the day it was published, once that is known. */
function noticeName(notice: number, series: ConsentSeriesReport | null): string {
  const version = String(notice)
  const day = series?.notices.find((one) => one.notice === notice)?.publishedOn
  return day
    ? fill(text.consentReport.published, { version, day: dayName(day) })
    : fill(text.consentReport.version, { version })
}

function AnswerTable({ title, rows }: { title: string; rows: readonly ({ name: string } & Counts)[] }) {
  return (
    <WideTable label={title} name="answers">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {COLUMNS.map((metric) => (
            <MetricHeading key={metric} metric={metric} />
          ))}
          <th scope="col" class="number">
            {text.consentReport.allowed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const part = allowedShare(row)
          return (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map((metric) => (
                <td key={metric} class="number">
                  {count(row[metric])}
                </td>
              ))}
              <td class="number">
                <strong>{part === null ? text.none : share(part)}</strong>
              </td>
            </tr>
          )
        })}
      </tbody>
    </WideTable>
  )
}

function PurposeTable({ rows }: { rows: ConsentReport['byPurpose'] }) {
  return (
    <WideTable label={text.consentReport.byPurpose} name="answers">
      <thead>
        <tr>
          <th scope="col">{text.consentReport.byPurpose}</th>
          <th scope="col" class="number">
            {text.consentReport.allowed}
          </th>
          <th scope="col" class="number">
            {text.metrics.refused}
          </th>
          <th scope="col" class="number">
            {text.consentReport.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ purpose, allowed, refused }) => (
          <tr key={purpose}>
            <th scope="row">{text.purposes[purpose]}</th>
            <td class="number">{count(allowed)}</td>
            <td class="number">{count(refused)}</td>
            <td class="number">
              <strong>{allowed + refused === 0 ? text.none : share(allowed / (allowed + refused))}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
