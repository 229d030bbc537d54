import type { ComponentChildren } from 'preact'
import type { AccountView } from '../../../src/account.ts'
import type { AgreementView } from '../../../src/agreement.ts'
import { read, send } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Entry } from '../parts/entry.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { language } from '../text.ts'
import { AgreementText } from './agreement-text.tsx'
import { enteringText } from './text.ts'

/** Confidentiality is agreed to by name (R48). */
export function AgreementPage({ account, children }: { account: AccountView; children: ComponentChildren }) {
  const text = enteringText.agreement
  const session = useSession()
  const sending = useSending()
  const agreement = useLoaded<AgreementView>('/api/agreement')
  const { refusal } = sending
  return (
    <Entry title={text.title} intro={text.intro} wide>
      <Answer of={agreement} empty={<Skeleton lines={8} />}>
        {(answer) => (
          <>
            <AgreementText label={text.title} text={answer.text[language]} />
            <Form
              sending={sending}
              submit={text.submit}
              explain={({ code }) => (code === 'gone' ? text.changed : null)}
              onSubmit={async (fields) => {
                await send('POST', '/api/agreement', {
                  version: answer.version,
                  name: String(fields.get('name')),
                })
                session.begin(await read<AccountView>('/api/session'))
              }}
            >
              <Field
                label={text.name}
                help={fill(text.nameHelp, { name: account.fullName })}
                wrong={refusal?.field === 'name' ? text.wrongName : null}
              >
                {(attributes) => (
                  <input {...attributes} name="name" autocomplete="name" required maxLength={100} />
                )}
              </Field>
            </Form>
          </>
        )}
      </Answer>
      {children}
    </Entry>
  )
}
