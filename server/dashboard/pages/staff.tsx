import { useState } from 'preact/hooks'
import type { MadeStaff } from '../../../src/account.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { useMay } from '../session.tsx'
import { AccountList } from '../organisation/account-list.tsx'
import { Confidentiality } from '../organisation/confidentiality.tsx'
import { Duties } from '../organisation/duties.tsx'
import { InviteForm } from '../organisation/invite-form.tsx'
import { OneTimeLink } from '../organisation/one-time-link.tsx'
import { useOrganisation } from '../organisation/organisation.ts'
import { Processors } from '../organisation/processors.tsx'
import { staffText } from '../organisation/text.ts'

/** Who works with Lupa: their accounts, their duties, their employers, and what all agree to. */
export function StaffPage() {
  const maintains = useMay()('staff.maintain')
  const organisation = useOrganisation()
  const [isInviting, setInviting] = useState(false)
  const [made, setMade] = useState<MadeStaff | null>(null)
  return (
    <Page
      title={staffText.title}
      actions={
        maintains &&
        !isInviting && (
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              setMade(null)
              setInviting(true)
            }}
          >
            <Icon name="plus" />
            {staffText.invite}
          </button>
        )
      }
    >
      <Answer of={{ ...organisation, loading: false }} empty={<Skeleton kind="card" lines={3} />}>
        {(found) => (
          <div class="sides sides-staff">
            <div>
              {isInviting && (
                <InviteForm
                  organisation={found}
                  close={() => setInviting(false)}
                  invited={(newest) => {
                    setMade(newest)
                    setInviting(false)
                    organisation.again()
                  }}
                />
              )}
              {made && (
                <section class="panel">
                  <OneTimeLink made={made} />
                </section>
              )}
              <AccountList organisation={found} changed={organisation.again} />
              <Confidentiality />
            </div>
            <div>
              <Duties organisation={found} changed={organisation.again} />
              <Processors organisation={found} changed={organisation.again} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  )
}
