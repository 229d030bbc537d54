import { answerDue, EXTENDED_MONTHS } from '../../../src/deadline.ts'
import { NEXT_REQUEST_STATES } from '../../../src/subject-request.ts'
import { dayName } from '../calendar.ts'
import { Field } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseForm } from './case-form.tsx'
import { isUndecided, type Case } from './case.ts'
import { today } from './due.tsx'
import { takeStep } from './take-step.ts'
import { Foresee } from './foresee.tsx'
import { requestsText } from './text.ts'
import { WayField } from './way-field.tsx'

/** What a case may need beside its steps: more information, or more time. */
export function OtherSteps({ request, changed }: Case) {
  const mayChange = useMay()('requests.maintain', request.register) && isUndecided(request)
  if (!mayChange) return null
  const next = NEXT_REQUEST_STATES[request.state]
  const mayExtend =
    next.includes('extended') &&
    request.identity !== null &&
    request.extendedOn === null &&
    today() <= request.dueOn
  return (
    <section class="panel">
      <h2>{requestsText.otherSteps}</h2>
      {next.includes('needs-information') && (
        <Told
          to="needs-information"
          title={requestsText.askMore}
          help={requestsText.askMoreHelp}
          label={requestsText.whatIsNeeded}
          request={request}
          changed={changed}
        />
      )}
      {mayExtend ? (
        <Told
          to="extended"
          title={requestsText.moreTime}
          help={fill(requestsText.moreTimeHelp, {
            date: dayName(answerDue(request.receivedOn, EXTENDED_MONTHS)),
          })}
          label={requestsText.whyMoreTime}
          request={request}
          changed={changed}
        />
      ) : (
        <p class="muted small">
          {request.extendedOn
            ? fill(requestsText.extended, { date: dayName(request.extendedOn) })
            : requestsText.noMoreTime}
        </p>
      )}
    </section>
  )
}

/** A step that the person is told of, with its reason. */
function Told({
  to,
  title,
  help,
  label,
  request,
  changed,
}: Case & { to: 'needs-information' | 'extended'; title: string; help: string; label: string }) {
  const sending = useSending()
  return (
    <details key={request.state} class="case-else">
      <summary>{title}</summary>
      <p class="muted small">{help}</p>
      <CaseForm
        sending={sending}
        fields={['reason']}
        submit={title}
        changed={changed}
        onSubmit={async (fields) => {
          await takeStep(request, { to, reason: fields.get('reason'), way: fields.get('way') })
          changed()
        }}
      >
        <Field
          label={label}
          help={fill(requestsText.reasonHelp, { language: requestsText.languages[request.language] })}
          wrong={refusalOf(sending.refusal, 'reason', requestsText.reasonWrong)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              name="reason"
              rows={4}
              maxLength={2000}
              required
              lang={request.language}
            />
          )}
        </Field>
        <WayField request={request} sending={sending} />
        <Foresee request={request} kind={to === 'extended' ? 'extension' : 'information'} />
      </CaseForm>
    </details>
  )
}
