import type { ImportDetail } from '../../../src/import.ts'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { importsText } from './text.ts'

export type Working = 'checking' | 'applying' | 'undoing'

export function isWorking(state: ImportDetail['state']): state is Working {
  return state === 'checking' || state === 'applying' || state === 'undoing'
}

/** How far the gateway is. */
export function ImportProgress({ state, done, rows }: { state: Working; done: number; rows: number }) {
  return (
    <section class="panel">
      <div class="sample-progress" role="status">
        <label>
          <strong>{importsText[state]}</strong>
          <progress max={rows} value={done} />
        </label>
        <p class="muted small">{fill(importsText.progress, { done: count(done), rows: count(rows) })}</p>
      </div>
    </section>
  )
}
