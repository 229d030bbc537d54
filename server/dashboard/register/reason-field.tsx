import { TextField } from '../parts/fields.tsx'
import type { Sending } from '../sending.ts'
import { registerText } from './text.ts'

/** Why something is done: it stays in the history. */
export function ReasonField({ sending, placeholder }: { sending: Sending; placeholder?: string }) {
  return (
    <TextField
      name="reason"
      label={registerText.reason}
      place={placeholder}
      most={500}
      wrong={sending.refusal?.field === 'reason' ? registerText.reasonWrong : null}
    />
  )
}
