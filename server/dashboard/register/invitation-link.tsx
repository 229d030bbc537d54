import { useState } from 'preact/hooks'
import type { MadeInvitation } from '../../../src/customer-access.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { Copyable } from '../parts/copyable.tsx'
import { fill } from '../phrase.ts'
import { Deed } from './deed.tsx'
import { registerText } from './text.ts'

/** Makes a link by which somebody tells their own data, and shows it once. */
export function InvitationLink({
  of,
  made,
}: {
  of: { readonly customer: string } | { readonly register: number }
  made?: () => void
}) {
  const [invitation, setInvitation] = useState<MadeInvitation | null>(null)
  return (
    <div class="account-deed">
      <Deed
        name={registerText.invite}
        act={async () => {
          setInvitation(await send<MadeInvitation>('POST', '/api/invitations', of))
          made?.()
        }}
      />
      {invitation && (
        <>
          <p class="muted small">
            {fill(registerText.invitationOnce, { date: dateName(invitation.expiresAt) })}
          </p>
          <Copyable label={registerText.invitation} value={invitation.url} />
        </>
      )}
    </div>
  )
}
