import { useState } from 'preact/hooks'
import type { WaitingSubmission } from '../../../src/customer.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../../src/register-field.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Comparison, type Compared } from '../register/comparison.tsx'
import { customerName } from '../register/customer-name.ts'
import { RegisterPage } from '../register/register-page.tsx'
import { submissionName } from '../register/submission-name.ts'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { Unconfirmed } from '../wishes/unconfirmed.tsx'

/** Forms that were sent by somebody who is known already: staff say what to take over. */
export function WaitingPage() {
  const waiting = useLoaded<WaitingSubmission[]>('/api/submissions')
  return (
    <RegisterPage current="waiting">
      <Unconfirmed />
      <Answer of={waiting} empty={<Skeleton kind="card" lines={2} />}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="tick" title={registerText.waitingNoneTitle} body={registerText.waitingNone} />
          ) : (
            <div class="stack">
              <p class="muted">{registerText.waitingHelp}</p>
              {all.map((submission) => (
                <Waiting
                  key={`${submission.id} ${submission.customer.revision}`}
                  submission={submission}
                  decided={waiting.again}
                />
              ))}
            </div>
          )
        }
      </Answer>
    </RegisterPage>
  )
}

function Waiting({ submission, decided }: { submission: WaitingSubmission; decided: () => void }) {
  const may = useMay()
  const sending = useSending()
  const [accept, setAccept] = useState<ReadonlySet<RegisterField>>(new Set())
  const { customer } = submission
  const path = `/api/submissions/${submission.id}`
  const act = (work: () => Promise<unknown>) => () =>
    void sending.run(async () => {
      await work()
      decided()
    })
  const decide = (fields: readonly string[]) =>
    act(() => send('POST', `${path}/decision`, { revision: customer.revision, accept: fields }))
  return (
    <section class="panel" aria-label={customerName(customer.values)}>
      <h2>
        <a href={`/app/customers/${customer.id}`}>{customerName(customer.values)}</a>
      </h2>
      <p class="muted small">
        {submissionName(submission)},{' '}
        <time dateTime={submission.receivedAt}>{instantName(submission.receivedAt)}</time>
      </p>
      <Comparison
        rows={compared(submission)}
        saidBy={registerText.said}
        accept={accept}
        choose={may('register.maintain') ? setAccept : null}
      />
      {may('register.maintain') && (
        <p class="deeds">
          <button
            type="button"
            class="button button-main"
            aria-disabled={sending.busy || accept.size === 0}
            onClick={accept.size > 0 ? decide([...accept]) : undefined}
          >
            {registerText.decide}
          </button>
          <button type="button" class="button" aria-disabled={sending.busy} onClick={decide([])}>
            {registerText.leave}
          </button>
          {!submission.createdCustomer && (
            <button
              type="button"
              class="button"
              aria-disabled={sending.busy}
              onClick={act(() => send('POST', `${path}/separation`))}
            >
              {registerText.separate}
            </button>
          )}
        </p>
      )}
      {sending.refusal && (
        <p class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </p>
      )}
    </section>
  )
}

/** What is the same already needs nobody. */
function compared({ values, customer, differs, wrong }: WaitingSubmission): Compared[] {
  return REGISTER_FIELDS.flatMap((field) => {
    const said = wrong[field] === undefined ? differs[field] : values[field]
    return said === undefined
      ? []
      : [{ field, now: customer.values[field], said, isWrong: wrong[field] !== undefined }]
  })
}
