import type * as v from 'valibot'
import type { SessionView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import type { Loaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { accountText } from './text.ts'

export type OwnSession = v.InferOutput<typeof SessionView>

/** Where one is signed in, and the end of it there. */
export function SessionsPanel({ sessions }: { sessions: Loaded<OwnSession[]> }) {
  const of = accountText.sessions
  const ending = useSending()
  return (
    <section class="panel" aria-label={of.title}>
      <h2>{of.title}</h2>
      <p class="muted">{of.help}</p>
      <Answer of={sessions} empty={<Skeleton kind="row" lines={2} />}>
        {(list) => (
          <ul class="keys">
            {list.map(({ id, browser, startedAt, seenAt, isThis }) => (
              <li key={id}>
                <div>
                  <p class="account-title">
                    <strong>{browser ?? of.unknown}</strong>
                    {isThis && <span class="badge is-good">{of.isThis}</span>}
                  </p>
                  <p class="muted small">
                    {fill(of.times, { from: instantName(startedAt), seen: instantName(seenAt) })}
                  </p>
                </div>
                {!isThis && (
                  <button
                    type="button"
                    class="button"
                    aria-label={fill(of.endNamed, {
                      browser: browser ?? of.unknown,
                      from: instantName(startedAt),
                    })}
                    aria-disabled={ending.busy}
                    onClick={() =>
                      void ending.run(async () => {
                        await send('DELETE', `/api/account/sessions/${id}`)
                        sessions.again()
                      })
                    }
                  >
                    {of.end}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {ending.refusal && <p class="field-wrong">{text.refusals[ending.refusal.code]}</p>}
    </section>
  )
}
