/** How long the router of an application may take to put the next page in the place of the last one. */
const SETTLED_MS = 500

/**
 * Measures how far down a page was on the screen, in per cent of its height. `begin` starts anew for another page of
 * the same document, which is looked at once it has settled.
 */
export function measureScroll(): { begin(): void; percent(): number | undefined } {
  let bottom = 0
  let height = 0
  let settling: ReturnType<typeof setTimeout> | undefined
  let isFirst = true

  const look = () => {
    if (settling !== undefined) return
    bottom = Math.max(bottom, scrollY + innerHeight)
    height = Math.max(height, (document.scrollingElement ?? document.documentElement).scrollHeight)
  }
  const settle = () => {
    settling = undefined
    look()
  }
  // What is loaded later makes a page longer, and the part that was seen smaller.
  const sizes = new ResizeObserver(look)
  sizes.observe(document.documentElement)
  sizes.observe(document.body)
  addEventListener('scroll', look, { passive: true })

  return {
    begin() {
      bottom = height = 0
      clearTimeout(settling)
      settling = undefined
      if (isFirst) look()
      else settling = setTimeout(settle, SETTLED_MS)
      isFirst = false
    },
    percent: () => (height > 0 ? Math.min(100, Math.max(1, Math.round((100 * bottom) / height))) : undefined),
  }
}
