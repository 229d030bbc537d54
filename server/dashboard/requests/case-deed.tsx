import type { ComponentChildren } from 'preact'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { Outdated } from './outdated.tsx'
import { requestsText } from './text.ts'

/** A button that takes a case on at once. */
export function CaseDeed({
  act,
  changed,
  isMain = false,
  children,
}: {
  act: () => Promise<unknown>
  changed: () => void
  isMain?: boolean
  children: ComponentChildren
}) {
  const sending = useSending()
  return (
    <>
      <button
        type="button"
        class={isMain ? 'button button-main' : 'button'}
        aria-disabled={sending.busy}
        onClick={() =>
          void sending.run(async () => {
            await act()
            changed()
          })
        }
      >
        {children}
      </button>
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {sending.refusal.field === 'way' ? requestsText.wayWrong : text.refusals[sending.refusal.code]}
        </p>
      )}
      <Outdated refusal={sending.refusal} again={changed} />
    </>
  )
}
