import { frame } from './en/frame.ts'
import { refusals } from './en/refusals.ts'
import { sites } from './en/sites.ts'
import { statistics } from './en/statistics.ts'
import { terms } from './en/terms.ts'

/** Every text of the dashboard. `{…}` is filled in by `fill`; forms by number are chosen by `plural`. */
export const en = { ...frame, ...refusals, ...sites, ...terms, ...statistics }
