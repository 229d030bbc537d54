import type { LetterView, RightView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseForm } from './case-form.tsx'
import { isAllDecided, isUndecided, type Case } from './case.ts'
import { Letter } from './letter.tsx'
import { Foresee } from './foresee.tsx'
import { willOf } from './outcomes-of.ts'
import { requestsText } from './text.ts'
import { WayField } from './way-field.tsx'

/** Does what was decided and tells the person; then until the answer went off, what is lacking. */
export function AnswerStep({ request, changed }: Case) {
  const sending = useSending()
  const mayChange = useMay()('requests.maintain', request.register)
  if (!isUndecided(request))
    return (
      <ul class="links">
        {answersOf(request).map((letter) => (
          <li key={letter.id}>
            <Letter request={request} letter={letter} changed={changed} />
          </li>
        ))}
      </ul>
    )
  if (!isAllDecided(request)) return <p class="muted">{requestsText.decideFirst}</p>
  return (
    <>
      <p>{requestsText.whatHappens}</p>
      <ul class="case-consequences">
        {request.decisions.map((decision) => (
          <li key={decision.right}>
            <strong>{requestsText.rights[decision.right].name}</strong> {consequenceOf(request, decision)}
          </li>
        ))}
      </ul>
      {mayChange && (
        <CaseForm
          sending={sending}
          submit={requestsText.decideAndAnswer}
          changed={changed}
          onSubmit={async (fields) => {
            const message = { revision: request.revision, way: fields.get('way') }
            await send('POST', `/api/requests/${request.id}/decision`, message)
            changed()
          }}
        >
          <WayField request={request} sending={sending} label={requestsText.answerWay} />
          <Foresee request={request} kind="answer" />
        </CaseForm>
      )}
    </>
  )
}

/** The latest of each letter that closes what was asked. */
export function answersOf({ letters }: Case['request']): LetterView[] {
  return (['answer', 'erased'] as const)
    .map((kind) => letters.findLast((letter) => letter.kind === kind))
    .filter((letter) => letter !== undefined)
}

function consequenceOf(request: Case['request'], { right, outcome }: RightView): string {
  if (outcome === 'granted') return willOf(request, right)
  if (outcome === 'partly') return fill(requestsText.willPartly, { all: willOf(request, right) })
  return outcome === null ? requestsText.undecided : requestsText.outcomes[outcome].help
}
