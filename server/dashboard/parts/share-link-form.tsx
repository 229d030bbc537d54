import type { NewShareLink } from '../../../src/share-link.ts'
import { DAY_MS } from '../../../src/visit.ts'
import { refusalAt } from '../refusal-texts.ts'
import { type Sending } from '../sending.ts'
import { text } from '../text.ts'
import { Field, Form } from './form.tsx'
import { lineWrong } from './lines.ts'
import { readOrigins } from './written-origins.ts'

/** For how many days a link may work; null for no end. */
const DAYS = { week: 7, month: 30, quarter: 90, year: 365, always: null } as const
type Duration = keyof typeof DAYS
const DURATIONS = Object.keys(DAYS) as Duration[]
const USUAL: Duration = 'quarter'

/** Everything about a link, before it is made. */
export function ShareLinkForm({
  sending,
  onSubmit,
}: {
  sending: Sending
  onSubmit: (link: NewShareLink) => Promise<void>
}) {
  const wrong = (field: keyof NewShareLink) => refusalAt(sending.refusal, field)
  return (
    <Form
      sending={sending}
      submit={text.sharing.create}
      onSubmit={(fields) => onSubmit(readLink(fields, new Date()))}
    >
      <Field label={text.sharing.name} help={text.sharing.nameHelp} wrong={wrong('name')}>
        {(attributes) => <input {...attributes} name="name" required maxLength={100} autocomplete="off" />}
      </Field>
      <Field label={text.sharing.duration} wrong={wrong('expiresAt')}>
        {(attributes) => (
          <select {...attributes} name="duration">
            {DURATIONS.map((duration) => (
              <option key={duration} value={duration} selected={duration === USUAL}>
                {text.sharing.durations[duration]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.sharing.newPassword} help={text.sharing.newPasswordHelp} wrong={wrong('password')}>
        {(attributes) => (
          <input {...attributes} name="password" maxLength={200} autocomplete="off" spellcheck={false} />
        )}
      </Field>
      <Field
        label={text.sharing.origins}
        help={text.sharing.originsHelp}
        wrong={lineWrong(sending, 'embedOrigins', text.expected.embedOrigins)}
      >
        {(attributes) => (
          <textarea {...attributes} name="embedOrigins" rows={2} spellcheck={false} inputMode="url" />
        )}
      </Field>
    </Form>
  )
}

function readLink(fields: FormData, now: Date): NewShareLink {
  const days = DAYS[DURATIONS.find((one) => one === fields.get('duration')) ?? USUAL]
  return {
    name: String(fields.get('name')),
    password: String(fields.get('password')) || null,
    expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
    embedOrigins: readOrigins(String(fields.get('embedOrigins'))),
  }
}
