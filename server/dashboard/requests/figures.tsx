import type { RequestFigures } from '../../../src/subject-request.ts'
import { average, count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { text } from '../text.ts'
import { requestsText } from './text.ts'

const TOTALS = ['open', 'overdue', 'dueSoon', 'undelivered', 'waitingForApproval', 'held'] as const
/** What somebody has to look at where there is any. */
const BAD: readonly (typeof TOTALS)[number][] = ['overdue', 'undelivered']

/** How the requests stand, for who decides them. */
export function Figures() {
  const figures = useLoaded<RequestFigures>('/api/requests/figures')
  return (
    <section class="panel request-figures" aria-label={requestsText.figures}>
      <Answer of={figures} empty={<Skeleton kind="figure" lines={2} />}>
        {(found) => (
          <>
            <dl>
              {TOTALS.map((name) => (
                <div key={name} class={BAD.includes(name) && found[name] > 0 ? 'is-bad' : undefined}>
                  <dt>{requestsText.totals[name]}</dt>
                  <dd>{count(found[name])}</dd>
                </div>
              ))}
            </dl>
            <details>
              <summary>{requestsText.byRight}</summary>
              <ByRight rows={found.byRight} />
            </details>
          </>
        )}
      </Answer>
    </section>
  )
}

function ByRight({ rows }: { rows: RequestFigures['byRight'] }) {
  const { columns } = requestsText
  return (
    <WideTable label={requestsText.byRight} name="by-right">
      <thead>
        <tr>
          <th scope="col">{columns.right}</th>
          {(['received', 'open', 'granted', 'refused', 'medianDays', 'late'] as const).map((name) => (
            <th key={name} scope="col" class="number">
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ right, received, open, granted, refused, medianDays, late }) => (
          <tr key={right}>
            <th scope="row">{requestsText.rights[right].name}</th>
            {[received, open, granted, refused].map((number, at) => (
              <td key={at} class="number">
                {count(number)}
              </td>
            ))}
            <td class="number">{medianDays === null ? text.none : average(medianDays)}</td>
            <td class={late > 0 ? 'number is-late' : 'number'}>{count(late)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
