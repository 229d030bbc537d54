import type { AccountView } from '../../../src/account.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { enteringText } from './text.ts'

/** A button beside a form of codes, or in its place. */
export function PasskeyInstead({
  work,
  label = enteringText.passkey.instead,
}: {
  work: () => Promise<AccountView>
  label?: string
}) {
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
          {label}
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
