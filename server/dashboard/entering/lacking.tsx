import type { AccountView } from '../../../src/account.ts'
import { useSession } from '../session.tsx'
import { AgreementPage } from './agreement.tsx'
import { CodePage } from './code.tsx'
import { SecondFactorPage } from './second-factor.tsx'
import { enteringText } from './text.ts'

/** What has to be done before anything else; then the page that was asked for stands there. */
export function Lacking({ account }: { account: AccountView }) {
  const session = useSession()
  const Page = {
    agreement: AgreementPage,
    'second-factor': CodePage,
    'second-factor-setup': SecondFactorPage,
  }[account.lack!]
  return (
    <Page account={account}>
      <p>
        <button type="button" class="button button-quiet" onClick={() => void session.end()}>
          {enteringText.signOut}
        </button>
      </p>
    </Page>
  )
}
