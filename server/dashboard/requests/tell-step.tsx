import { useState } from 'preact/hooks'
import type { TaskView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { DayField, TextField } from '../parts/fields.tsx'
import { FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { shownValue } from '../register/shown-value.ts'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseForm } from './case-form.tsx'
import type { Case } from './case.ts'
import { today } from './due.tsx'
import { requestsText } from './text.ts'

/** Whoever gave or got the data is told what became of them (GDPR art. 19; R83). */
export function TellStep({ request, changed }: Case) {
  const mayChange = useMay()('requests.maintain', request.register)
  if (request.tasks.length === 0) return <p class="muted">{requestsText.tellNobody}</p>
  return (
    <>
      <p class="muted">{requestsText.tellHelp}</p>
      <ul class="case-tasks">
        {request.tasks.map((task) => (
          <li key={task.id}>
            <Task task={task} />
            {mayChange && task.doneOn === null && (
              <Settle path={`/api/requests/${request.id}/tasks/${task.id}`} task={task} changed={changed} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Task({ task: { kind, name, detail, doneOn, impossible } }: { task: TaskView }) {
  return (
    <>
      <p class="submission-title">
        <strong>{name}</strong>
        <span class="muted small">{requestsText.taskKinds[kind]}</span>
        {doneOn ? (
          <span class={impossible ? 'badge is-closed' : 'badge is-good'}>
            {fill(impossible ? requestsText.notToldOn : requestsText.toldOn, { date: dayName(doneOn) })}
          </span>
        ) : (
          <span class="badge is-waiting">{requestsText.toTell}</span>
        )}
      </p>
      {impossible && <p>{impossible}</p>}
      {detail && (
        <>
          <p>{fill(requestsText.tellAbout[detail.about], { name: detail.name })}</p>
          <dl class="changes">
            {detail.changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{registerText.fields[field]}</dt>
                <dd>
                  {detail.about === 'rectification'
                    ? fill(registerText.changedTo, {
                        before: shown(field, before),
                        after: shown(field, after),
                      })
                    : shown(field, before)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

function shown(field: Parameters<typeof shownValue>[0], value: string | null): string {
  return value === null ? registerText.nothing : shownValue(field, value)
}

function Settle({ path, task, changed }: { path: string; task: TaskView; changed: () => void }) {
  const sending = useSending()
  const [isTold, setTold] = useState(true)
  return (
    <CaseForm
      sending={sending}
      fields={['on', 'impossible']}
      submit={requestsText.noteIt}
      changed={changed}
      onSubmit={async (fields) => {
        await send('PUT', path, {
          on: fields.get('on'),
          impossible: isTold ? null : fields.get('impossible'),
        })
        changed()
      }}
    >
      <FieldGroup label={fill(requestsText.wasTold, { name: task.name })} wrong={null}>
        {([true, false] as const).map((one) => (
          <label key={String(one)} class="choice">
            <input type="radio" name="told" checked={one === isTold} onChange={() => setTold(one)} />
            <span>{one ? requestsText.told : requestsText.couldNot}</span>
          </label>
        ))}
      </FieldGroup>
      {!isTold && (
        <TextField
          name="impossible"
          label={requestsText.whyNot}
          most={1000}
          wrong={refusalOf(sending.refusal, 'impossible', requestsText.whyNotWrong)}
        />
      )}
      <DayField
        name="on"
        label={requestsText.on}
        wrong={refusalOf(sending.refusal, 'on', requestsText.dayWrong)}
        value={today()}
        last={today()}
      />
    </CaseForm>
  )
}
