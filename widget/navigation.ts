/** Calls back when a page is shown: now, or when a prerendered page becomes visible. */
export function whenShown(shown: () => void): void {
  // https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
  if ((document as Document & { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', shown, { once: true })
  else shown()
}

/**
 * Calls back each time another page is shown: when an application goes to another path without loading, and when the
 * browser brings the page back from its back-forward cache. To be called once a page.
 */
export function onPageMoved(shown: () => void): void {
  let path = location.pathname
  const moved = () => {
    if (location.pathname === path) return
    path = location.pathname
    shown()
  }
  // Routers call these and no event says so. What was there keeps working, and stays the page's own.
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name]
    history[name] = function (this: History, ...given: Parameters<History['pushState']>) {
      original.apply(this, given)
      moved()
    }
  }
  addEventListener('popstate', moved)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) shown()
  })
}
