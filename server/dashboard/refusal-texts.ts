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
  // Programs alone set the others.
  | Exclude<keyof NewSite, 'look' | 'texts' | 'signals' | 'measured' | 'cookieDomain'>
  | keyof NewSubscription

/** What was wrong with a field or a part of it, in the user's language; null for nothing. */
export function refusalAt(refusal: ApiRefusal | null, field: FormField): string | null {
  return refusalOf(refusal, field, text.expected[field])
}

/** As `refusalAt`, of any path into what was sent, with what was expected there. */
export function refusalOf(refusal: ApiRefusal | null, path: string, expected: string): string | null {
  const named = refusal?.field
  if (!refusal || (named !== path && !named?.startsWith(`${path}.`))) return null
  return refusal.code === 'invalid' ? expected : text.refusals[refusal.code]
}
