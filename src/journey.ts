import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { atLeastOne, period, reportQuery } from './stats.ts'

/** `after` follows visits on from a page, `before` goes back to where they came from. */
export const DIRECTIONS = ['after', 'before'] as const

/**
 * `page` is one; `other` stands for all pages beyond the most frequent, and for what too few visitors did (R9), be
 * it to leave; `end` is where the visit ends: the site was left, or, going back, come to.
 */
export const JOURNEY_KINDS = ['page', 'other', 'end'] as const

export const JourneyQuery = period({
  ...reportQuery,
  /** The page at step 0, as written; without it the first page of a visit, or the last one, going back. */
  start: v.optional(v.pipe(plainText, v.maxLength(600), v.regex(/^\//, 'expected a page such as /cart'))),
  direction: v.optional(v.picklist(DIRECTIONS), 'after'),
  /** How many steps from step 0. */
  depth: v.optional(
    v.pipe(v.picklist(['2', '3', '4', '5'], 'expected a number from 2 to 5'), v.transform(Number)),
    '3',
  ),
  /** How many pages a step are told apart. */
  limit: v.optional(v.pipe(atLeastOne('expected a number from 1 to 20'), v.maxValue(20)), '8'),
})

const kind = v.picklist(JOURNEY_KINDS)
const page = v.nullable(v.string())

/**
 * `GET /api/stats/journeys`: what visits showed one after another. A page that is shown again at once is one step;
 * a visit counts from its first view of `start`, in both directions, and once.
 *
 * What flows into a node is its `visits`, and so is what flows out of it, but for an `end` and at the last step. No
 * page, and no link to a page or to an `end`, stands for fewer visitors than `smallestGroup`.
 */
export const JourneyReport = v.strictObject({
  smallestGroup: v.number(),
  /** All at step 0. Null, with no nodes, where `start` or filters leave 1 to smallestGroup - 1 visitors (R9). */
  visits: v.nullable(v.number()),
  /** By step; pages first, the most frequent first, then `other`, then `end`. */
  nodes: v.array(v.strictObject({ step: v.number(), kind, page, visits: v.number() })),
  /** From a node of `step` to one of the next step, in the order of the nodes. */
  links: v.array(
    v.strictObject({
      step: v.number(),
      fromKind: kind,
      fromPage: page,
      toKind: kind,
      toPage: page,
      visits: v.number(),
    }),
  ),
})
export type JourneyReport = v.InferOutput<typeof JourneyReport>
