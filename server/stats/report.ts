import type { Filter } from '../../src/filter.ts'
import type { SitePeriod } from './span.ts'

/** What every report is asked: which visits, and how small a group may be told (R9). */
export type Asked = {
  readonly period: SitePeriod
  readonly filters: readonly Filter[]
  readonly smallestGroup: number
}

/**
 * Totals of the whole site are always told. What filters choose is a group like any row of a breakdown, and is not
 * told where it stands for fewer visitors than the site's smallest group (R9).
 */
export function isTooSmall({ filters, smallestGroup }: Asked, visitors: number): boolean {
  return filters.length > 0 && visitors > 0 && visitors < smallestGroup
}
