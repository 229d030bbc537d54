import type { WidgetConfig } from '../src/widget-config.ts'
import { borrow } from './borrowed-policy.ts'
import { openGoogle } from './google.ts'
import { openMicrosoft } from './microsoft.ts'
import { onPageMoved } from './navigation.ts'
import type { PagePolicy } from './page-policy.ts'
import { providePart } from './part.ts'
import type { Returned } from './returning.ts'
import { safely } from './safely.ts'

declare const LUPA_PART: WidgetConfig['google']

/**
 * Makes Google's and Microsoft's tags be as the recorded choice says, on a page that began with `returning`. The whole
 * widget goes on with what stands in `returned`: Google is loaded once, and told its default once.
 */
export function openTags(
  { asked }: Pick<WidgetConfig, 'asked'>,
  returned: Returned,
  policy: PagePolicy,
): void {
  borrow(policy)
  const choice = returned.consent.choice()
  const google = LUPA_PART && openGoogle(LUPA_PART)
  returned.google = google
  safely(() => google?.obey(choice, true))
  openMicrosoft((id) => asked.some((service) => service.id === id))((id) => !!choice.services[id])
  onPageMoved(() => {
    if (!returned.isOver) google?.pageShown()
  })
}

providePart('tags', openTags)
