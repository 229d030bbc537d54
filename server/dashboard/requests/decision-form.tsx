import { useState } from 'preact/hooks'
import { BAN_KINDS } from '../../../src/ban.ts'
import type { RegisterField } from '../../../src/register-field.ts'
import type { Outcome, RightView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { TickBox } from '../parts/fields.tsx'
import { Field, FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { wishesText } from '../wishes/text.ts'
import { CaseForm } from './case-form.tsx'
import type { Case } from './case.ts'
import { groundsFor, outcomesOf, willOf } from './outcomes-of.ts'
import { requestsText } from './text.ts'

/** What should come of one right, with what the person is told of it. */
export function DecisionForm({
  request,
  changed,
  decision,
  isNobody,
}: Case & { decision: RightView; isNobody: boolean }) {
  const { right } = decision
  const sending = useSending()
  const possible = outcomesOf(request, right)
  const [outcome, setOutcome] = useState<Outcome | null>(
    decision.outcome ?? (isNobody ? 'no-data' : (possible.find((one) => one !== 'refused') ?? null)),
  )
  const isRefused = outcome === 'refused' || outcome === 'partly'
  const isDone = outcome === 'granted' || outcome === 'partly'
  return (
    <CaseForm
      sending={sending}
      fields={['grounds', 'reason', 'bans', 'accepted']}
      submit={requestsText.propose}
      changed={changed}
      onSubmit={async (fields) => {
        await send('PUT', `/api/requests/${request.id}/rights/${right}`, {
          revision: request.revision,
          outcome,
          grounds: fields.getAll('ground'),
          reason: String(fields.get('reason') ?? '').trim() || null,
          bans: fields.getAll('ban'),
          accepted: fields.getAll('accepted'),
        })
        changed()
      }}
    >
      <FieldGroup label={requestsText.whatComes} wrong={null}>
        {possible.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="outcome"
              value={one}
              required
              checked={one === outcome}
              onChange={() => setOutcome(one)}
            />
            <span>
              {requestsText.outcomes[one].name}
              <span class="field-help">
                {one === 'granted' ? willOf(request, right) : requestsText.outcomes[one].help}
              </span>
            </span>
          </label>
        ))}
        {possible.length < 2 && <p class="field-help">{requestsText.onlyRefusal}</p>}
      </FieldGroup>
      {right === 'objection' && isDone && (
        <FieldGroup
          label={requestsText.usesEnd}
          wrong={refusalOf(sending.refusal, 'bans', requestsText.usesWrong)}
        >
          {BAN_KINDS.map((kind) => (
            <TickBox
              key={kind}
              name="ban"
              value={kind}
              label={wishesText.kinds[kind]}
              isTicked={decision.bans.includes(kind)}
            />
          ))}
        </FieldGroup>
      )}
      {right === 'rectification' && outcome === 'partly' && (
        <FieldGroup
          label={requestsText.acceptWhich}
          wrong={refusalOf(sending.refusal, 'accepted', requestsText.acceptWrong)}
        >
          {request.items.map(({ field, accepted }) => (
            <TickBox
              key={field}
              name="accepted"
              value={field}
              label={registerText.fields[field as RegisterField]}
              isTicked={accepted === true}
            />
          ))}
        </FieldGroup>
      )}
      {isRefused && (
        <FieldGroup
          label={requestsText.groundsTitle}
          wrong={refusalOf(sending.refusal, 'grounds', requestsText.groundsWrong)}
        >
          {groundsFor(right).map((ground) => (
            <TickBox
              key={ground}
              name="ground"
              value={ground}
              label={requestsText.grounds[ground]}
              isTicked={decision.grounds.includes(ground)}
            />
          ))}
        </FieldGroup>
      )}
      <Field
        label={isRefused ? requestsText.reasonMust : requestsText.reasonMay}
        help={fill(requestsText.reasonHelp, { language: requestsText.languages[request.language] })}
        wrong={refusalOf(sending.refusal, 'reason', requestsText.reasonWrong)}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            name="reason"
            rows={4}
            maxLength={4000}
            required={isRefused}
            lang={request.language}
            defaultValue={decision.reason ?? ''}
          />
        )}
      </Field>
    </CaseForm>
  )
}
