import { importsText } from './text.ts'

/** Below a list that goes on; nothing where it does not. */
export function More({ busy, more }: { busy: boolean; more: (() => void) | null }) {
  if (!more) return null
  return (
    <p class="list-end">
      <button type="button" class="button" aria-disabled={busy} onClick={more}>
        {importsText.more}
      </button>
    </p>
  )
}
