import { useLocation } from 'preact-iso/router'
import type { AccountView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { PasswordInput } from '../parts/password-input.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { enteringText } from './text.ts'

/** `/app/invitation#<token>`: chooses the password of an account. What follows # is never sent with the address. */
export function InvitationPage() {
  const text = enteringText.invitation
  const session = useSession()
  const sending = useSending()
  const { route } = useLocation()
  const token = location.hash.slice(1)
  if (token === '' || sending.refusal?.code === 'gone')
    return (
      <Entry title={text.goneTitle} intro={text.gone}>
        <p>
          <a class="button" href="/app/sign-in">
            {text.toSignIn}
          </a>
        </p>
      </Entry>
    )
  return (
    <Entry title={text.title} intro={text.intro}>
      <Form
        sending={sending}
        submit={text.submit}
        onSubmit={async (fields) => {
          const message = { token, password: String(fields.get('password')) }
          session.begin(await send<AccountView>('POST', '/api/invitation', message))
          route('/app/', true)
        }}
      >
        <Field label={text.password} help={text.passwordHelp} wrong={refusalAt(sending.refusal, 'password')}>
          {(attributes) => <PasswordInput {...attributes} isNew />}
        </Field>
      </Form>
    </Entry>
  )
}
