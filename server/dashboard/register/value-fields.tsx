import {
  GROUP_OF,
  PERSON_ONLY,
  REGISTER_FIELDS,
  VALUE_LIMITS,
  type RegisterField,
  type RegisterValues,
} from '../../../src/register-field.ts'
import { Field } from '../parts/form.tsx'
import type { Sending } from '../sending.ts'
import { registerText } from './text.ts'

const KEYBOARDS: Partial<Record<RegisterField, 'email' | 'tel'>> = {
  email: 'email',
  billingEmail: 'email',
  phone: 'tel',
}

/** Every field of a register to be written, those of bills behind a fold. */
export function ValueFields({
  kind,
  values,
  sending,
}: {
  kind: 'person' | 'organisation'
  values: RegisterValues
  sending: Sending
}) {
  const fields = REGISTER_FIELDS.filter((field) => kind === 'person' || !PERSON_ONLY.includes(field))
  const [bills, others] = [
    fields.filter((field) => GROUP_OF[field] === 'billing'),
    fields.filter((field) => GROUP_OF[field] !== 'billing'),
  ]
  const wrong = (field: RegisterField) =>
    sending.refusal?.field === `values.${field}` ? registerText.wrong[field] : null
  const input = (field: RegisterField) => (
    <Field key={field} label={registerText.fields[field]} wrong={wrong(field)}>
      {(attributes) => (
        <input
          {...attributes}
          name={field}
          inputMode={KEYBOARDS[field]}
          maxLength={VALUE_LIMITS[field]}
          autocomplete="off"
          defaultValue={values[field] ?? ''}
        />
      )}
    </Field>
  )
  return (
    <>
      <div class="field-grid">{others.map(input)}</div>
      <details open={bills.some((field) => values[field] || wrong(field))}>
        <summary>{registerText.billing}</summary>
        <div class="field-grid">{bills.map(input)}</div>
      </details>
    </>
  )
}

/** What was written and is another than before: null for what was taken out. */
export function readValues(
  fields: FormData,
  before: RegisterValues,
): Partial<Record<RegisterField, string | null>> {
  const changed: Partial<Record<RegisterField, string | null>> = {}
  for (const field of REGISTER_FIELDS) {
    const written = fields.get(field)
    if (typeof written !== 'string') continue
    const value = written.trim()
    if (value !== (before[field] ?? '')) changed[field] = value === '' ? null : value
  }
  return changed
}
