import type { SubmissionView } from '../../../src/customer.ts'
import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { CustomerFieldList } from './customer-fields.tsx'

export function SubmissionList({ submissions }: { submissions: readonly SubmissionView[] }) {
  return (
    <ul class="submissions">
      {submissions.map((submission) => (
        <li key={submission.id}>
          <p class="submission-title">
            <strong>
              {fill(text.customer.submission, { form: submission.form, site: submission.site })}
            </strong>
            <time class="muted" dateTime={submission.receivedAt}>
              {instantName(submission.receivedAt)}
            </time>
            <span class={submission.createdCustomer ? 'badge is-good' : 'badge is-waiting'}>
              {submission.createdCustomer ? text.customer.made : text.customer.unaccepted}
            </span>
          </p>
          <CustomerFieldList fields={submission} />
        </li>
      ))}
    </ul>
  )
}
