import { useState } from 'preact/hooks'
import type { AccountView } from '../../../src/account.ts'
import { read, send } from '../api.ts'
import { TotpSetup } from '../entering/totp-setup.tsx'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { accountText } from './text.ts'

/** The app for one-time codes: set up, or removed with the password given again. */
export function SecondFactorPanel({ account }: { account: AccountView }) {
  const { secondFactor } = accountText
  const session = useSession()
  const sending = useSending()
  const [isBegun, setBegun] = useState(false)
  const look = async () => session.begin(await read<AccountView>('/api/session'))
  if (isBegun)
    return (
      <TotpSetup
        done={async () => {
          await look()
          setBegun(false)
        }}
      >
        {(title, intro, content) => (
          <section class="panel" aria-label={title}>
            <h2>{title}</h2>
            <p class="muted">{intro}</p>
            {content}
          </section>
        )}
      </TotpSetup>
    )
  return (
    <section class="panel" aria-label={secondFactor.title}>
      <h2>{secondFactor.title}</h2>
      <p>{account.hasApp ? secondFactor.isOn : secondFactor.isOff}</p>
      {account.hasApp && <p class="muted small">{secondFactor.removeHelp}</p>}
      {sending.refusal && (
        <p class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </p>
      )}
      <p class="panel-end">
        {account.hasApp ? (
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() =>
              void sending.run(async () => {
                await send('DELETE', '/api/account/totp')
                await look()
              })
            }
          >
            {secondFactor.remove}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => setBegun(true)}>
            {secondFactor.begin}
          </button>
        )}
      </p>
    </section>
  )
}
