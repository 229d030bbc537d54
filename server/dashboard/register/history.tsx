import { useState } from 'preact/hooks'
import type { ChangeView } from '../../../src/customer-change.ts'
import type { CustomerDetail } from '../../../src/customer.ts'
import type { RegisterField } from '../../../src/register-field.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { ReasonField } from './reason-field.tsx'
import { shownValue } from './shown-value.ts'
import { registerText } from './text.ts'

/** What was done to a customer, the newest first; the last of it can be undone. */
export function History({ customer, changed }: { customer: CustomerDetail; changed: () => void }) {
  const changes = useLoaded<ChangeView[]>(`/api/customers/${customer.id}/changes`)
  return (
    <section class="panel">
      <h2>{registerText.parts.history}</h2>
      <p class="muted small">{registerText.historyHelp}</p>
      <Answer of={changes} empty={<Skeleton lines={4} />}>
        {(all) => (
          <ol class="history">
            {all.map((change) => (
              <li key={change.id}>
                <Change change={change} path={`/api/customers/${customer.id}/changes`} changed={changed} />
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </section>
  )
}

function Change({ change, path, changed }: { change: ChangeView; path: string; changed: () => void }) {
  const may = useMay()
  const [isUndoing, setUndoing] = useState(false)
  return (
    <>
      <p class="submission-title">
        <strong>{registerText.acts[change.act]}</strong>
        <span class="muted">
          {[change.by ?? registerText.byProgram, ...sourcesOf(change)].join(', ')},{' '}
          <time dateTime={change.at}>{instantName(change.at)}</time>
        </span>
        {change.undone && <span class="badge">{registerText.undone}</span>}
      </p>
      {change.reason !== null && <p>{change.reason}</p>}
      {change.values.length > 0 && (
        <dl class="changes">
          {change.values.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{registerText.fields[field]}</dt>
              <dd>
                {before === null
                  ? shown(field, after)
                  : fill(registerText.changedTo, {
                      before: shown(field, before),
                      after: shown(field, after),
                    })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {change.undoable && may('register.maintain') && !isUndoing && (
        <p>
          <button type="button" class="button" onClick={() => setUndoing(true)}>
            {registerText.undo}
          </button>
        </p>
      )}
      {isUndoing && (
        <Undo path={`${path}/${change.id}/undo`} undone={changed} close={() => setUndoing(false)} />
      )}
    </>
  )
}

function Undo({ path, undone, close }: { path: string; undone: () => void; close: () => void }) {
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={registerText.undoTitle}
      cancel={close}
      onSubmit={async (fields) => {
        await send('POST', path, { reason: fields.get('reason') })
        undone()
      }}
    >
      <ReasonField sending={sending} />
    </Form>
  )
}

/** Where the values of a change came from: mostly the same for all of them. */
function sourcesOf({ act, values }: ChangeView): string[] {
  if (act === 'undo' || act === 'unmerge') return []
  return [...new Set(values.map(({ source, sourceName }) => sourceName ?? registerText.sources[source]))]
}

function shown(field: RegisterField, value: string | null): string {
  return value === null ? registerText.nothing : shownValue(field, value)
}
