import { loadFile } from '../api.ts'
import { Icon } from '../parts/icon.tsx'
import { saveBlob } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** Fetches a file and saves it: those of requests are not to be had by a link alone. */
export function FileButton({ path, name, children }: { path: string; name: string; children: string }) {
  const sending = useSending()
  return (
    <>
      <button
        type="button"
        class="button"
        aria-disabled={sending.busy}
        onClick={() => void sending.run(async () => saveBlob(name, await loadFile(path)))}
      >
        <Icon name="save" />
        {children}
      </button>
      {sending.refusal && (
        <span class="field-wrong" role="alert">
          {text.refusals[sending.refusal.code]}
        </span>
      )}
    </>
  )
}
