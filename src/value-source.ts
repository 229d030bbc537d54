/** Where a value of a register came from (R27 to R33). */
export const VALUE_SOURCES = [
  'registration',
  'notice',
  'form',
  'authority',
  'update-service',
  'subcontractor',
  'partner',
  'invitation',
  'credentials',
  'linked-visit',
] as const
export type ValueSource = (typeof VALUE_SOURCES)[number]

/** Somebody else than the customer: such a value names who it was (R28 to R30), and the person is told (GDPR art. 14). */
export const OUTSIDE_SOURCES = ['authority', 'update-service', 'subcontractor', 'partner'] as const
export type OutsideSource = (typeof OUTSIDE_SOURCES)[number]

/** What a clerk may name: the others are named by the program, where data came that way. */
export const CLERK_SOURCES = ['registration', 'notice', ...OUTSIDE_SOURCES] as const

export function isOutside(source: ValueSource): source is OutsideSource {
  return OUTSIDE_SOURCES.some((outside) => outside === source)
}
