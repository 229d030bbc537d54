import { dayOf, daysBetween, type Day } from '../../src/period.ts'
import type { SitesReport } from '../../src/site-report.ts'
import { useLoaded, type Loaded } from './loaded.ts'
import type { ShownPeriod } from './shown-period.ts'

/** A site among the others. */
export type SiteBeside = SitesReport['sites'][number]

/**
 * The numbers of all sites at once; null waits. A period that ends today ends with the today of each site, which may
 * be another day than here.
 */
export function useSideBySide(shown: ShownPeriod | null): Loaded<SitesReport> {
  return useLoaded<SitesReport>(shown && sidePath(shown))
}

export function sidePath({ preset, period: { from, until } }: ShownPeriod): string {
  const asked =
    preset === null || preset === 'yesterday'
      ? { from, until }
      : { days: String(daysBetween({ from, until })) }
  return `/api/stats/sites?${new URLSearchParams(asked)}`
}

/** By the clock of whoever reads. */
export function todayHere(): Day {
  return dayOf(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
}
