import type { SampleView } from '../../../src/sample.ts'
import { send } from '../api.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** The button that has the sample site loaded. */
export function SampleOffer({
  label = text.sample.offer,
  quiet = false,
  begun,
}: {
  label?: string
  quiet?: boolean
  begun: () => void
}) {
  const sending = useSending()
  return (
    <>
      <button
        type="button"
        class={quiet ? 'button button-quiet' : 'button'}
        aria-disabled={sending.busy}
        onClick={() => {
          if (sending.busy) return
          void sending.run(async () => {
            await send<SampleView>('POST', '/api/sample-site')
            begun()
          })
        }}
      >
        {label}
      </button>
      {sending.refusal && (
        <p class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </p>
      )}
    </>
  )
}
