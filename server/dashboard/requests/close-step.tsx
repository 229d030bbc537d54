import { useMay } from '../session.tsx'
import { CaseDeed } from './case-deed.tsx'
import { erasureAwaited, type Case } from './case.ts'
import { takeStep } from './take-step.ts'
import { requestsText } from './text.ts'

/** Everything is done and everybody told: the request is closed, or says why it goes on later. */
export function CloseStep({ request, changed }: Case) {
  const mayChange = useMay()('requests.maintain', request.register)
  const isReady =
    request.state === 'notified' &&
    request.tasks.every(({ doneOn }) => doneOn !== null) &&
    erasureAwaited(request)?.outcome !== 'granted'
  return (
    <>
      <p class="muted">{request.state === 'closed' ? requestsText.isClosed : requestsText.closeHelp}</p>
      {mayChange && isReady && (
        <p class="panel-end">
          <CaseDeed isMain act={() => takeStep(request, { to: 'closed' })} changed={changed}>
            {requestsText.close}
          </CaseDeed>
        </p>
      )}
    </>
  )
}
