import { useLocation } from 'preact-iso/router'
import { DIRECTIONS, type JourneyReport } from '../../../src/journey.ts'
import { changed, withParameter } from '../address.ts'
import { FlowChart, nodeName } from '../charts/flow-chart.tsx'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { KnownNames, knownList } from '../parts/known-names.tsx'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import type { ShownView } from '../shown-view.ts'
import { TableBehind } from '../charts/table-behind.tsx'
import { text } from '../text.ts'

/** The paths visitors take on from a page, or to it: `…/reports/journeys?start=/cart&direction=before`. */
export function JourneyReportPage({ view }: { view: ShownView }) {
  const { query: address } = useLocation()
  const start = address['start'] ?? ''
  const direction = DIRECTIONS.find((one) => one === address['direction']) ?? 'after'
  const asked = new URLSearchParams({ direction, ...(start !== '' && { start }) })
  const path = `/api/stats/journeys?${view.query}&${asked}&limit=6`
  const journeys = useLoaded<JourneyReport>(path)
  return (
    <section class="panel">
      <ReportHead help={text.journeys.help}>
        <SaveChart name="journeys" title={text.reports.names.journeys} view={view} csvPath={path} />
      </ReportHead>
      <StartForm key={start} view={view} start={start} direction={direction} />
      <Answer of={journeys} empty={<Skeleton kind="drawing" />}>
        {(report) =>
          report.nodes.length === 0 ? (
            <p class="panel-empty muted">{text.breakdown.empty}</p>
          ) : (
            <>
              <FlowChart report={report} label={text.reports.names.journeys} />
              <LinkTable report={report} />
            </>
          )
        }
      </Answer>
    </section>
  )
}

function StartForm({
  view,
  start,
  direction,
}: {
  view: ShownView
  start: string
  direction: (typeof DIRECTIONS)[number]
}) {
  const { route } = useLocation()
  const { url } = view
  return (
    <form
      class="journey-form"
      onSubmit={(event) => {
        event.preventDefault()
        const page = String(new FormData(event.currentTarget).get('start')).trim()
        route(
          changed(url, (parameters) => (page ? parameters.set('start', page) : parameters.delete('start'))),
        )
      }}
    >
      <select
        aria-label={text.journeys.direction}
        value={direction}
        onChange={({ currentTarget }) => route(withParameter(url, 'direction', currentTarget.value, 'after'))}
      >
        {DIRECTIONS.map((one) => (
          <option key={one} value={one}>
            {text.journeys.directions[one]}
          </option>
        ))}
      </select>
      <input
        name="start"
        list={knownList('page')}
        defaultValue={start}
        pattern="/.*"
        maxLength={600}
        placeholder={text.journeys.anyPage}
        aria-label={text.dimension.page}
        title={text.targets.path}
        autocomplete="off"
        spellcheck={false}
      />
      <KnownNames dimension="page" view={view} />
      <button class="button">{text.period.show}</button>
    </form>
  )
}

function LinkTable({ report: { links } }: { report: JourneyReport }) {
  return (
    <TableBehind label={text.chart.table}>
      <thead>
        <tr>
          <th scope="col">{text.journeys.step}</th>
          <th scope="col">{text.journeys.from}</th>
          <th scope="col">{text.journeys.to}</th>
          <th scope="col" class="number">
            {text.metrics.visits}
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={JSON.stringify(link)}>
            <td>{count(link.step + 1)}</td>
            <td>{nodeName({ kind: link.fromKind, page: link.fromPage })}</td>
            <td>{nodeName({ kind: link.toKind, page: link.toPage })}</td>
            <td class="number">{count(link.visits)}</td>
          </tr>
        ))}
      </tbody>
    </TableBehind>
  )
}
