import { useState } from 'preact/hooks'
import type { AccountView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Field, Form } from '../parts/form.tsx'
import { PasswordInput } from '../parts/password-input.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { accountText } from './text.ts'

/** Another password. */
export function PasswordPanel({ changed }: { changed: () => void }) {
  const { password } = accountText
  const session = useSession()
  const sending = useSending()
  const [times, setTimes] = useState(0)
  const { refusal } = sending
  return (
    <section class="panel" aria-label={password.title}>
      <h2>{password.title}</h2>
      <p class="muted">{password.help}</p>
      <Form
        key={times}
        sending={sending}
        submit={password.submit}
        onSubmit={async (fields) => {
          const message = {
            password: String(fields.get('password')),
            newPassword: String(fields.get('newPassword')),
          }
          session.begin(await send<AccountView>('PUT', '/api/account/password', message))
          setTimes(times + 1)
          changed()
        }}
      >
        <Field label={password.now} wrong={refusal?.code === 'wrong_credentials' ? password.wrong : null}>
          {(attributes) => <PasswordInput {...attributes} />}
        </Field>
        <Field
          label={password.next}
          help={password.nextHelp}
          wrong={refusalOf(refusal, 'newPassword', text.expected.password)}
        >
          {(attributes) => <PasswordInput {...attributes} name="newPassword" isNew />}
        </Field>
      </Form>
      <p class="saved" role="status">
        {times > 0 && !refusal && password.done}
      </p>
    </section>
  )
}
