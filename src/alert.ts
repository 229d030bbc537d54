import { addDays } from './period.ts'

/**
 * Page views of a site by local hour, `YYYY-MM-DDTHH:00`, from four weeks ago on. An hour that did not exist (clocks
 * went forward) is not in it.
 */
export type HourlyViews = ReadonlyMap<string, number>

/** What was found: the hour, the views in it, and how many there usually are. */
export type Found = { readonly hour: string; readonly views: number; readonly usual: number }

const WEEKS = [1, 2, 3, 4]

/** With fewer weeks to compare with, nothing is usual yet. */
const FEWEST_WEEKS = 2

/** A spike has more than this many times the usual page views … */
const SPIKE_FACTOR = 3

/** … and so many more on top, so that two instead of none are no spike. */
const SPIKE_FLOOR = 50

/** Only hours that never had fewer page views than this in four weeks can be silent. */
const SILENCE_FLOOR = 10

/**
 * A spike: the hour has more than three times the median of the same hour of the week in the last four weeks, and 50
 * page views on top. An hour that is not over may be asked about, since views only become more.
 */
export function findSpike(views: HourlyViews, hour: string): Found | null {
  const before = sameHourBefore(views, hour)
  const count = views.get(hour) ?? 0
  if (before.length < FEWEST_WEEKS) return null
  const usual = median(before)
  return count > SPIKE_FACTOR * usual + SPIKE_FLOOR ? { hour, views: count, usual: Math.round(usual) } : null
}

/**
 * Silence: `hours`, the last ones that are over in their order, and `current` had no page view, and each of these hours
 * had at least 10 in each of the last four weeks. `usual` is the smallest of those numbers.
 */
export function findSilence(
  views: HourlyViews,
  { hours, current }: { hours: readonly string[]; current: string },
): Found | null {
  const [first] = hours
  if (first === undefined || [...hours, current].some((hour) => (views.get(hour) ?? 0) > 0)) return null
  const before = hours.map((hour) => sameHourBefore(views, hour))
  if (before.some((weeks) => weeks.length < WEEKS.length)) return null
  const usual = Math.min(...before.flat())
  return usual >= SILENCE_FLOOR ? { hour: first, views: 0, usual } : null
}

/** The same hour of the week in the weeks before, as far back as the site was heard of. */
function sameHourBefore(views: HourlyViews, hour: string): number[] {
  const heardFrom = firstHeard(views)
  return WEEKS.map((week) => `${addDays(hour.slice(0, 10), -7 * week)}${hour.slice(10)}`)
    .filter((before) => before >= heardFrom)
    .map((before) => views.get(before))
    .filter((count) => count !== undefined)
}

/** The first hour with a page view; weeks before it say nothing of what is usual. */
function firstHeard(views: HourlyViews): string {
  let first = '9999'
  for (const [hour, count] of views) if (count > 0 && hour < first) first = hour
  return first
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
