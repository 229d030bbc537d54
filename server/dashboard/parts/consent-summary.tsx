import type { ConsentReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { ConsentPanel } from './consent-panel.tsx'

/** What was answered to the banner in the period. Consents are counted without visits, so no filter applies. */
export function ConsentSummary({ view: { filters, wholeQuery } }: { view: ShownView }) {
  const consents = useLoaded<ConsentReport>(`/api/stats/consents?${wholeQuery}`)
  return (
    <section class="panel panel-whole" aria-label={text.consents.title}>
      <h2>{text.consents.title}</h2>
      {filters.length > 0 && <p class="muted small">{text.filters.not}</p>}
      <Answer of={consents} empty={<Skeleton kind="row" lines={3} />}>
        {(report) => <ConsentPanel report={report} />}
      </Answer>
    </section>
  )
}
