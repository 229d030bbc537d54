import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'

const annotation = {
  /** In the site's time zone. */
  day: Day,
  /** Shown as written, never as HTML. */
  text: v.pipe(
    plainText,
    v.trim(),
    v.minLength(1, 'expected a text'),
    v.maxLength(200, 'expected at most 200 characters'),
  ),
}

/** `POST /api/sites/:id/annotations` */
export const NewAnnotation = v.strictObject(annotation)
export type NewAnnotation = v.InferOutput<typeof NewAnnotation>

/** `PATCH /api/sites/:id/annotations/:annotation`: what is left out stays. */
export const AnnotationChange = v.partial(v.strictObject(annotation))
export type AnnotationChange = v.InferOutput<typeof AnnotationChange>

/** `GET /api/sites/:id/annotations`: all, or those of days from `from` until before `until`. */
export const AnnotationQuery = v.strictObject({ from: v.optional(Day), until: v.optional(Day) })
export type AnnotationQuery = v.InferOutput<typeof AnnotationQuery>

/** A line that staff wrote beside a day of the chart. */
export const Annotation = v.strictObject({
  id: v.number(),
  day: v.string(),
  text: v.string(),
  createdAt: v.string(),
  /** Full name of who wrote it; null when the account is gone. */
  by: v.nullable(v.string()),
})
export type Annotation = v.InferOutput<typeof Annotation>
