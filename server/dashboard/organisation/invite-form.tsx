import type { MadeStaff } from '../../../src/account.ts'
import { STAFF_LANGUAGES } from '../../../src/language.ts'
import { send } from '../api.ts'
import { languageName } from '../figure.ts'
import { Field, Form } from '../parts/form.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { language } from '../text.ts'
import type { Organisation } from './organisation.ts'
import { PersonFields, readPerson } from './person-fields.tsx'
import { readRoles } from './role-fields.tsx'
import { staffText } from './text.ts'

/** An account for somebody, who chooses its password. */
export function InviteForm({
  organisation,
  invited,
  close,
}: {
  organisation: Organisation
  invited: (made: MadeStaff) => void
  close: () => void
}) {
  const sending = useSending()
  const { fields } = staffText
  return (
    <section class="panel" aria-label={staffText.invite}>
      <h2>{staffText.invite}</h2>
      <p class="muted">{staffText.inviteHelp}</p>
      <Form
        sending={sending}
        submit={staffText.submitInvite}
        onSubmit={async (written) =>
          invited(
            await send<MadeStaff>('POST', '/api/staff', {
              ...readPerson(written),
              username: String(written.get('username')),
              language: String(written.get('language')),
              roles: readRoles(written),
            }),
          )
        }
      >
        <Field
          label={fields.username}
          help={fields.usernameHelp}
          wrong={refusalAt(sending.refusal, 'username')}
        >
          {(attributes) => (
            <input
              {...attributes}
              name="username"
              required
              maxLength={40}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          )}
        </Field>
        <PersonFields staff={null} organisation={organisation} sending={sending} />
        <Field label={fields.language} wrong={refusalAt(sending.refusal, 'language')}>
          {(attributes) => (
            <select {...attributes} name="language">
              {STAFF_LANGUAGES.map((one) => (
                <option key={one} value={one} selected={one === language}>
                  {languageName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Form>
      <p class="panel-end">
        <button type="button" class="button button-quiet" onClick={close}>
          {staffText.cancel}
        </button>
      </p>
    </section>
  )
}
