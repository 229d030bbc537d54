import type { AccountView } from '../../../src/account.ts'
import { AGREED_DAYS, type AgreementView } from '../../../src/agreement.ts'
import { STAFF_LANGUAGES } from '../../../src/language.ts'
import { read, send } from '../api.ts'
import { count, languageName } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { AgreementText } from '../entering/agreement-text.tsx'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay, useSession } from '../session.tsx'
import { language } from '../text.ts'
import { staffText } from './text.ts'

/** What everybody agrees to, and another text in its place. */
export function Confidentiality() {
  const of = staffText.confidentiality
  const agreement = useLoaded<AgreementView>('/api/agreement')
  const maintains = useMay()('staff.maintain')
  return (
    <section class="panel">
      <h2>{of.title}</h2>
      <Answer of={agreement} empty={<Skeleton kind="row" lines={6} />}>
        {(answer) => (
          <>
            <p class="muted">{fill(of.help, { days: count(AGREED_DAYS), version: count(answer.version) })}</p>
            <AgreementText label={of.title} text={answer.text[language]} />
            {maintains && (
              <details class="panel-end">
                <summary>{of.publish}</summary>
                <PublishForm key={answer.version} agreement={answer} />
              </details>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

function PublishForm({ agreement }: { agreement: AgreementView }) {
  const of = staffText.confidentiality
  const session = useSession()
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={of.submit}
      onSubmit={async (fields) => {
        const written = STAFF_LANGUAGES.map((one) => [one, String(fields.get(one))])
        await send('PUT', '/api/agreement/text', Object.fromEntries(written))
        // Whoever publishes it is the first who has to agree.
        session.begin(await read<AccountView>('/api/session'))
      }}
    >
      <p class="caution">{of.publishHelp}</p>
      {STAFF_LANGUAGES.map((one) => (
        <Field
          key={one}
          label={fill(of.textIn, { language: languageName(one) })}
          wrong={refusalOf(sending.refusal, one, of.expected)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              name={one}
              lang={one}
              rows={8}
              required
              minLength={20}
              maxLength={20_000}
              defaultValue={agreement.text[one]}
            />
          )}
        </Field>
      ))}
    </Form>
  )
}
