import { useState } from 'preact/hooks'
import type { ForeseenLetter, LetterKind } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import type { Case } from './case.ts'
import { requestsText } from './text.ts'

/** In a form that writes to the person: shows what the letter would say, as the form stands. */
export function Foresee({ request, kind }: Pick<Case, 'request'> & { kind: LetterKind }) {
  const sending = useSending()
  const [letter, setLetter] = useState<ForeseenLetter | null>(null)
  const look = (form: HTMLFormElement) =>
    sending.run(async () => {
      const fields = new FormData(form)
      const reason = String(fields.get('reason') ?? '').trim() || null
      const draft = { kind, way: fields.get('way'), reason }
      setLetter(await send<ForeseenLetter>('POST', `/api/requests/${request.id}/letters/preview`, draft))
    })
  const { refusal } = sending
  return (
    <div>
      <button
        type="button"
        class="button button-quiet"
        aria-disabled={sending.busy}
        onClick={({ currentTarget: { form } }) => void look(form!)}
      >
        {requestsText.foresee}
      </button>
      {refusal && (
        <p class="field-wrong" role="alert">
          {refusal.field === 'reason'
            ? requestsText.reasonWrong
            : refusal.field === 'way'
              ? requestsText.wayWrong
              : text.refusals[refusal.code]}
        </p>
      )}
      {letter && (
        <div class="case-paper" role="status" lang={request.language}>
          <p class="muted small case-words">{letter.to}</p>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <p class="case-words">{letter.text}</p>
        </div>
      )}
    </div>
  )
}
