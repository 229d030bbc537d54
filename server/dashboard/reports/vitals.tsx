import { VITAL_NAMES, VITALS, type Vital } from '../../../src/vitals.ts'
import type { Measured, VitalsReport } from '../../../src/vitals-report.ts'
import { count, shortDuration, score, share } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Definition } from '../parts/definition.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { fill, plural } from '../phrase.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** How fast the pages were: each of the Web Vitals for all views, then by device and by page. */
export function VitalsReportPage({ view: { query } }: { view: ShownView }) {
  const path = `/api/stats/vitals?${query}`
  const vitals = useLoaded<VitalsReport>(path)
  return (
    <section class="panel vitals" aria-label={text.reports.names.vitals}>
      <p class="muted">{text.vitals.help}</p>
      <SaveTable name="vitals" title={text.reports.names.vitals} path={path} />
      <Answer of={vitals} empty={<Skeleton kind="chart" />}>
        {(report) =>
          report.devices.length === 0 ? (
            <p class="panel-empty muted">{text.vitals.none}</p>
          ) : (
            <>
              <dl class="vitals-all">
                {VITAL_NAMES.map((vital) => (
                  <Summary key={vital} vital={vital} measured={report[vital]} />
                ))}
              </dl>
              <VitalsTable
                title={text.vitals.byDevice}
                rows={report.devices.map((row) => ({
                  ...row,
                  name: row.name && (text.devices[row.name] ?? row.name),
                }))}
                smallestGroup={report.smallestGroup}
              />
              <VitalsTable
                title={text.vitals.byPage}
                rows={report.pages}
                smallestGroup={report.smallestGroup}
              />
            </>
          )
        }
      </Answer>
    </section>
  )
}

const RATINGS = ['good', 'needsImprovement', 'poor'] as const
type Rating = (typeof RATINGS)[number]

/** One vital of all views: the 75th percentile, and how the views are shared out between good and poor. */
function Summary({ vital, measured }: { vital: Vital; measured: Measured }) {
  const { good, poor } = VITALS[vital]
  const limits = { good: written(vital, good), poor: written(vital, poor) }
  return (
    <div class="vital">
      <dt>
        {text.vitals.names[vital]}
        <Definition term={text.vitals.names[vital]} meaning={fill(text.vitals.meanings[vital], limits)} />
      </dt>
      <dd class="vital-figure">{measured ? <Rated vital={vital} measured={measured} /> : text.none}</dd>
      {measured ? (
        <>
          <dd class="vital-bar" aria-hidden="true">
            {RATINGS.map((rating) => (
              <span
                key={rating}
                class={`is-${rating}`}
                style={{ inlineSize: `${measured[rating] * 100}%` }}
              />
            ))}
          </dd>
          {RATINGS.map((rating) => (
            <dd key={rating} class={`vital-share rated is-${rating}`}>
              {text.vitals.ratings[rating]} <span class="number">{share(measured[rating])}</span>
            </dd>
          ))}
          <dd class="muted small">
            {fill(plural(text.vitals.views, measured.views), { count: count(measured.views) })}
          </dd>
        </>
      ) : (
        <dd class="muted small">{text.vitals.tooFew}</dd>
      )}
    </div>
  )
}

function VitalsTable({
  title,
  rows,
  smallestGroup,
}: {
  title: string
  rows: VitalsReport['pages']
  smallestGroup: number
}) {
  return (
    <WideTable label={title} name="answers vitals-table">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {VITAL_NAMES.map((vital) => (
            <th key={vital} scope="col" class="number">
              <abbr title={text.vitals.names[vital]}>{vital.toUpperCase()}</abbr>
            </th>
          ))}
          <th scope="col" class="number">
            {text.metrics.views}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.folded ? 'folded' : `name ${row.name}`}>
            <th scope="row" title={row.name ?? undefined}>
              {row.folded ? fill(text.breakdown.folded, { smallestGroup: count(smallestGroup) }) : row.name}
            </th>
            {VITAL_NAMES.map((vital) => {
              const measured = row[vital]
              return (
                <td key={vital} class="number">
                  {measured ? <Rated vital={vital} measured={measured} /> : text.none}
                </td>
              )
            })}
            <td class="number">{count(row.views)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

/** A figure with the shape and the colour of its rating, and its word for who sees neither. */
function Rated({ vital, measured: { percentile75 } }: { vital: Vital; measured: NonNullable<Measured> }) {
  const rating = ratingOf(vital, percentile75)
  return (
    <span class={`rated is-${rating}`} title={text.vitals.ratings[rating]}>
      {written(vital, percentile75)}
      <span class="visually-hidden"> {text.vitals.ratings[rating]}</span>
    </span>
  )
}

function ratingOf(vital: Vital, value: number): Rating {
  const { good, poor } = VITALS[vital]
  return value <= good ? 'good' : value <= poor ? 'needsImprovement' : 'poor'
}

function written(vital: Vital, value: number): string {
  return VITALS[vital].unit === 'ms' ? shortDuration(value) : score(value)
}
