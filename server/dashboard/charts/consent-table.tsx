import type { ConsentSeriesReport } from '../../../src/consent-series.ts'
import { fullStepName } from '../calendar.ts'
import { count, share } from '../figure.ts'
import { fill } from '../phrase.ts'
import { TableBehind } from './table-behind.tsx'
import { text } from '../text.ts'
import { allowedShare } from './consent-chart.tsx'

/** The numbers behind the chart of consents: of each step and version the answers, and the share that allowed. */
export function ConsentTable({ report: { step, notices } }: { report: ConsentSeriesReport }) {
  const steps = notices[0]?.points ?? []
  return (
    <TableBehind label={text.consentReport.chart}>
      <thead>
        <tr>
          <th scope="col">{text.chart.when[step]}</th>
          {notices.map(({ notice }) => (
            <th key={notice} scope="col" class="number">
              {fill(text.consentReport.version, { version: String(notice) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ at }, index) => (
          <tr key={at}>
            <th scope="row">{fullStepName(at, step)}</th>
            {notices.map(({ notice, points }) => {
              const point = points[index]!
              const part = allowedShare(point)
              return (
                <td key={notice} class="number">
                  {part === null
                    ? text.none
                    : `${share(part)} (${count(point.accepted + point.customised + point.refused)})`}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </TableBehind>
  )
}
