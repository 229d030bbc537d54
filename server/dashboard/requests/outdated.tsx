import type { ApiRefusal } from '../api.ts'
import { requestsText } from './text.ts'

/** Offers to read a request anew that somebody else changed meanwhile. */
export function Outdated({ refusal, again }: { refusal: ApiRefusal | null; again: () => void }) {
  if (refusal?.code !== 'changed_meanwhile') return null
  return (
    <p class="panel-end">
      <button type="button" class="button" onClick={again}>
        {requestsText.loadAgain}
      </button>
    </p>
  )
}
