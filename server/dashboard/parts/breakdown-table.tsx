import { useState } from 'preact/hooks'
import type { Dimension } from '../../../src/dimension.ts'
import type { BreakdownReport } from '../../../src/stats.ts'
import { count, share } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { text } from '../text.ts'
import { Definition } from './definition.tsx'
import { FilterLink } from './filter-link.tsx'
import { labelName } from './label-name.ts'
import { MetricDefinition } from './metric-term.tsx'

/** Rows a panel shows before it is asked for more; the panel has room for them from the start. */
export const PANEL_ROWS = 6

/**
 * One dimension, most visitors first, each row with a bar as long as its visitors are many. A row is a link that
 * shows only its visits, or all of them again.
 */
export function BreakdownTable({
  dimension,
  report,
  url,
}: {
  dimension: Dimension
  report: BreakdownReport
  url: string
}) {
  const [whole, setWhole] = useState(false)
  const { rows, smallestGroup } = report
  if (rows.length === 0) return <p class="panel-empty muted">{text.breakdown.empty}</p>
  // One row more is shown rather than a button that would take as much room.
  const folds = rows.length > PANEL_ROWS + 1
  const shown = whole || !folds ? rows : rows.slice(0, PANEL_ROWS)
  const most = Math.max(1, ...rows.map(({ visitors }) => visitors ?? 0))
  const second = dimension === 'page' ? 'views' : dimension === 'event' ? 'events' : 'visits'
  const showsScroll = dimension === 'page' && rows.some(({ scrollDepth }) => scrollDepth !== null)
  return (
    <>
      <table class="breakdown">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{text.dimensions[dimension]}</span>
            </th>
            <th scope="col" class="number">
              {text.metrics.visitors}
            </th>
            <th scope="col" class="number">
              {text.metrics[second]}
            </th>
            {showsScroll && (
              <th scope="col" class="number scrolled">
                {text.breakdown.scrolled} <MetricDefinition metric="scrollDepth" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.folded ? 'folded' : `name ${row.name ?? ''}`}>
              <th scope="row">
                {row.visitors !== null && (
                  <span class="bar" style={{ inlineSize: `${(row.visitors / most) * 100}%` }} />
                )}
                {row.folded ? (
                  <FoldedName smallestGroup={smallestGroup} />
                ) : (
                  <FilterLink filter={{ dimension, operator: 'is', value: row.name ?? '' }} url={url}>
                    {labelName(dimension, row.name)}
                  </FilterLink>
                )}
              </th>
              <td class="number">{row.visitors === null ? text.none : count(row.visitors)}</td>
              <td class="number muted">{count(row[second])}</td>
              {showsScroll && (
                <td class="number muted scrolled">
                  {row.scrollDepth === null ? text.none : share(row.scrollDepth)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {folds && (
        <button type="button" class="panel-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? text.breakdown.fewer : moreLabel(rows.length - PANEL_ROWS)}
        </button>
      )}
    </>
  )
}

function FoldedName({ smallestGroup }: { smallestGroup: number }) {
  const values = { smallestGroup: count(smallestGroup) }
  const name = fill(text.breakdown.folded, values)
  return (
    <span class="breakdown-name muted">
      {name} <Definition term={name} meaning={fill(text.breakdown.foldedMeaning, values)} />
    </span>
  )
}

function moreLabel(more: number): string {
  return fill(plural(text.breakdown.all, more), { count: count(more) })
}
