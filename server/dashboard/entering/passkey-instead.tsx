import type { AccountView } from '../../../src/account.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { enteringText } from './text.ts'

/** A button beside a form of codes. */
export function PasskeyInstead({ work }: { work: () => Promise<AccountView> }) {
  const session = useSession()
  const sending = useSending()
  const { refusal } = sending
  return (
    <>
      <p class="entry-other">
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => void sending.run(async () => session.begin(await work()))}
        >
          {enteringText.passkey.instead}
        </button>
      </p>
      {refusal && (
        <p class="form-refusal" role="alert">
          {refusal.code === 'wrong_credentials' ? enteringText.passkey.none : text.refusals[refusal.code]}
        </p>
      )}
    </>
  )
}
