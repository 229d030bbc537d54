import type { ConsentMessage } from '../../src/consent.ts'
import type { Gateway } from '../gateway.ts'
import { ofSite } from './token.ts'

/** Whose choice is being replaced; a token of another site is nobody's: then the choice counts as a first one. */
export function previousVisitor(
  { tokens }: Gateway,
  { token }: ConsentMessage,
  site: { id: number },
): string | null {
  return token === undefined ? null : (ofSite(tokens.visitorOf(token), site)?.visitorId ?? null)
}
