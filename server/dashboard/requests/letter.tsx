import { useState } from 'preact/hooks'
import { LETTER_WAYS, type LetterView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { dateName, dayName } from '../calendar.ts'
import { DayField } from '../parts/fields.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseDeed } from './case-deed.tsx'
import { CaseForm } from './case-form.tsx'
import type { Case } from './case.ts'
import { today } from './due.tsx'
import { FileButton } from './file-button.tsx'
import { requestsText } from './text.ts'

/** A letter to the person: what it says, whether it went off, and what to do where it did not. */
export function Letter({ request, changed, letter }: Case & { letter: LetterView }) {
  const mayChange = useMay()('requests.maintain', request.register)
  const { id, kind, way, sentOn, undelivered, subject, text, to } = letter
  const path = `/api/requests/${request.id}/letters/${id}`
  const isLast = request.letters.findLast((one) => one.kind === kind)?.id === id
  return (
    <>
      <p class="submission-title">
        <strong>{requestsText.letterKinds[kind]}</strong>
        <LetterBadge letter={letter} />
      </p>
      <p class="muted small">
        {[
          requestsText.ways[way].name,
          to?.replaceAll('\n', ', '),
          sentOn ? null : fill(requestsText.writtenOn, { date: dateName(letter.writtenAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {undelivered && isLast && <p class="field-wrong">{requestsText.undeliveredHelp}</p>}
      {text && (
        <details class="case-letter">
          <summary>{subject ?? requestsText.letterText}</summary>
          <p class="case-words" lang={letter.language}>
            {text}
          </p>
        </details>
      )}
      {way === 'paper' && text && (
        <p class="panel-end">
          <FileButton path={`${path}.pdf`} name={`${request.no}-${kind}.pdf`}>
            {requestsText.print}
          </FileButton>
        </p>
      )}
      {mayChange && way === 'paper' && sentOn === null && !undelivered && (
        <Posted path={path} letter={letter} changed={changed} />
      )}
      {mayChange && isLast && sentOn === null && (undelivered || way === 'email') && (
        <p class="deeds">
          {LETTER_WAYS.filter((one) => undelivered || one !== way).map((one) => (
            <CaseDeed key={one} act={() => send('POST', `${path}/again`, { way: one })} changed={changed}>
              {requestsText.again[one]}
            </CaseDeed>
          ))}
        </p>
      )}
    </>
  )
}

function LetterBadge({ letter: { sentOn, undelivered, way } }: { letter: LetterView }) {
  if (undelivered) return <span class="badge is-bad">{requestsText.undelivered}</span>
  if (sentOn) return <span class="badge is-good">{fill(requestsText.sentOn, { date: dayName(sentOn) })}</span>
  return <span class="badge is-waiting">{requestsText.letterWaits[way]}</span>
}

function Posted({ path, letter, changed }: { path: string; letter: LetterView; changed: () => void }) {
  const sending = useSending()
  const [isOpen, setOpen] = useState(letter.kind === 'answer' || letter.kind === 'erased')
  if (!isOpen)
    return (
      <p class="panel-end">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {requestsText.posted}
        </button>
      </p>
    )
  return (
    <CaseForm
      sending={sending}
      fields={['on']}
      submit={requestsText.posted}
      changed={changed}
      onSubmit={async (fields) => {
        await send('PUT', `${path}/sent`, { on: fields.get('on') })
        changed()
      }}
    >
      <DayField
        name="on"
        label={requestsText.postedOn}
        wrong={refusalOf(sending.refusal, 'on', requestsText.dayWrong)}
        value={today()}
        last={today()}
      />
    </CaseForm>
  )
}
