import type { PaperLocationView } from '../../../src/paper.ts'
import { Field } from '../parts/form.tsx'
import { paperText } from './text.ts'

/** Where a paper lies; `required` where it has to be told. */
export function LocationField({
  locations,
  help,
  required = false,
  value = null,
  wrong,
}: {
  locations: readonly PaperLocationView[]
  help?: string
  required?: boolean
  value?: number | null
  wrong: string | null
}) {
  return (
    <Field label={paperText.location} {...(help !== undefined && { help })} wrong={wrong}>
      {(attributes) => (
        <select {...attributes} name="location">
          {!required && <option value="">{paperText.noLocation}</option>}
          {locations.map(({ id, name }) => (
            <option key={id} value={id} selected={id === value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
