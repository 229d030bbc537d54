import type { ComponentProps } from 'preact'
import { ApiRefusal } from '../api.ts'
import { Form } from '../parts/form.tsx'
import type { Sending } from '../sending.ts'
import { Outdated } from './outdated.tsx'

/** A form of a case: what is refused of no field it shows stands above its button, and it can be read anew. */
export function CaseForm({
  sending,
  fields = [],
  changed,
  ...form
}: Omit<ComponentProps<typeof Form>, 'sending' | 'explain'> & {
  sending: Sending
  /** The fields that say themselves what was wrong with them, besides `way`. */
  fields?: readonly string[]
  changed: () => void
}) {
  const { refusal } = sending
  const isShown = ['way', ...fields].some(
    (field) => refusal?.field === field || refusal?.field?.startsWith(`${field}.`),
  )
  return (
    <>
      <Form
        {...form}
        sending={{
          ...sending,
          refusal: refusal && !isShown ? new ApiRefusal(refusal.code, refusal.message) : refusal,
        }}
      />
      <Outdated refusal={refusal} again={changed} />
    </>
  )
}
