import { Field } from '../parts/form.tsx'
import type { Sending } from '../sending.ts'
import { registerText } from './text.ts'

/** Why something is done: it stays in the history. */
export function ReasonField({ sending, placeholder }: { sending: Sending; placeholder?: string }) {
  return (
    <Field
      label={registerText.reason}
      wrong={sending.refusal?.field === 'reason' ? registerText.reasonWrong : null}
    >
      {(attributes) => (
        <input
          {...attributes}
          name="reason"
          required
          maxLength={500}
          placeholder={placeholder}
          autocomplete="off"
        />
      )}
    </Field>
  )
}
