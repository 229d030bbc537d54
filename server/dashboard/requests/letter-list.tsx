import type { LetterView } from '../../../src/subject-request.ts'
import type { Case } from './case.ts'
import { Letter } from './letter.tsx'
import { requestsText } from './text.ts'

/** What was written to the person, but for what stands elsewhere. */
export function LetterList({ request, changed, besides }: Case & { besides: readonly LetterView[] }) {
  const letters = request.letters.filter((letter) => !besides.includes(letter))
  if (letters.length === 0) return null
  return (
    <section class="panel" aria-label={requestsText.letters}>
      <h2>{requestsText.letters}</h2>
      <ul class="links">
        {letters.toReversed().map((letter) => (
          <li key={letter.id}>
            <Letter request={request} letter={letter} changed={changed} />
          </li>
        ))}
      </ul>
    </section>
  )
}
