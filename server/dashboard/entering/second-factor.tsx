import type { ComponentChildren } from 'preact'
import type { AccountView } from '../../../src/account.ts'
import { read } from '../api.ts'
import { Entry } from '../parts/entry.tsx'
import { useSession } from '../session.tsx'
import { makePasskey } from './passkey.ts'
import { PasskeyInstead } from './passkey-instead.tsx'
import { enteringText } from './text.ts'
import { TotpSetup } from './totp-setup.tsx'

/** An app for one-time codes or a passkey, for whoever sees data about people. */
export function SecondFactorPage({ children }: { children: ComponentChildren }) {
  const session = useSession()
  return (
    <TotpSetup
      done={async () => session.begin(await read<AccountView>('/api/session'))}
      instead={<PasskeyInstead work={() => makePasskey(enteringText.passkey.name)} />}
    >
      {(title, intro, content) => (
        <Entry title={title} intro={intro}>
          {content}
          {children}
        </Entry>
      )}
    </TotpSetup>
  )
}
