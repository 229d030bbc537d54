import type { ConsentReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { SaveTable } from './save-table.tsx'

/** What was answered to the banner in the period. Consents are counted without visits, so no filter applies. */
export function ConsentSummary({ view: { filters, wholeQuery } }: { view: ShownView }) {
  const path = `/api/stats/consents?${wholeQuery}`
  const consents = useLoaded<ConsentReport>(path)
  return (
    <section class="panel panel-whole" aria-label={text.consents.title}>
      <h2>{text.consents.title}</h2>
      <SaveTable name="consents" title={text.consents.title} path={path} />
      {filters.length > 0 && <p class="muted small">{text.filters.not}</p>}
      <Answer of={consents} empty={<Skeleton kind="row" lines={3} />}>
        {(report) => <ConsentPanel report={report} />}
      </Answer>
    </section>
  )
}
