/** Counts how long the page is both visible and focused, in ms. */
export type Engagement = {
  engagedMs(): number
  openMs(): number
}

/**
 * Time passes only while somebody can be reading: a tab in the background, or a window behind another, does
 * not count. `performance.now()` never jumps, whatever the clock does.
 */
export function measureEngagement(): Engagement & { stop(): void } {
  const openedAt = performance.now()
  let engaged = 0
  let since: number | null = null

  const look = () => {
    const now = performance.now()
    if (since !== null) engaged += now - since
    since = document.visibilityState === 'visible' && document.hasFocus() ? now : null
  }
  const targets: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [window, 'focus'],
    [window, 'blur'],
    [window, 'pagehide'],
  ]
  for (const [target, type] of targets) target.addEventListener(type, look, true)
  look()

  return {
    engagedMs: () => Math.round(engaged + (since === null ? 0 : performance.now() - since)),
    openMs: () => Math.round(performance.now() - openedAt),
    stop() {
      look()
      since = null
      for (const [target, type] of targets) target.removeEventListener(type, look, true)
    },
  }
}
