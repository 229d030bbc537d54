import type { ImportView } from '../../../src/import.ts'
import { instantName } from '../calendar.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { importsText } from './text.ts'

/** Files that wait, and that were applied. */
export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  return (
    <section class="panel">
      <h2>{importsText.listTitle}</h2>
      {imports.length === 0 && <p class="muted">{importsText.listNone}</p>}
      <ul class="accounts">
        {imports.map((one) => (
          <li key={one.id}>
            <div class="account-line">
              <div>
                <p class="account-title">
                  <a href={`/app/customers/import/${one.id}`}>{one.name}</a> <StateBadge state={one.state} />
                </p>
                <p class="muted small">
                  {one.madeBy} · <time dateTime={one.madeAt}>{instantName(one.madeAt)}</time>
                </p>
              </div>
              <span class="muted small">
                {fill(plural(importsText.lines, one.rows), { count: count(one.rows) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StateBadge({ state }: Pick<ImportView, 'state'>) {
  const is = state === 'applied' ? 'is-good' : state === 'undone' ? 'is-sample' : 'is-waiting'
  return <span class={`badge ${is}`}>{importsText.states[state]}</span>
}
