import type { SetupMessage } from '../../src/account.ts'
import type { NewAnnotation } from '../../src/annotation.ts'
import type { NewGoal } from '../../src/goal.ts'
import type { NewSubscription } from '../../src/mail.ts'
import type { NewShareLink } from '../../src/share-link.ts'
import type { NewSite } from '../../src/site.ts'
import type { ApiRefusal } from './api.ts'
import { text } from './text.ts'

/** What people fill in; each has a text that says what is expected of it. */
export type FormField =
  | Exclude<keyof SetupMessage, 'token'>
  | keyof NewAnnotation
  | keyof NewGoal
  | keyof NewShareLink
  | keyof NewSite
  | keyof NewSubscription

/** What was wrong with a field or a part of it, in the user's language; null for nothing. */
export function refusalAt(refusal: ApiRefusal | null, field: FormField): string | null {
  const named = refusal?.field
  if (!refusal || (named !== field && !named?.startsWith(`${field}.`))) return null
  return refusal.code === 'invalid' ? text.expected[field] : text.refusals[refusal.code]
}
