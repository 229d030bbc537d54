import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import type { DisclosureView, MadeDisclosure } from '../../../src/disclosure.ts'
import { REGISTER_FIELDS } from '../../../src/register-field.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { fill } from '../phrase.ts'
import { registerText } from '../register/text.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { countryName } from './country-name.ts'
import { DisclosureForm } from './disclosure-form.tsx'
import { fieldNames } from './field-boxes.tsx'
import { disclosureText } from './text.ts'

/** Who was given what of a customer, and giving more. */
export function Disclosures({ customer }: { customer: CustomerDetail }) {
  const may = useMay()
  const loaded = useLoaded<DisclosureView[]>(`/api/customers/${customer.id}/disclosures`)
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<MadeDisclosure | null>(null)
  return (
    <section class="panel recipients" aria-label={disclosureText.title}>
      <h2>{disclosureText.title}</h2>
      <p class="muted small">{disclosureText.help}</p>
      <Answer of={loaded} empty={<Skeleton lines={3} />}>
        {(all) =>
          all.length === 0 ? (
            <p>{disclosureText.none}</p>
          ) : (
            <ul class="submissions">
              {all.map((one) => (
                <li key={one.id}>
                  <Disclosure disclosure={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {made && <HandedOver made={made} close={() => setMade(null)} />}
      {may('register.maintain') && (
        <div class="panel-end">
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            onClick={() => {
              setMade(null)
              setOpen(!isOpen)
            }}
          >
            {isOpen ? text.cancel : disclosureText.add}
          </button>
          {isOpen && (
            <DisclosureForm
              customer={customer}
              done={(newest) => {
                setMade(newest)
                setOpen(false)
                loaded.again()
              }}
            />
          )}
        </div>
      )}
    </section>
  )
}

function Disclosure({
  disclosure: { to, at, by, reason, note, fields, outdated },
}: {
  disclosure: DisclosureView
}) {
  return (
    <>
      <p class="submission-title">
        <strong>{to.name}</strong>
        <span class="muted">
          {[
            to.country && countryName(to.country),
            reason ? disclosureText.reasons[reason] : disclosureText.toProcessor,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p>{fieldNames(fields)}</p>
      {outdated.length > 0 && (
        <p class="small disclosure-outdated">
          {fill(disclosureText.outdated, { fields: fieldNames(outdated) })}
        </p>
      )}
      <p class="muted small">{note}</p>
      <p class="muted small">
        {fill(disclosureText.by, { person: by ?? registerText.byProgram, instant: instantName(at) })}
      </p>
    </>
  )
}

/** Exactly what goes out, to be taken along once. */
function HandedOver({ made: { to, values }, close }: { made: MadeDisclosure; close: () => void }) {
  const lines = REGISTER_FIELDS.filter((field) => values[field] !== undefined).map(
    (field) => `${registerText.fields[field]}: ${values[field]}`,
  )
  return (
    <div class="handed-over" role="status">
      <p>{fill(disclosureText.done, { name: to })}</p>
      <Copyable label={disclosureText.copy} value={lines.join('\n')} />
      <p>
        <button type="button" class="button" onClick={close}>
          {disclosureText.close}
        </button>
      </p>
    </div>
  )
}
