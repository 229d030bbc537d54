import { useLocation } from 'preact-iso/router'
import type { AccountView, SetupMessage } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { PasswordInput } from '../parts/password-input.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'

/** `/app/setup#<token>`: the one-time link of the terminal. What follows # is never sent with the address. */
export function SetupPage() {
  const session = useSession()
  const sending = useSending()
  const { route } = useLocation()
  const token = location.hash.slice(1)
  if (token === '') return <Dead body={text.setup.missing} />
  if (sending.refusal?.code === 'gone') return <Dead body={text.setup.gone} />
  return (
    <Entry title={text.setup.title} intro={text.setup.intro}>
      <Form
        sending={sending}
        submit={text.setup.submit}
        onSubmit={async (fields) => {
          const message: SetupMessage = {
            token,
            username: String(fields.get('username')),
            fullName: String(fields.get('fullName')),
            password: String(fields.get('password')),
          }
          session.begin(await send<AccountView>('POST', '/api/setup', message))
          route('/app/', true)
        }}
      >
        <Field label={text.setup.fullName} wrong={refusalAt(sending.refusal, 'fullName')}>
          {(attributes) => (
            <input {...attributes} name="fullName" autocomplete="name" required maxLength={100} />
          )}
        </Field>
        <Field
          label={text.setup.username}
          help={text.setup.usernameHelp}
          wrong={refusalAt(sending.refusal, 'username')}
        >
          {(attributes) => (
            <input
              {...attributes}
              name="username"
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
            />
          )}
        </Field>
        <Field
          label={text.setup.password}
          help={text.setup.passwordHelp}
          wrong={refusalAt(sending.refusal, 'password')}
        >
          {(attributes) => <PasswordInput {...attributes} isNew />}
        </Field>
      </Form>
    </Entry>
  )
}

function Dead({ body }: { body: string }) {
  return (
    <Entry title={text.setup.goneTitle} intro={body}>
      <p>
        <a class="button" href="/app/sign-in">
          {text.setup.toSignIn}
        </a>
      </p>
    </Entry>
  )
}
