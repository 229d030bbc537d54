import type { SubmissionView } from '../../../src/customer.ts'
import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { CustomerFieldList } from './customer-fields.tsx'
import { submissionName } from './submission-name.ts'
import { registerText } from './text.ts'

export function SubmissionList({ submissions }: { submissions: readonly SubmissionView[] }) {
  if (submissions.length === 0) return <p class="muted">{registerText.submissionsNone}</p>
  return (
    <ul class="submissions">
      {submissions.map((submission) => (
        <li key={submission.id}>
          <p class="submission-title">
            <strong>{submissionName(submission)}</strong>
            <time class="muted" dateTime={submission.receivedAt}>
              {instantName(submission.receivedAt)}
            </time>
            <State submission={submission} />
          </p>
          <CustomerFieldList fields={submission.values} />
        </li>
      ))}
    </ul>
  )
}

function State({ submission: { decidedAt, createdCustomer, accepted } }: { submission: SubmissionView }) {
  if (decidedAt === null)
    return (
      <a class="badge is-waiting" href="/app/customers/waiting">
        {registerText.isWaiting}
      </a>
    )
  if (createdCustomer) return <span class="badge is-good">{registerText.made}</span>
  return (
    <span class="badge">
      {accepted.length > 0
        ? fill(registerText.taken, {
            fields: accepted.map((field) => registerText.fields[field]).join(', '),
          })
        : registerText.left}
    </span>
  )
}
