import type { WidgetConfig } from '../src/widget-config.ts'
import { borrow } from './borrowed-policy.ts'
import { eventOf } from './custom-event.ts'
import type { Lupa } from './lupa.d.ts'
import type { PagePolicy } from './page-policy.ts'
import { providePart } from './part.ts'
import type { Returned } from './returning.ts'
import { startSafely } from './start.ts'

declare const LUPA_PART: WidgetConfig

/** Everything, on a page that began with `returning`: its scripts are made as that one made them. */
export function takeOver(lupa: Lupa, returned: Returned, policy: PagePolicy): void {
  borrow(policy)
  const { host, consent, pressed, wasChosen } = returned
  void startSafely(LUPA_PART, lupa, {
    wasChosen,
    begin(whole, track) {
      const hadFocus = document.activeElement === host
      // A press would end on a button that is gone by then.
      if (host.matches(':active')) lupa.open()
      returned.isOver = true
      host.remove()
      if (hadFocus)
        document.querySelector('lupa-consent')?.shadowRoot?.querySelector<HTMLElement>('.reopen')?.focus()
      Object.assign(consent, whole)
      returned.track = track
      // What came before anybody could hear of it.
      if (!returned.tracker) for (const element of pressed) lupa.q.push(['track', ...eventOf(element)])
      if (returned.spent !== undefined) whole.forget(returned.spent)
      return returned
    },
  })
}

providePart('whole', takeOver)
