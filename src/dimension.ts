/** What visits can be told apart by; each is a column of `visit`. */
export const VISIT_DIMENSIONS = [
  'entry',
  'exit',
  'source',
  'channel',
  'campaign',
  'campaign-source',
  'campaign-medium',
  'campaign-content',
  'campaign-term',
  'browser',
  'browser-version',
  'system',
  'device',
  'screen',
  'country',
  'language',
] as const
export type VisitDimension = (typeof VISIT_DIMENSIONS)[number]

/** Everything statistics can be broken down and filtered by: of pages and events a visit has several. */
export const DIMENSIONS = ['page', 'event', ...VISIT_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What daily totals are kept of. */
export type CountedKind = 'total' | 'hour' | Dimension
