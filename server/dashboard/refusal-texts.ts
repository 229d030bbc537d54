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
  const named = refusal?.field
  if (!refusal || (named !== field && !named?.startsWith(`${field}.`))) return null
  return refusal.code === 'invalid' ? text.expected[field] : text.refusals[refusal.code]
}

/** The same of one of a site's services; `path` leads to a field of it, such as `stored.0.name`. */
export function serviceRefusalAt(refusal: ApiRefusal | null, index: number, path: string): string | null {
  if (refusal?.field !== `services.${index}.${path}`) return null
  const { expected } = text.services
  const [first, , last] = path.split('.')
  const name = last === 'lifetimeDays' ? last : first
  return expected[name as keyof typeof expected] ?? text.refusals[refusal.code]
}
