import type { WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { loadPart } from './part.ts'
import { safely } from './safely.ts'

/** The names of what the page can find at once, each behind a blank; throws where the browser has no stores to give. */
const namesThere = () =>
  ['', document.cookie, ...[localStorage, sessionStorage].flatMap(Object.keys)].join('; ')

/** Has what refused services keep cleared away. The part that does it is loaded where there may be something. */
export function clearLeftovers(
  config: Parameters<typeof loadPart>[0] & Pick<WidgetConfig, 'asked'>,
  { choice }: Pick<Consent, 'choice'>,
): void {
  const there = safely(namesThere)
  const { services } = choice()
  if (
    config.asked.some(
      ({ id, left }) => !services[id] && left?.some((start) => there?.includes(` ${start}`) !== false),
    )
  )
    loadPart(config, 'clear')
      .then((clear) => clear(choice))
      .catch(() => {})
}
