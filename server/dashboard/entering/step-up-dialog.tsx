import { useEffect, useId, useRef } from 'preact/hooks'
import type { AccountView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Field, Form } from '../parts/form.tsx'
import { PasswordInput } from '../parts/password-input.tsx'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { showPasskey } from './passkey.ts'
import { PasskeyInstead } from './passkey-instead.tsx'
import { enteringText } from './text.ts'

/** The password again, before what matters most; it counts for five minutes. */
export function StepUpDialog({ done }: { done: (isGiven: boolean) => void }) {
  const text = enteringText.stepUp
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const session = useSession()
  const sending = useSending()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={title} onClose={() => done(false)}>
      <h2 id={title}>{text.title}</h2>
      <p>{text.intro}</p>
      <Form
        sending={sending}
        submit={text.submit}
        onSubmit={async (fields) => {
          const message = { password: String(fields.get('password')) }
          session.begin(await send<AccountView>('POST', '/api/session/step-up', message))
          done(true)
        }}
      >
        <Field
          label={text.password}
          wrong={sending.refusal?.code === 'wrong_credentials' ? text.wrong : null}
        >
          {(attributes) => <PasswordInput {...attributes} />}
        </Field>
      </Form>
      {session.account?.hasPasskey && (
        <PasskeyInstead
          work={async () => {
            const account = await showPasskey('/api/session/passkey')
            done(true)
            return account
          }}
        />
      )}
      <p class="dialog-actions">
        <button type="button" class="button button-quiet" onClick={() => dialog.current?.close()}>
          {text.cancel}
        </button>
      </p>
    </dialog>
  )
}
