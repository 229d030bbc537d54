import type { Dimension } from '../../../src/dimension.ts'
import type { BreakdownReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'

/** How many names of a dimension are offered. */
const MOST_OFFERED = 200

/** The names of a dimension in the period, the most visited first; none while they load. */
export function useKnownNames(dimension: Dimension, { wholeQuery }: ShownView): readonly string[] {
  const known = useLoaded<BreakdownReport>(
    `/api/stats/breakdown/${dimension}?${wholeQuery}&limit=${MOST_OFFERED}`,
  )
  return (known.answer?.rows ?? []).flatMap(({ name }) => (name === null ? [] : [name]))
}

/** What a field with `list={knownList(dimension)}` offers; once on a page, for all its fields. */
export function KnownNames({ dimension, view }: { dimension: Dimension; view: ShownView }) {
  const names = useKnownNames(dimension, view)
  return (
    <datalist id={knownList(dimension)}>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  )
}

export function knownList(dimension: Dimension): string {
  return `known-${dimension}`
}
