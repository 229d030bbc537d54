import { growth, points } from '../figure.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'

/**
 * How a number moved since the period before. Shares move in percentage points, all else in percent.
 * `better` tells which direction is good news.
 */
export function Change({
  now,
  before,
  unit,
  better = 'up',
  told,
}: {
  now: number | null
  before: number | null
  unit: 'count' | 'duration' | 'number' | 'share'
  better?: 'up' | 'down'
  /** The number before, written out. */
  told: string
}) {
  if (now === null || before === null || (before === 0 && unit !== 'share')) {
    return <span class="change muted">{now ? text.change.nothingBefore : text.none}</span>
  }
  const difference = unit === 'share' ? now - before : now / before - 1
  const written = unit === 'share' ? points(difference) : growth(difference)
  // What rounds to nothing has not moved.
  const direction =
    Math.abs(difference) < (unit === 'share' ? 0.0005 : 0.005) ? null : difference > 0 ? 'up' : 'down'
  const title = fill(text.change.before, { figure: told })
  if (direction === null) {
    return (
      <span class="change muted" title={title}>
        {text.change.same}
      </span>
    )
  }
  return (
    <span class={`change ${direction === better ? 'is-better' : 'is-worse'}`} title={title}>
      <Icon name={direction} />
      {written}
    </span>
  )
}
