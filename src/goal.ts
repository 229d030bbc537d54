import * as v from 'valibot'
import { plainText } from './plain-text.ts'

/** A page by its path, several by the beginning of it and a star (`page:/blog/*`), or an event by its name (`event:signup`). */
export const Target = v.pipe(
  plainText,
  v.maxLength(600),
  v.regex(/^(page:\/|event:.)/s, 'expected "page:" and a path, or "event:" and a name'),
)

/** `POST /api/sites/:id/goals` */
export const NewGoal = v.strictObject({
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100)),
  target: Target,
})
export type NewGoal = v.InferOutput<typeof NewGoal>

/** What the owner of a site wants visitors to reach. */
export const Goal = v.strictObject({ id: v.number(), name: v.string(), target: v.string() })
export type Goal = v.InferOutput<typeof Goal>
