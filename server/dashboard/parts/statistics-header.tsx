import { useLocation } from 'preact-iso/router'
import { withParameter } from '../address.ts'
import { COMPARISONS, type ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterPicker } from './filter-picker.tsx'
import { LiveCount } from './live-count.tsx'
import { PeriodName, PeriodPicker } from './period-picker.tsx'
import { Shortcuts } from './shortcuts.tsx'

/** What is shown, and how to show something else: the head of every page of statistics. */
export function StatisticsHeader({
  view,
  compares = true,
  filters = true,
}: {
  view: ShownView
  /** Whether the page can compare with another period. */
  compares?: boolean
  filters?: boolean
}) {
  const { route } = useLocation()
  const { url, site, shown, today } = view
  return (
    <div class="statistics-header">
      <div class="statistics-where">
        <PeriodName shown={shown} timeZone={site.timeZone} />
        <LiveCount siteId={site.id} />
        <Shortcuts view={view} />
      </div>
      <div class="statistics-choices">
        {filters && <FilterPicker view={view} />}
        {compares && (
          <label class="choice">
            <span class="visually-hidden">{text.compare.label}</span>
            <select
              id="compare"
              value={view.compare}
              onChange={({ currentTarget }) =>
                route(withParameter(url, 'compare', currentTarget.value, 'previous'))
              }
            >
              {COMPARISONS.map((comparison) => (
                <option key={comparison} value={comparison}>
                  {text.compare[comparison]}
                </option>
              ))}
            </select>
          </label>
        )}
        <PeriodPicker shown={shown} today={today} />
      </div>
      {filters && view.filters.length > 0 && <FilterChips view={view} />}
    </div>
  )
}
