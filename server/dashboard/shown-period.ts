import {
  addDays,
  daysBetween,
  lastDays,
  LONGEST_PERIOD_DAYS,
  yearBefore,
  type Day,
  type Period,
} from '../../src/period.ts'
import { changed } from './address.ts'

/** Periods with a name, the last day being today (but for yesterday). */
export const PRESETS = ['today', 'yesterday', '7-days', '30-days', '90-days', '12-months'] as const
export type Preset = (typeof PRESETS)[number]

const USUAL: Preset = '30-days'

/** The period of an address: `?period=7-days`, or `?from=2026-11-01&until=2026-12-01`. */
export type ShownPeriod = { readonly preset: Preset | null; readonly period: Period }

function presetPeriod(preset: Preset, today: Day): Period {
  switch (preset) {
    case 'today':
      return lastDays(1, today)
    case 'yesterday':
      return { from: addDays(today, -1), until: today }
    case '7-days':
      return lastDays(7, today)
    case '30-days':
      return lastDays(30, today)
    case '90-days':
      return lastDays(90, today)
    case '12-months': {
      const until = addDays(today, 1)
      return { from: yearBefore({ from: until, until }).from, until }
    }
  }
}

/** An address that makes no sense shows the usual period. */
export function readPeriod(query: Readonly<Record<string, string>>, today: Day): ShownPeriod {
  const { from = '', until = '' } = query
  if (isDay(from) && isDay(until) && from < until && daysBetween({ from, until }) <= LONGEST_PERIOD_DAYS) {
    return { preset: null, period: { from, until } }
  }
  const preset = PRESETS.find((name) => name === query['period']) ?? USUAL
  return { preset, period: presetPeriod(preset, today) }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

/** The same view of another period: all else in the address stays. */
export function withPeriod(url: string, change: Preset | Period): string {
  return changed(url, (parameters) => {
    for (const name of ['period', 'from', 'until']) parameters.delete(name)
    if (typeof change === 'string') {
      if (change !== USUAL) parameters.set('period', change)
    } else {
      parameters.set('from', change.from)
      parameters.set('until', change.until)
    }
  })
}
