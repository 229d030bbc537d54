import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** A button that does something at once, with what came of it where it was refused. */
export function Deed({ name, act }: { name: string; act: () => Promise<void> }) {
  const sending = useSending()
  return (
    <>
      <button type="button" class="button" aria-disabled={sending.busy} onClick={() => void sending.run(act)}>
        {name}
      </button>
      {sending.refusal && (
        <span class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </span>
      )}
    </>
  )
}
