/**
 * What a browser may say for its visitor. Heeded, it keeps marketing and linking off when all is accepted at once;
 * who switches them on by hand has said so. https://w3c.github.io/gpc/
 */
export const SIGNALS = ['gpc', 'dnt'] as const
export type Signal = (typeof SIGNALS)[number]

export const SIGNAL_NAMES: Readonly<Record<Signal, string>> = {
  gpc: 'Global Privacy Control',
  dnt: 'Do Not Track',
}
