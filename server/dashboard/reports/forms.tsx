import type { FormReport } from '../../../src/form-report.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { count, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { MetricHeading } from '../parts/metric-term.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { fill } from '../phrase.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** Which forms were sent, and how often beside the visitors there were. Counts only: persons stand in the register. */
export function FormReportPage({ view: { wholeQuery } }: { view: ShownView }) {
  const path = `/api/stats/forms?${wholeQuery}`
  const forms = useLoaded<FormReport>(path)
  return (
    <section class="panel">
      <ReportHead help={text.forms.help}>
        <SaveTable name="forms" title={text.reports.names.forms} path={path} />
      </ReportHead>
      <Answer of={forms} empty={<Skeleton kind="row" lines={4} />}>
        {(report) =>
          report.submissions === 0 ? (
            <p class="panel-empty muted">{text.forms.none}</p>
          ) : (
            <FormTable report={report} />
          )
        }
      </Answer>
    </section>
  )
}

const COLUMNS = ['submissions', 'linkedSubmissions', 'submissionsPerVisitor'] as const

function FormTable({ report: { forms, smallestGroup } }: { report: FormReport }) {
  return (
    <WideTable label={text.reports.names.forms} name="breakdown breakdown-wide">
      <thead>
        <tr>
          <th scope="col">{text.forms.form}</th>
          <th scope="col">{text.forms.days}</th>
          {COLUMNS.map((metric) => (
            <MetricHeading key={metric} metric={metric} />
          ))}
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => (
          <tr key={form.folded ? 'folded' : `form ${form.form}`}>
            <th scope="row">
              {form.folded ? fill(text.breakdown.folded, { smallestGroup: count(smallestGroup) }) : form.form}
            </th>
            <td>
              <Sparkline values={form.days.map(({ submissions }) => submissions ?? 0)} />
            </td>
            <td class="number">{count(form.submissions)}</td>
            <td class="number">
              {form.linkedSubmissions === null ? text.none : count(form.linkedSubmissions)}
            </td>
            <td class="number">
              {form.submissionsPerVisitor === null ? text.none : share(form.submissionsPerVisitor)}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
