import type { StaffView } from '../../../src/account.ts'
import { TextField } from '../parts/fields.tsx'
import { Field } from '../parts/form.tsx'
import { refusalAt, refusalOf } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import type { Organisation } from './organisation.ts'
import { RoleFields } from './role-fields.tsx'
import { staffText } from './text.ts'

/** What is known of everybody with an account, and what they may do. */
export function PersonFields({
  staff,
  organisation,
  sending: { refusal },
}: {
  /** Null for somebody new. */
  staff: StaffView | null
  organisation: Organisation
  sending: Sending
}) {
  const { fields } = staffText
  return (
    <>
      <TextField
        name="fullName"
        label={fields.fullName}
        most={100}
        value={staff?.fullName ?? ''}
        wrong={refusalAt(refusal, 'fullName')}
      />
      <Field
        label={fields.email}
        help={fields.emailHelp}
        wrong={refusalOf(refusal, 'email', fields.emailExpected)}
      >
        {(attributes) => (
          <input
            {...attributes}
            name="email"
            type="email"
            maxLength={254}
            autocomplete="off"
            spellcheck={false}
            defaultValue={staff?.email ?? ''}
          />
        )}
      </Field>
      {organisation.processors.length > 0 && (
        <Field label={fields.processor} wrong={refusalOf(refusal, 'processorId', fields.processorExpected)}>
          {(attributes) => (
            <select {...attributes} name="processorId">
              <option value="">{fields.ourselves}</option>
              {organisation.processors.map(({ id, name }) => (
                <option key={id} value={id} selected={id === staff?.processorId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <RoleFields
        given={staff?.roles ?? null}
        organisation={organisation}
        wrong={refusalOf(refusal, 'roles', fields.rolesExpected)}
      />
    </>
  )
}

export function readPerson(fields: FormData) {
  return {
    fullName: String(fields.get('fullName')),
    email: String(fields.get('email')).trim() || null,
    processorId: Number(fields.get('processorId')) || null,
  }
}
