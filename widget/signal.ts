import type { Signal } from '../src/signal.ts'

/** The first of the signals that this browser sends and the site has something to say to. https://w3c.github.io/gpc/#navigator-interface */
export function sentSignal(heeded: Readonly<Partial<Record<Signal, string>>>): Signal | null {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: unknown }
  if (heeded.gpc && globalPrivacyControl === true) return 'gpc'
  return heeded.dnt && doNotTrack === '1' ? 'dnt' : null
}
