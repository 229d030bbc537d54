import type { ApiRefusal } from '../api.ts'
import { text } from '../text.ts'

/** Stands where something should have been, and offers to try again. */
export function Failure({ failure, again }: { failure: ApiRefusal; again: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{text.failed}</strong>
      </p>
      <p class="muted">{text.refusals[failure.code]}</p>
      <button type="button" class="button" onClick={again}>
        {text.again}
      </button>
    </div>
  )
}
