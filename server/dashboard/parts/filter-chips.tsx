import { fill } from '../phrase.ts'
import { toggleFilter, withoutFilters } from '../shown-filters.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { filterName } from './filter-name.ts'
import { Icon } from './icon.tsx'

/** The filters that are on, each with a way to take it off. */
export function FilterChips({ view: { url, filters } }: { view: ShownView }) {
  return (
    <ul class="chips" aria-label={text.filters.on}>
      {filters.map((filter) => {
        const name = filterName(filter)
        return (
          <li key={name} class="chip">
            <span title={name}>{name}</span>
            <a
              href={toggleFilter(url, filter)}
              aria-label={fill(text.filters.remove, { filter: name })}
              title={text.filters.removeShort}
            >
              <Icon name="cross" />
            </a>
          </li>
        )
      })}
      {filters.length > 1 && (
        <li>
          <a class="chips-none" href={withoutFilters(url)}>
            {text.filters.removeAll}
          </a>
        </li>
      )}
    </ul>
  )
}
