import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { ApiRefusal } from './api.ts'

/**
 * What happens when the gateway no longer lets whoever asks go on here: staff sign in again, or agree to what they have to;
 * a shared page asks what it may show.
 */
export const TurnedAway = createContext<() => void>(() => {})

export function useTurnedAway(): () => void {
  return useContext(TurnedAway)
}

/** Whether another page comes first: of signing in, of the second factor, of confidentiality. */
export function isTurnedAway(error: unknown): boolean {
  return error instanceof ApiRefusal && COMES_FIRST.has(error.code)
}

const COMES_FIRST: ReadonlySet<ApiRefusal['code']> = new Set([
  'not_signed_in',
  'second_factor_needed',
  'agreement_needed',
])
