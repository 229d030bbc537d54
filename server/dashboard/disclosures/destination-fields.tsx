import { useMemo, useState } from 'preact/hooks'
import { isInEea, SAFEGUARDS, type Destination } from '../../../src/transfer.ts'
import { Field } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import { countries } from '../settings/countries.ts'
import { disclosureText } from './text.ts'

/** Where somebody is who gets data, and outside the EEA why they go there and what protects them (R39). */
export function DestinationFields({
  destination,
  sending: { refusal },
}: {
  destination: Partial<{ [Part in keyof Destination]: Destination[Part] | null }>
  sending: Sending
}) {
  const [country, setCountry] = useState(destination.country ?? '')
  const all = useMemo(countries, [])
  return (
    <>
      <Field
        label={disclosureText.country}
        wrong={refusalOf(refusal, 'country', disclosureText.countryWrong)}
      >
        {(attributes) => (
          <select
            {...attributes}
            name="country"
            required
            value={country}
            onChange={({ currentTarget: { value } }) => setCountry(value)}
          >
            <option value="">{disclosureText.choose}</option>
            {all.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {country !== '' && !isInEea(country) && (
        <>
          <p class="field-help">{disclosureText.outside}</p>
          <Field
            label={disclosureText.necessity}
            wrong={refusalOf(refusal, 'necessity', disclosureText.necessityWrong)}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                name="necessity"
                rows={2}
                maxLength={500}
                defaultValue={destination.necessity ?? ''}
              />
            )}
          </Field>
          <Field
            label={disclosureText.safeguard}
            wrong={refusalOf(refusal, 'safeguard', disclosureText.safeguardWrong)}
          >
            {(attributes) => (
              <select {...attributes} name="safeguard">
                <option value="">{disclosureText.choose}</option>
                {SAFEGUARDS.map((one) => (
                  <option key={one} value={one} selected={one === destination.safeguard}>
                    {disclosureText.safeguards[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </>
  )
}

export function readDestination(fields: FormData): Destination {
  const text = (name: string) => String(fields.get(name) ?? '').trim() || null
  return {
    country: text('country') ?? '',
    necessity: text('necessity'),
    safeguard: text('safeguard') as Destination['safeguard'],
  }
}
