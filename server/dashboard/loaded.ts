import { useEffect, useState } from 'preact/hooks'
import { ApiRefusal, read } from './api.ts'
import { useTurnedAway } from './turned-away.ts'

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
  const turnedAway = useTurnedAway()
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<{
    path: string | null
    answer: Answer | null
    failure: ApiRefusal | null
  }>({
    path: null,
    answer: null,
    failure: null,
  })
  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    read<Answer>(path, abort.signal).then(
      (answer) => abort.signal.aborted || setState({ path, answer, failure: null }),
      (failure: unknown) => {
        if (abort.signal.aborted) return
        if (!(failure instanceof ApiRefusal)) throw failure
        if (failure.code === 'not_signed_in') turnedAway()
        else setState((before) => ({ path, answer: before.answer, failure }))
      },
    )
    return () => abort.abort()
  }, [path, tries])
  return {
    answer: state.answer,
    failure: state.path === path ? state.failure : null,
    loading: state.path !== path,
    again: () => {
      setState((before) => ({ ...before, path: null }))
      setTries(tries + 1)
    },
  }
}
