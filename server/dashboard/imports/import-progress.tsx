import type { ImportProgress } from '../../../src/import.ts'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { importsText } from './text.ts'

export type Working = 'checking' | 'applying' | 'undoing'

export function isWorking(state: ImportProgress['state']): state is Working {
  return state === 'checking' || state === 'applying' || state === 'undoing'
}

/** How far the gateway is. */
export function WorkProgress({ state, done, rows }: ImportProgress & { state: Working }) {
  return (
    <section class="panel">
      <div class="sample-progress">
        <label>
          <strong role="status">{importsText[state]}</strong>
          <progress max={rows} value={done} />
        </label>
        <p class="muted small">{fill(importsText.progress, { done: count(done), rows: count(rows) })}</p>
      </div>
    </section>
  )
}
