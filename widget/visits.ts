import type { WidgetConfig } from '../src/widget-config.ts'
import { borrow } from './borrowed-policy.ts'
import { eventOf, readEvent } from './custom-event.ts'
import type { LupaCommands } from './lupa.d.ts'
import { onPageMoved } from './navigation.ts'
import type { PagePolicy } from './page-policy.ts'
import { loadPart, providePart } from './part.ts'
import type { Returned } from './returning.ts'
import { safely } from './safely.ts'
import { startTracker } from './tracker.ts'

/** Records visits on a page that began with `returning`. The whole widget goes on with what stands in `returned`. */
export function openVisits(
  config: Parameters<typeof loadPart>[0] & Pick<WidgetConfig, 'measures'>,
  returned: Returned,
  policy: PagePolicy,
): void {
  borrow(policy)
  const { consent, pressed } = returned
  const tracker = startTracker(config, consent)
  const track: LupaCommands['track'] = (...said) => tracker.happened(readEvent(...said))
  Object.assign(returned, { tracker, track })
  returned.report = (element) => safely(() => tracker.happened(readEvent(...eventOf(element))))
  pressed.forEach(returned.report)
  onPageMoved(() => {
    if (!returned.isOver) tracker.pageShown()
  })
  if (config.measures)
    loadPart(config, 'measures')
      .then(
        (open) =>
          returned.isOver ||
          tracker.measureBy((returned.measure = open((...said) => returned.track?.(...said)))),
      )
      .catch(() => {})
}

providePart('visits', openVisits)
