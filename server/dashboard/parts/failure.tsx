import type { ApiRefusal } from '../api.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

/** Stands where something should have been, and offers to try again. */
export function Failure({ failure, again }: { failure: ApiRefusal; again: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{text.failure.title}</strong>
      </p>
      <p class="muted">{explain(failure)}</p>
      <button type="button" class="button" onClick={again}>
        {text.again}
      </button>
    </div>
  )
}

function explain({ code, message }: ApiRefusal): string {
  if (code === 'unreachable') return text.failure.unreachable
  if (code === 'not_found') return text.failure.notFound
  return fill(text.failure.other, { message })
}
