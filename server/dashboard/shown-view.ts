import { useLocation } from 'preact-iso/router'
import type { Filter } from '../../src/filter.ts'
import { dayOf, daysBetween, STEPS, stepOf, type Day, type Period, type Step } from '../../src/period.ts'
import type { SiteView } from '../../src/site.ts'
import { readFilters, writtenFilter } from './shown-filters.ts'
import { readPeriod, type ShownPeriod } from './shown-period.ts'

export const COMPARISONS = ['previous', 'year', 'none'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** As much of a site as readers of a shared link know, too. */
export type ShownSite = Pick<SiteView, 'id' | 'timeZone'>

/** What an address shows of a site. */
export type ShownView = {
  readonly url: string
  readonly site: ShownSite
  /** In the site's time zone. */
  readonly today: Day
  readonly shown: ShownPeriod
  readonly compare: Comparison
  readonly step: Step
  readonly filters: readonly Filter[]
  /** For every report: site, period and filters. */
  readonly query: string
  /** Without the filters, for reports that cannot be filtered. */
  readonly wholeQuery: string
}

export function useShownView(site: ShownSite, now: Date): ShownView {
  const { url, query: address } = useLocation()
  const today = dayOf(now, site.timeZone)
  const shown = readPeriod(address, today)
  const filters = readFilters(url)
  const { from, until } = shown.period
  const wholeQuery = new URLSearchParams({ site: String(site.id), from, until })
  const query = new URLSearchParams(wholeQuery)
  for (const filter of filters) query.append('filter', writtenFilter(filter))
  return {
    url,
    site,
    today,
    shown,
    compare: COMPARISONS.find((one) => one === address['compare']) ?? 'previous',
    step: stepsOf(shown.period).find((one) => one === address['step']) ?? stepOf(shown.period),
    filters,
    query: query.toString(),
    wholeQuery: wholeQuery.toString(),
  }
}

/** A step is offered where it makes a chart of at least two points and of not too many to be told apart. */
export function stepsOf(period: Period): Step[] {
  const days = daysBetween(period)
  const offered: Record<Step, boolean> = {
    hour: days <= 14,
    day: days > 1,
    week: days >= 14,
    month: days >= 60,
  }
  return STEPS.filter((step) => offered[step])
}

/** Another page about the same days and visits. */
export function sameViewOf(url: string, path: string): string {
  const { searchParams } = new URL(url, location.origin)
  const kept = [...searchParams].filter(([name]) => ['period', 'from', 'until', 'filter'].includes(name))
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}
