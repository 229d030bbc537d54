import type { LiftView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay, useSession } from '../session.tsx'
import { text } from '../text.ts'
import { registerText } from './text.ts'

/** That somebody wants to lift a restriction: somebody else lifts it. */
export function LiftProposal({
  customer: { id, register },
  lift,
  changed,
}: {
  customer: { readonly id: string; readonly register: number }
  lift: LiftView
  changed: () => void
}) {
  const may = useMay()
  const { account } = useSession()
  const sending = useSending()
  const { proposedBy, toldOn, reason } = lift
  const isOwn = proposedBy.id === account?.id
  return (
    <>
      <p>{fill(registerText.liftProposed, { name: proposedBy.name, date: dayName(toldOn) })}</p>
      <p class="case-words">{reason}</p>
      {isOwn || !may('restriction.maintain', register) ? (
        <p class="caution">{isOwn ? registerText.liftElse : registerText.liftOfficer}</p>
      ) : (
        <p class="panel-end">
          <button
            type="button"
            class="button button-main"
            aria-disabled={sending.busy}
            onClick={() =>
              void sending.run(async () => {
                await send('DELETE', `/api/customers/${id}/restriction`)
                changed()
              })
            }
          >
            {registerText.lift}
          </button>
        </p>
      )}
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {sending.refusal.code === 'invalid' ? registerText.liftUntold : text.refusals[sending.refusal.code]}
        </p>
      )}
    </>
  )
}
