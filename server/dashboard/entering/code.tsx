import type { ComponentChildren } from 'preact'
import type { AccountView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { showPasskey } from './passkey.ts'
import { PasskeyInstead } from './passkey-instead.tsx'
import { enteringText } from './text.ts'

/** The second factor, after the password. */
export function CodePage({ account, children }: { account: AccountView; children: ComponentChildren }) {
  const text = enteringText.code
  const session = useSession()
  const sending = useSending()
  const byPasskey = () => showPasskey('/api/session/passkey')
  if (!account.hasApp)
    return (
      <Entry title={text.title} intro={text.passkeyIntro}>
        <PasskeyInstead work={byPasskey} label={enteringText.passkey.use} />
        {children}
      </Entry>
    )
  return (
    <Entry title={text.title} intro={text.intro}>
      <Form
        sending={sending}
        submit={text.submit}
        onSubmit={async (fields) =>
          session.begin(
            await send<AccountView>('POST', '/api/session/code', { code: String(fields.get('code')) }),
          )
        }
      >
        <CodeField
          label={text.code}
          wrong={sending.refusal?.code === 'wrong_credentials' ? text.wrong : null}
        />
      </Form>
      {account.hasPasskey && <PasskeyInstead work={byPasskey} />}
      {children}
    </Entry>
  )
}

export function CodeField({ label, wrong }: { label: string; wrong: string | null }) {
  return (
    <Field label={label} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          class="code"
          name="code"
          autocomplete="one-time-code"
          inputMode="numeric"
          autocapitalize="none"
          spellcheck={false}
          required
          maxLength={40}
        />
      )}
    </Field>
  )
}
