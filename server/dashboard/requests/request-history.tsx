import { instantName } from '../calendar.ts'
import { actName } from './act-name.ts'
import type { Case } from './case.ts'
import { registerText } from '../register/text.ts'
import { requestsText } from './text.ts'

/** What was done to a request, the newest first. */
export function RequestHistory({ request: { history } }: Pick<Case, 'request'>) {
  return (
    <section class="panel">
      <h2>{requestsText.history}</h2>
      <ol class="case-history">
        {history.map(({ at, by, act, note }, index) => (
          <li key={index}>
            <p>{actName(act)}</p>
            <p class="muted small">
              {by ?? registerText.byProgram}, <time dateTime={at}>{instantName(at)}</time>
            </p>
            {note && <p class="small case-words">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
