import { useState } from 'preact/hooks'
import type { CustomerAccess, InvitationView, IssuedCredential } from '../../../src/customer-access.ts'
import type { CustomerDetail } from '../../../src/customer.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { Deed } from './deed.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { registerText } from './text.ts'

/** How the customer can tell the own data: by a link, once, or by an account. */
export function Access({ customer }: { customer: CustomerDetail }) {
  const may = useMay()
  const path = `/api/customers/${customer.id}`
  const access = useLoaded<CustomerAccess>(may('register.maintain') ? `${path}/access` : null)
  if (!may('register.maintain')) return null
  return (
    <section class="panel">
      <h2>{registerText.access}</h2>
      <p class="muted small">{registerText.accessHelp}</p>
      <Answer of={{ ...access, loading: false }} empty={<Skeleton lines={2} />}>
        {({ invitations, credential }) => (
          <>
            <Invitations invitations={invitations} changed={access.again} />
            <InvitationLink of={{ customer: customer.id }} made={access.again} />
            <Credential path={`${path}/credential`} credential={credential} changed={access.again} />
          </>
        )}
      </Answer>
    </section>
  )
}

function Invitations({
  invitations,
  changed,
}: {
  invitations: readonly InvitationView[]
  changed: () => void
}) {
  return (
    <ul class="links">
      {invitations.slice(0, 5).map((one) => (
        <li key={one.id}>
          <p>
            {fill(registerText.invitationMade, { date: dateName(one.madeAt), by: one.madeBy })}{' '}
            <span class={one.state === 'open' ? 'badge is-waiting' : 'badge'}>
              {registerText.invitationStates[one.state]}
            </span>
          </p>
          {one.state === 'open' && (
            <Deed
              name={registerText.revoke}
              act={async () => {
                await send('DELETE', `/api/invitations/${one.id}`)
                changed()
              }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Credential({
  path,
  credential,
  changed,
}: {
  path: string
  credential: CustomerAccess['credential']
  changed: () => void
}) {
  const sending = useSending()
  const [issued, setIssued] = useState<IssuedCredential | null>(null)
  return (
    <div class="account-deed">
      <p>
        {credential
          ? fill(registerText.credentialIssued, {
              username: credential.username,
              date: dateName(credential.issuedAt),
            })
          : registerText.credentialNone}
      </p>
      <p class="deeds">
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() =>
            void sending.run(async () => {
              setIssued(await send<IssuedCredential>('PUT', path))
              changed()
            })
          }
        >
          {credential ? registerText.credentialAgain : registerText.credentialIssue}
        </button>
        {credential && (
          <Deed
            name={registerText.revoke}
            act={async () => {
              await send('DELETE', path)
              setIssued(null)
              changed()
            }}
          />
        )}
      </p>
      {sending.refusal && (
        <p class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </p>
      )}
      {issued && (
        <>
          <p class="muted small">{registerText.credentialOnce}</p>
          <Copyable
            label={registerText.credential}
            value={`${issued.url}\n${issued.username}\n${issued.password}`}
          />
        </>
      )}
    </div>
  )
}
