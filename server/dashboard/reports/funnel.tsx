import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { FunnelReport } from '../../../src/stats.ts'
import { changed } from '../address.ts'
import { count, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Icon } from '../parts/icon.tsx'
import { KnownNames } from '../parts/known-names.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveChart } from '../parts/save-chart.tsx'
import { TargetField, targetName } from '../parts/target-field.tsx'
import { fill } from '../phrase.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

const FEWEST = 2
const MOST = 8

/** How many visitors went from step to step. The steps stand in the address. */
export function FunnelReportPage({ view }: { view: ShownView }) {
  const steps = new URL(view.url, location.origin).searchParams.getAll('step').slice(0, MOST)
  const asked = steps.map((step) => `&step=${encodeURIComponent(step)}`).join('')
  const path = `/api/stats/funnel?${view.query}${asked}`
  const funnel = useLoaded<FunnelReport>(steps.length < FEWEST ? null : path)
  return (
    <>
      <KnownNames dimension="page" view={view} />
      <KnownNames dimension="event" view={view} />
      <section class="panel" aria-label={text.funnel.steps}>
        <p class="muted">{text.funnel.help}</p>
        <StepForm key={asked} view={view} steps={steps} />
      </section>
      {steps.length >= FEWEST && (
        <section class="panel panel-below" aria-label={text.reports.names.funnel}>
          <ReportHead title={text.reports.names.funnel}>
            <SaveChart name="funnel" title={text.reports.names.funnel} view={view} csvPath={path} />
          </ReportHead>
          <Answer of={funnel} empty={<Skeleton kind="row" lines={steps.length * 2} />}>
            {(report) => <FunnelSteps report={report} />}
          </Answer>
        </section>
      )}
    </>
  )
}

function FunnelSteps({ report: { steps } }: { report: FunnelReport }) {
  return (
    <ol class="funnel" data-picture>
      {steps.map(({ target, visitors, share: part }, index) => {
        const before = steps[index - 1]?.visitors ?? null
        const lost = before !== null && visitors !== null ? before - visitors : null
        return (
          <li key={`${index} ${target}`}>
            <p class="funnel-name">
              <span class="funnel-number" aria-hidden="true">
                {index + 1}
              </span>
              <strong>{targetName(target)}</strong>
              <span class="funnel-figure">
                {visitors === null ? text.none : count(visitors)}{' '}
                <span class="muted">{part === null ? '' : share(part)}</span>
              </span>
            </p>
            <div class="funnel-track" aria-hidden="true">
              <span class="funnel-bar" style={{ inlineSize: `${(part ?? 0) * 100}%` }} />
            </div>
            {lost !== null && before !== null && before > 0 && (
              <p class="muted small">
                {fill(text.funnel.lost, { count: count(lost), share: share(lost / before) })}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function StepForm({ view, steps }: { view: ShownView; steps: readonly string[] }) {
  const { route } = useLocation()
  const [rows, setRows] = useState(() =>
    (steps.length >= FEWEST ? steps : ['page:', 'page:']).map((target, key) => ({ key, target })),
  )
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = new FormData(event.currentTarget).getAll('step').map(String).filter(Boolean)
        route(
          changed(view.url, (parameters) => {
            parameters.delete('step')
            for (const step of chosen) parameters.append('step', step)
          }),
        )
      }}
    >
      <ol class="funnel-fields">
        {rows.map(({ key, target }, index) => {
          const label = fill(text.funnel.step, { number: count(index + 1) })
          return (
            <li key={key}>
              <span class="funnel-number" aria-hidden="true">
                {index + 1}
              </span>
              <TargetField name="step" label={label} value={target} />
              {rows.length > FEWEST && (
                <button
                  type="button"
                  class="button button-quiet"
                  aria-label={fill(text.funnel.remove, { step: label })}
                  onClick={() => setRows(rows.filter((row) => row.key !== key))}
                >
                  <Icon name="cross" />
                </button>
              )}
            </li>
          )
        })}
      </ol>
      <p class="form-end">
        <button class="button button-main">{text.funnel.show}</button>
        {rows.length < MOST && (
          <button
            type="button"
            class="button"
            onClick={() =>
              setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, target: 'page:' }])
            }
          >
            <Icon name="plus" />
            {text.funnel.add}
          </button>
        )}
      </p>
    </form>
  )
}
