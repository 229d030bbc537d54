import { useState } from 'preact/hooks'
import { DUTIES } from '../../../src/staff.ts'
import { send } from '../api.ts'
import { Field, Form } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import type { Organisation } from './organisation.ts'
import { staffText } from './text.ts'

/** Whom requests of people go to. */
export function Duties({
  organisation: { staff, addressees },
  changed,
}: {
  organisation: Organisation
  changed: () => void
}) {
  const { duties } = staffText
  const maintains = useMay()('staff.maintain')
  const sending = useSending()
  const [saved, setSaved] = useState(false)
  return (
    <section class="panel" aria-label={duties.title}>
      <h2>{duties.title}</h2>
      <p class="muted">{duties.help}</p>
      {maintains ? (
        <>
          <Form
            sending={sending}
            submit={staffText.save}
            onInput={() => setSaved(false)}
            onSubmit={async (fields) => {
              for (const duty of DUTIES) {
                const accountId = String(fields.get(duty))
                if (accountId !== addressees[duty])
                  await send('PUT', `/api/addressees/${duty}`, { accountId })
              }
              setSaved(true)
              changed()
            }}
          >
            {DUTIES.map((duty) => (
              <Field
                key={duty}
                label={duties.names[duty]}
                wrong={refusalOf(sending.refusal, 'accountId', duties.expected)}
              >
                {(attributes) => (
                  <select {...attributes} name={duty}>
                    {staff
                      .filter(({ id, disabledAt }) => disabledAt === null || id === addressees[duty])
                      .map(({ id, fullName }) => (
                        <option key={id} value={id} selected={id === addressees[duty]}>
                          {fullName}
                        </option>
                      ))}
                  </select>
                )}
              </Field>
            ))}
          </Form>
          <p class="saved" role="status">
            {saved && staffText.saved}
          </p>
        </>
      ) : (
        <dl class="fields">
          {DUTIES.map((duty) => (
            <div key={duty}>
              <dt>{duties.names[duty]}</dt>
              <dd>{staff.find(({ id }) => id === addressees[duty])?.fullName ?? duties.nobody}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
