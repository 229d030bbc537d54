import { useState } from 'preact/hooks'
import { send } from '../api.ts'
import { today } from '../calendar.ts'
import { DayField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { staffText } from './text.ts'

/** Records that somebody has agreed to confidentiality on paper. */
export function PaperForm({ path, recorded }: { path: string; recorded: () => void }) {
  const { paper } = staffText
  const sending = useSending()
  const [done, setDone] = useState(false)
  return (
    <details class="account-deed">
      <summary>{paper.title}</summary>
      <p class="muted small">{paper.help}</p>
      <Form
        sending={sending}
        submit={paper.submit}
        onSubmit={async (fields) => {
          setDone(false)
          await send('POST', `${path}/agreement`, { paperOn: String(fields.get('paperOn')) })
          setDone(true)
          recorded()
        }}
      >
        <DayField
          name="paperOn"
          label={paper.day}
          wrong={refusalOf(sending.refusal, 'paperOn', paper.expected)}
          last={today()}
        />
      </Form>
      <p class="saved" role="status">
        {done && paper.done}
      </p>
    </details>
  )
}
