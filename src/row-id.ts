import * as v from 'valibot'

/** What the database numbers by itself. */
export const rowId = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(2 ** 31 - 1, 'expected the number of something there is'),
)
