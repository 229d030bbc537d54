import { dayName, instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import type { Case } from './case.ts'
import { registerText } from '../register/text.ts'
import { requestsText } from './text.ts'

/** What was asked and by whom, as it came. */
export function CaseFacts({ request }: Pick<Case, 'request'>) {
  const { requester } = request
  const facts: [string, string | null | undefined][] = [
    [requestsText.requester.name, requester?.name],
    [requestsText.requester.email, requester?.email],
    [requestsText.requester.phone, requester?.phone],
    [requestsText.requester.address, requester?.address],
    [registerText.whichRegister, request.registerName],
    [
      requestsText.received,
      fill(requestsText.receivedBy, {
        date: dayName(request.receivedOn),
        channel: requestsText.channels[request.channel],
      }),
    ],
    [
      requestsText.recorded,
      fill(requestsText.recordedBy, {
        instant: instantName(request.recordedAt),
        name: request.recordedBy ?? registerText.byProgram,
      }),
    ],
    [requestsText.language, requestsText.languages[request.language]],
    [requestsText.extendedOn, request.extendedOn && dayName(request.extendedOn)],
    [requestsText.notice, request.noticeVersion?.toString()],
  ]
  return (
    <section class="panel">
      <h2>{requestsText.facts}</h2>
      <dl class="fields">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
