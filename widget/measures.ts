import { MEASURED_EVENTS } from '../src/measure.ts'
import type { MeasuresConfig } from '../src/widget-config.ts'
import { formEvent, isMissing, linkEvent, type PageEvent } from './page-event.ts'
import { providePart } from './part.ts'
import { measureScroll } from './scroll.ts'
import type { MeasureView } from './tracker.ts'
import { measureVitals } from './vitals.ts'

declare const LUPA_PART: MeasuresConfig

/** What reports itself, and what is Lupa's own. */
const LEFT_ALONE = '[data-lupa-event],lupa-consent,lupa-placeholder'

/**
 * Reports what happens on pages by itself: links that lead away, downloads, forms, pages that were not found. Answers
 * with how to measure each view. To be called once a document, after statistics were allowed; what was before it is not
 * made up for.
 */
export function openMeasures(report: (...said: PageEvent) => void): MeasureView {
  const { measured } = LUPA_PART
  const [loaded] = performance.getEntriesByType('navigation')
  /** Whether what is known of the loading is about the page on the screen. */
  const isAsLoaded = !!loaded && new URL(loaded.name).pathname === location.pathname
  const scroll = measured.includes('scroll') ? measureScroll() : null
  const vitals = measured.includes('vitals') && isAsLoaded ? measureVitals() : null

  // A form answers to the names of its fields before its own: hence the prototype.
  const isLeftAlone = (path: readonly EventTarget[]) =>
    path.some((target) => target instanceof Element && Element.prototype.matches.call(target, LEFT_ALONE))
  // Before the page's own handlers: they may stop the event, or take the element away.
  const listen = <Name extends 'click' | 'auxclick' | 'submit'>(
    name: Name,
    read: (event: DocumentEventMap[Name], path: readonly EventTarget[]) => PageEvent | null,
  ) =>
    document.addEventListener(
      name,
      (event) => {
        const path = event.composedPath()
        const said = isLeftAlone(path) ? null : read(event, path)
        if (said) report(...said)
      },
      true,
    )
  const clicked = ({ button }: MouseEvent, path: readonly EventTarget[]) => {
    const link = path.find(
      (target) => target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement,
    )
    // The right button opens a menu.
    return link && button < 2
      ? linkEvent(link, { measured, host: location.host, isDownload: link.hasAttribute('download') })
      : null
  }
  if (measured.includes('outbound') || measured.includes('downloads'))
    for (const name of ['click', 'auxclick'] as const) listen(name, clicked)
  if (measured.includes('forms'))
    listen('submit', ({ target, submitter }) =>
      target instanceof HTMLFormElement && !submitter?.closest(LEFT_ALONE) ? formEvent(target) : null,
    )
  if (measured.includes('missing') && isAsLoaded && isMissing())
    report(MEASURED_EVENTS.missing, { path: location.pathname })

  return (view) => {
    scroll?.begin()
    vitals?.begin(view)
    return () => {
      const scrollPercent = scroll?.percent()
      return { ...(scrollPercent && { scroll: { scrollPercent } }), vitals: vitals?.tell() }
    }
  }
}

providePart('measures', openMeasures)
