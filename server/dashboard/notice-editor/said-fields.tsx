import type { StaffLanguage } from '../../../src/language.ts'
import type { Said } from '../../../src/processing.ts'
import { languageName } from '../figure.ts'
import { Field } from '../parts/form.tsx'
import type { FaultAt } from './fault-at.ts'

/** A text in each language of the notice. */
export function SaidFields({
  label,
  path,
  said,
  languages,
  faultAt,
  rows = 2,
  change,
}: {
  label: string
  path: string
  said: Said
  languages: readonly StaffLanguage[]
  faultAt: FaultAt
  rows?: number
  change: (said: Said) => void
}) {
  return (
    <>
      {languages.map((one) => (
        <Field
          key={one}
          label={languages.length === 1 ? label : `${label} (${languageName(one)})`}
          wrong={faultAt(`${path}.${one}`) ?? faultAt(path)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              lang={one}
              rows={rows}
              maxLength={2_000}
              value={said[one]}
              onInput={({ currentTarget: { value } }) => change({ ...said, [one]: value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}
