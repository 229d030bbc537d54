import { useSending } from '../sending.ts'

/** Asks for the next page of a list. */
export function ShowMore({ label, load }: { label: string; load: () => Promise<void> }) {
  const sending = useSending()
  return (
    <p class="list-end">
      <button
        type="button"
        class="button"
        aria-disabled={sending.busy}
        onClick={() => void sending.run(load)}
      >
        {label}
      </button>
    </p>
  )
}
