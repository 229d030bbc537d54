import { useState } from 'preact/hooks'
import type { StaffView } from '../../../src/account.ts'
import { ROLES } from '../../../src/staff.ts'
import { dateName, instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useMay, useSession } from '../session.tsx'
import { AccountEditor } from './account-editor.tsx'
import { roleName, type Organisation } from './organisation.ts'
import { staffText } from './text.ts'

/** Every account, and the one that is being changed. */
export function AccountList({ organisation, changed }: { organisation: Organisation; changed: () => void }) {
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <section class="panel" aria-label={staffText.accounts}>
      <h2>{staffText.accounts}</h2>
      <ul class="accounts">
        {organisation.staff.map((staff) => (
          <Account
            key={staff.id}
            staff={staff}
            organisation={organisation}
            isOpen={staff.id === openId}
            toggle={() => setOpenId(staff.id === openId ? null : staff.id)}
            changed={changed}
          />
        ))}
      </ul>
    </section>
  )
}

function Account({
  staff,
  organisation,
  isOpen,
  toggle,
  changed,
}: {
  staff: StaffView
  organisation: Organisation
  isOpen: boolean
  toggle: () => void
  changed: () => void
}) {
  const maintains = useMay()('staff.maintain')
  const { account } = useSession()
  const roles = ROLES.flatMap((role) => staff.roles.filter((given) => given.role === role)).map((given) =>
    roleName(given, organisation),
  )
  return (
    <li>
      <div class="account-line">
        <div>
          <p class="account-title">
            <strong>{staff.fullName}</strong>
            <span class="muted">
              {staff.username}
              {staff.username === account?.username && ` (${staffText.me})`}
            </span>
            {staff.disabledAt !== null ? (
              <span class="badge is-bad">{staffText.disabled}</span>
            ) : (
              staff.isInvited && <span class="badge is-waiting">{staffText.invited}</span>
            )}
          </p>
          <p>{roles.length > 0 ? roles.join(' · ') : <span class="muted">{staffText.noRoles}</span>}</p>
          <p class="muted small">{factsOf(staff, organisation, new Date()).join(' · ')}</p>
        </div>
        {maintains && (
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : fill(staffText.changeNamed, { name: staff.fullName })}
            onClick={toggle}
          >
            {isOpen ? staffText.close : staffText.change}
          </button>
        )}
      </div>
      {isOpen && <AccountEditor staff={staff} organisation={organisation} changed={changed} />}
    </li>
  )
}

function factsOf(staff: StaffView, { processors }: Organisation, now: Date): string[] {
  const { agreedUntil, lastSeenAt, hasSecondFactor, isInvited } = staff
  const employer = processors.find(({ id }) => id === staff.processorId)
  const agreed =
    agreedUntil === null
      ? staffText.notAgreed
      : fill(new Date(agreedUntil) > now ? staffText.agreed : staffText.agreementEnded, {
          day: dateName(agreedUntil),
        })
  return [
    ...(employer ? [fill(staffText.employer, { processor: employer.name })] : []),
    hasSecondFactor ? staffText.secondFactor : staffText.noSecondFactor,
    agreed,
    ...(isInvited
      ? []
      : [lastSeenAt ? fill(staffText.seen, { instant: instantName(lastSeenAt) }) : staffText.unseen]),
  ]
}
