import { useEffect, useRef } from 'preact/hooks'
import { text } from './text.ts'

/** Each says of something on the page whether it was written and not saved. */
const written = new Set<() => boolean>()
const isUnsaved = () => [...written].some((one) => one())
/** The path of the page that has them. */
let here = ''

/** Whether the page may be left: where something would be lost, its user is asked. */
export function mayLeave(): boolean {
  return !isUnsaved() || confirm(text.unsaved)
}

/**
 * Asks before the page is left while `isWritten` says so: by a link, by the browser's own buttons, or with the tab. It is
 * called only then; null asks never.
 */
export function useUnsaved(isWritten: (() => boolean) | null): void {
  const latest = useRef(isWritten)
  latest.current = isWritten
  useEffect(() => {
    if (latest.current === null) return undefined
    const one = () => latest.current?.() === true
    written.add(one)
    here = location.pathname
    addEventListener('beforeunload', askBeforeEnd)
    return () => {
      written.delete(one)
      if (written.size === 0) removeEventListener('beforeunload', askBeforeEnd)
    }
  }, [])
}

/** To be called before the router listens: what is stopped here it does not hear of. */
export function askBeforeLeaving(): void {
  document.addEventListener('click', askBeforeLink, true)
  addEventListener('popstate', askBeforeStep)
}

function askBeforeLink(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
  if (!link || link.target || button > 0 || ctrlKey || metaKey || shiftKey || altKey) return
  // Elsewhere the browser asks, as it does when the tab is closed.
  if (link.origin !== location.origin || !link.pathname.startsWith('/app')) return
  if (link.pathname === location.pathname || mayLeave()) return
  event.preventDefault()
  event.stopPropagation()
}

function askBeforeStep(event: PopStateEvent): void {
  if (location.pathname === here || mayLeave()) return
  // The address is another one by now: the page that stays gets its own again.
  event.stopImmediatePropagation()
  history.pushState(null, '', here)
}

function askBeforeEnd(event: BeforeUnloadEvent): void {
  if (isUnsaved()) event.preventDefault()
}
