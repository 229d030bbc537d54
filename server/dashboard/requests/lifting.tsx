import { send } from '../api.ts'
import { Field } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { LiftProposal } from '../register/lift-proposal.tsx'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseForm } from './case-form.tsx'
import type { Case } from './case.ts'
import { Foresee } from './foresee.tsx'
import { requestsText } from './text.ts'
import { WayField } from './way-field.tsx'

/** A restriction that this person asked for: it is lifted by two, once the person was told (GDPR art. 18(3); R86). */
export function Lifting({ request, changed }: Case) {
  const mayChange = useMay()('requests.maintain', request.register)
  const { customer } = request
  if (!customer?.restricted) return null
  return (
    <section class="panel" aria-label={requestsText.lifting}>
      <h2>{requestsText.lifting}</h2>
      <p class="muted small">{requestsText.liftingHelp}</p>
      {customer.lift ? (
        <LiftProposal
          customer={{ id: customer.id, register: request.register }}
          lift={customer.lift}
          changed={changed}
        />
      ) : (
        mayChange && <Propose request={request} changed={changed} />
      )}
    </section>
  )
}

function Propose({ request, changed }: Case) {
  const sending = useSending()
  return (
    <details class="case-else">
      <summary>{requestsText.proposeLifting}</summary>
      <CaseForm
        sending={sending}
        fields={['reason']}
        submit={requestsText.tellAndPropose}
        changed={changed}
        onSubmit={async (fields) => {
          await send('POST', `/api/requests/${request.id}/lifting`, {
            revision: request.revision,
            reason: fields.get('reason'),
            way: fields.get('way'),
          })
          changed()
        }}
      >
        <Field
          label={requestsText.whyLift}
          help={fill(requestsText.reasonHelp, { language: requestsText.languages[request.language] })}
          wrong={refusalOf(sending.refusal, 'reason', requestsText.reasonWrong)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              name="reason"
              rows={3}
              maxLength={2000}
              required
              lang={request.language}
            />
          )}
        </Field>
        <WayField request={request} sending={sending} />
        <Foresee request={request} kind="lifting" />
      </CaseForm>
    </details>
  )
}
