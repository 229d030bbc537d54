import type { OpenMessage, SharedView } from '../../../src/share-link.ts'
import { send } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** Asks for the password of a shared link. */
export function SharedPasswordPage({ opened }: { opened: (shared: SharedView) => void }) {
  const sending = useSending()
  return (
    <Entry title={text.sharing.lockedTitle} intro={text.sharing.locked}>
      <Form
        sending={sending}
        submit={text.sharing.open}
        explain={({ code }) =>
          code === 'wrong_credentials'
            ? text.sharing.wrongPassword
            : code === 'not_found'
              ? text.sharing.goneTitle
              : null
        }
        onSubmit={async (fields) => {
          const message: OpenMessage = { password: String(fields.get('password')) }
          opened(await send<SharedView>('POST', '/api/shared/open', message))
        }}
      >
        <Field label={text.sharing.password} wrong={refusalAt(sending.refusal, 'password')}>
          {(attributes) => (
            <input {...attributes} name="password" type="password" autocomplete="off" required />
          )}
        </Field>
      </Form>
    </Entry>
  )
}
