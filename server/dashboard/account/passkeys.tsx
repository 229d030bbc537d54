import { useState } from 'preact/hooks'
import type { PasskeyView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { dateName, instantName } from '../calendar.ts'
import { makePasskey } from '../entering/passkey.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { accountText } from './text.ts'

/** The own passkeys, a new one, and the end of one. */
export function PasskeysPanel() {
  const of = accountText.passkeys
  const session = useSession()
  const passkeys = useLoaded<PasskeyView[]>('/api/account/passkeys')
  const making = useSending()
  const removing = useSending()
  const [made, setMade] = useState(0)
  return (
    <section class="panel" aria-label={of.title}>
      <h2>{of.title}</h2>
      <p class="muted">{of.help}</p>
      <Answer of={passkeys} empty={<Skeleton kind="row" />}>
        {(list) =>
          list.length === 0 ? (
            <p>{of.none}</p>
          ) : (
            <ul class="keys">
              {list.map(({ id, name, createdAt, usedAt }) => (
                <li key={id}>
                  <div>
                    <strong>{name}</strong>
                    <p class="muted small">
                      {fill(of.made, { day: dateName(createdAt) })}
                      {' · '}
                      {usedAt ? fill(of.used, { instant: instantName(usedAt) }) : of.unused}
                    </p>
                  </div>
                  <button
                    type="button"
                    class="button"
                    aria-label={fill(of.removeNamed, { name })}
                    aria-disabled={removing.busy}
                    onClick={() =>
                      void removing.run(async () => {
                        await send('DELETE', `/api/account/passkeys/${id}`)
                        passkeys.again()
                        session.check()
                      })
                    }
                  >
                    {of.remove}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {removing.refusal && <p class="field-wrong">{text.refusals[removing.refusal.code]}</p>}
      <Form
        key={made}
        sending={making}
        submit={of.add}
        onSubmit={async (fields) => {
          session.begin(await makePasskey(String(fields.get('name'))))
          setMade(made + 1)
          passkeys.again()
        }}
      >
        <Field
          label={of.name}
          help={of.nameHelp}
          wrong={
            making.refusal?.field === 'response'
              ? of.notGiven
              : refusalOf(making.refusal, 'name', of.nameExpected)
          }
        >
          {(attributes) => <input {...attributes} name="name" required maxLength={60} autocomplete="off" />}
        </Field>
      </Form>
    </section>
  )
}
