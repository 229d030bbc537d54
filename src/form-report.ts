import * as v from 'valibot'
import { Day } from './period.ts'
import { period, siteQuery } from './stats.ts'

/** Forms are kept apart from visits, so that no filter fits. */
export const FormQuery = period(siteQuery)

/**
 * `GET /api/stats/forms`: how many forms were sent, counts only. Days are those of the site's time zone, every one
 * of the period. A form that fewer people than `smallestGroup` sent is part of the row that is `folded`, which has
 * no name; of the others a number of so few people is null (R9).
 */
export const FormReport = v.strictObject({
  smallestGroup: v.number(),
  /** Of the whole site, always told. */
  submissions: v.number(),
  submissionsPerVisitor: v.nullable(v.number()),
  days: v.array(v.strictObject({ day: Day, submissions: v.number() })),
  /** Most submissions first, the folded row last. */
  forms: v.array(
    v.strictObject({
      form: v.nullable(v.string()),
      folded: v.boolean(),
      submissions: v.number(),
      /** Null in the folded row, and of 1 to smallestGroup - 1 people. */
      linkedSubmissions: v.nullable(v.number()),
      /** Null without visitors. */
      submissionsPerVisitor: v.nullable(v.number()),
      /** Null on days of 1 to smallestGroup - 1 people; of the folded row no day is told. */
      days: v.array(v.strictObject({ day: Day, submissions: v.nullable(v.number()) })),
    }),
  ),
})
export type FormReport = v.InferOutput<typeof FormReport>
