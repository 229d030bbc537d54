import type { ApiRefusal } from '../api.ts'
import { text } from '../text.ts'

/** Stands where something should have been, and offers to try again. */
export function Failure({ failure, again }: { failure: ApiRefusal; again: () => void }) {
  if (failure.code === 'forbidden')
    return (
      <div class="failure">
        <p>
          <strong>{text.refused.title}</strong>
        </p>
        <p class="muted">{text.refused.body}</p>
      </div>
    )
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
