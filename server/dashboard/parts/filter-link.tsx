import type { ComponentChildren } from 'preact'
import type { Filter } from '../../../src/filter.ts'
import { fill } from '../phrase.ts'
import { isFilteredBy, toggleFilter } from '../shown-filters.ts'
import { text } from '../text.ts'
import { filterName } from './filter-name.ts'

/** The name of a row: a link that shows only its visits, or all of them again. */
export function FilterLink({
  filter,
  url,
  children,
}: {
  filter: Filter
  url: string
  children: ComponentChildren
}) {
  const isOn = isFilteredBy(url, filter)
  return (
    <a
      class="breakdown-name"
      href={toggleFilter(url, filter)}
      aria-current={isOn ? 'true' : undefined}
      title={fill(isOn ? text.filters.remove : text.filters.only, { filter: filterName(filter) })}
    >
      {children}
    </a>
  )
}
