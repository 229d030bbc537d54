/** A visit ends when nothing is seen of the visitor for this long: 30 minutes, as in all web analytics. */
export const VISIT_GAP_MS = 30 * 60_000

/** Longest time an event may have waited in a browser, and longest engagement with one page (R59, R60). */
export const DAY_MS = 24 * 60 * 60_000

/** A visit that never pauses, as of a screen that reloads itself, ends after a day and another one begins. */
export const LONGEST_VISIT_MS = 24 * 60 * 60_000

/** How long after its beginning a visit may still be heard of: an event waits a day, on a view of a day, of a visit of a day. */
export const REACH_MS = 2 * DAY_MS + LONGEST_VISIT_MS
