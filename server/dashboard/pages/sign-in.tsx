import { useLocation } from 'preact-iso/router'
import { useEffect } from 'preact/hooks'
import type { AccountView, SignInMessage } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { PasswordInput } from '../parts/password-input.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { nextPath, useSession } from '../session.tsx'
import { text } from '../text.ts'

/** `/app/sign-in?next=/app/sites/1`: back to where one came from. */
export function SignInPage() {
  const session = useSession()
  const sending = useSending()
  const byPasskey = useSending()
  const { query, route } = useLocation()
  useEffect(() => {
    if (session.account) route(nextPath(query['next']), true)
    else if (session.account === undefined) session.check()
  }, [session.account])
  return (
    <Entry title={text.signIn.title}>
      <Form
        sending={sending}
        submit={text.signIn.submit}
        explain={({ code }) => (code === 'wrong_credentials' ? text.signIn.wrong : null)}
        onSubmit={async (fields) => {
          const message: SignInMessage = {
            username: String(fields.get('username')),
            password: String(fields.get('password')),
          }
          session.begin(await send<AccountView>('POST', '/api/session', message))
        }}
      >
        <Field label={text.signIn.username} wrong={refusalAt(sending.refusal, 'username')}>
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
        <Field label={text.signIn.password} wrong={refusalAt(sending.refusal, 'password')}>
          {(attributes) => <PasswordInput {...attributes} />}
        </Field>
      </Form>
      <p class="entry-other">
        <button
          type="button"
          class="button"
          aria-disabled={byPasskey.busy}
          onClick={() =>
            void byPasskey.run(async () => {
              const { showPasskey } = await import('../entering/passkey.ts')
              session.begin(await showPasskey('/api/passkey-session'))
            })
          }
        >
          {text.signIn.passkey}
        </button>
      </p>
      {byPasskey.refusal && (
        <p class="form-refusal" role="alert">
          {byPasskey.refusal.code === 'wrong_credentials'
            ? text.signIn.noPasskey
            : text.refusals[byPasskey.refusal.code]}
        </p>
      )}
      <p class="muted small">{text.signIn.first}</p>
    </Entry>
  )
}
