import type { ComponentChildren } from 'preact'
import type { Loaded } from '../loaded.ts'
import { text } from '../text.ts'
import { Failure } from './failure.tsx'

/**
 * What was loaded, or what stands in its place meanwhile. `empty` has the size of the answer, so that nothing
 * moves when it comes.
 */
export function Answer<T>({
  of: loaded,
  empty,
  children,
}: {
  of: Loaded<T>
  empty: ComponentChildren
  children: (answer: T) => ComponentChildren
}) {
  if (loaded.failure) return <Failure failure={loaded.failure} again={loaded.again} />
  if (loaded.answer === null) {
    return (
      <div class="is-awaited" aria-busy="true">
        <span class="visually-hidden">{text.loading}</span>
        <div aria-hidden="true">{empty}</div>
      </div>
    )
  }
  return (
    <div class={loaded.loading ? 'is-old' : undefined} aria-busy={loaded.loading}>
      {children(loaded.answer)}
    </div>
  )
}

/** Grey bars where lines of text will be. */
export function Skeleton({
  lines = 1,
  kind = 'line',
}: {
  lines?: number
  kind?: 'line' | 'row' | 'figure' | 'chart' | 'drawing' | 'card'
}) {
  return (
    <>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class={`skeleton skeleton-${kind}`} />
      ))}
    </>
  )
}
