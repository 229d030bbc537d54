import { readEvent } from './custom-event.ts'
import type { LupaCommands } from './lupa.d.ts'
import { providePart } from './part.ts'
import { startTracker, type Tracker } from './tracker.ts'

export type Visits = Tracker & { readonly track: LupaCommands['track'] }

/** Records visits on a page that began with `returning`, until it is stopped. */
export function openVisits(...given: Parameters<typeof startTracker>): Visits {
  const tracker = startTracker(...given)
  return Object.assign(tracker, {
    track: (...said: Parameters<LupaCommands['track']>) => tracker.happened(readEvent(...said)),
  })
}

providePart('visits', openVisits)
