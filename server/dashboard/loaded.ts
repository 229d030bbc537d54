import { useEffect, useState } from 'preact/hooks'
import { ApiRefusal, read } from './api.ts'
import { isTurnedAway, useTurnedAway } from './turned-away.ts'

/** Something the gateway was asked for. */
export type Loaded<Answer> = {
  /** The last answer; it stays, while the next is under way, so that nothing jumps. */
  readonly answer: Answer | null
  readonly failure: ApiRefusal | null
  readonly loading: boolean
  again(): void
}

/** Loads `path` now and whenever it changes; null waits. */
export function useLoaded<Answer>(path: string | null): Loaded<Answer> {
  return useLoading(path, (signal) => read<Answer>(path!, signal))
}

/** As `useLoaded`, for what is not read from one path; `key` names it, null waits. `load` throws `ApiRefusal`. */
export function useLoading<Answer>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<Answer>,
): Loaded<Answer> {
  const turnedAway = useTurnedAway()
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<{
    key: string | null
    answer: Answer | null
    failure: ApiRefusal | null
  }>({
    key: null,
    answer: null,
    failure: null,
  })
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    load(abort.signal).then(
      (answer) => abort.signal.aborted || setState({ key, answer, failure: null }),
      (failure: unknown) => {
        if (abort.signal.aborted) return
        if (!(failure instanceof ApiRefusal)) throw failure
        if (isTurnedAway(failure)) turnedAway()
        else setState((before) => ({ key, answer: before.answer, failure }))
      },
    )
    return () => abort.abort()
  }, [key, tries])
  return {
    answer: state.answer,
    failure: state.key === key ? state.failure : null,
    loading: state.key !== key,
    again: () => {
      setState((before) => ({ ...before, key: null }))
      setTries(tries + 1)
    },
  }
}
