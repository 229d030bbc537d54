import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What happens when the gateway no longer knows who asks: staff sign in again, a shared page asks what it may show. */
export const TurnedAway = createContext<() => void>(() => {})

export function useTurnedAway(): () => void {
  return useContext(TurnedAway)
}
