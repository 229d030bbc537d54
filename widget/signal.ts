import type { Signal } from '../src/signal.ts'

/** The first of the heeded signals that this browser sends. https://w3c.github.io/gpc/#navigator-interface */
export function sentSignal(heeded: readonly Signal[]): Signal | null {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: unknown }
  const sent: Record<Signal, boolean> = { gpc: globalPrivacyControl === true, dnt: doNotTrack === '1' }
  return heeded.find((signal) => sent[signal]) ?? null
}
