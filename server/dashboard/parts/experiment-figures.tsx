import type { ExperimentView } from '../../../src/experiment.ts'
import type { VariantKey } from '../../../src/variant.ts'
import { IntervalChart, intervalName } from '../charts/interval-chart.tsx'
import { TableBehind } from '../charts/table-behind.tsx'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { experimentText } from './experiment-text.ts'
import { MetricHeading } from './metric-term.tsx'

/** What was answered to each variant, and whether the difference is more than chance. */
export function ExperimentFigures({
  experiment: { variants, conclusion },
  smallestGroup,
}: {
  experiment: ExperimentView
  smallestGroup: number
}) {
  const told = variants.flatMap(({ key, figures }) =>
    figures?.rates ? [{ key, figures, rates: figures.rates }] : [],
  )
  return (
    <>
      <p class="experiment-conclusion">
        {conclusion.differences.map(({ more, fewer }) => (
          <strong key={more + fewer}>
            {fill(experimentText.differs, { more: letter(more), fewer: letter(fewer) })}{' '}
          </strong>
        ))}
        {fill(experimentText.verdicts[conclusion.verdict], { count: count(smallestGroup) })}
      </p>
      {told.length > 0 && (
        <>
          <h3>{experimentText.allowed}</h3>
          <IntervalChart
            label={experimentText.allowed}
            rows={told.map(({ key, rates }) => ({ name: letter(key), rate: rates.allowed }))}
          />
          <TableBehind label={experimentText.allowed}>
            <thead>
              <tr>
                <th scope="col">{experimentText.columns.variant}</th>
                <MetricHeading metric="asked" />
                <th scope="col" class="number">
                  {experimentText.columns.allowed}
                </th>
                {ANSWERS.map((metric) => (
                  <MetricHeading key={metric} metric={metric} />
                ))}
                <th scope="col" class="number">
                  {experimentText.columns.answered}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ key, figures, rates }) => (
                <tr key={key}>
                  <th scope="row">{letter(key)}</th>
                  <td class="number">{count(figures.asked)}</td>
                  <td class="number">{intervalName(rates.allowed)}</td>
                  {ANSWERS.map((metric) => (
                    <td key={metric} class="number">
                      {`${count(figures[metric])} · ${intervalName(rates[metric])}`}
                    </td>
                  ))}
                  <td class="number">{`${count(figures.answered)} · ${intervalName(rates.answered)}`}</td>
                </tr>
              ))}
            </tbody>
          </TableBehind>
          <p class="muted small">{experimentText.perBanner}</p>
        </>
      )}
    </>
  )
}

const ANSWERS = ['accepted', 'customised', 'refused'] as const

/** As staff are shown it. */
export function letter(key: VariantKey): string {
  return key.toUpperCase()
}
