import { LETTER_WAYS, type LetterWay, type RequestDetail } from '../../../src/subject-request.ts'
import { FieldGroup } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import { requestsText } from './text.ts'

/** How the person is told: by mail, unless no address is known. */
export function WayField({
  request: { requester, letters },
  sending: { refusal },
  label = requestsText.way,
}: {
  request: RequestDetail
  sending: Sending
  label?: string
}) {
  const last = letters.at(-1)
  const usual: LetterWay = requester?.email && !last?.undelivered ? 'email' : 'paper'
  return (
    <FieldGroup label={label} wrong={refusalOf(refusal, 'way', requestsText.wayWrong)}>
      {LETTER_WAYS.map((way) => (
        <label key={way} class="choice">
          <input type="radio" name="way" value={way} defaultChecked={way === usual} />
          <span>
            {requestsText.ways[way].name}
            <span class="field-help">{requestsText.ways[way].help}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
