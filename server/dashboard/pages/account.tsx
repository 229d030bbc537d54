import { EmergencyPanel } from '../account/emergency.tsx'
import { PasswordPanel } from '../account/password.tsx'
import { PasskeysPanel } from '../account/passkeys.tsx'
import { SecondFactorPanel } from '../account/second-factor.tsx'
import { SessionsPanel, type OwnSession } from '../account/sessions.tsx'
import { accountText } from '../account/text.ts'
import { useLoaded } from '../loaded.ts'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'

/** What everybody keeps of the own account. */
export function AccountPage() {
  const account = useSession().account!
  const sessions = useLoaded<OwnSession[]>('/api/account/sessions')
  return (
    <Page title={accountText.title}>
      <div class="sides">
        <div>
          <PasswordPanel changed={sessions.again} />
          <SecondFactorPanel account={account} />
          <PasskeysPanel />
        </div>
        <div>
          <SessionsPanel sessions={sessions} />
          {account.roles.some(({ role }) => role === 'owner') && <EmergencyPanel account={account} />}
        </div>
      </div>
    </Page>
  )
}
