import { useState } from 'preact/hooks'
import type { ProcessorView } from '../../../src/processor.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { countryName } from '../disclosures/country-name.ts'
import { fieldNames } from '../disclosures/field-boxes.tsx'
import { disclosureText } from '../disclosures/text.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { useMay } from '../session.tsx'
import type { Organisation } from './organisation.ts'
import { ProcessorForm } from './processor-form.tsx'
import { staffText } from './text.ts'

/** Companies whose employees work here, and until when their agreements stand. */
export function Processors({
  organisation: { processors, staff },
  changed,
}: {
  organisation: Organisation
  changed: () => void
}) {
  const of = staffText.processors
  const maintains = useMay()('staff.maintain')
  const [added, setAdded] = useState(0)
  const [openId, setOpenId] = useState<number | null>(null)
  return (
    <section class="panel" aria-label={of.title}>
      <h2>{of.title}</h2>
      <p class="muted">{of.help}</p>
      {processors.length === 0 && <p>{of.none}</p>}
      <ul class="accounts">
        {processors.map((processor) => (
          <li key={processor.id}>
            <div class="account-line">
              <div>
                <p class="account-title">
                  <strong>{processor.name}</strong>
                  {isEnded(processor) && <span class="badge is-bad">{of.ended}</span>}
                </p>
                <p class="muted small">
                  {factsOf(processor, staff.filter(({ processorId }) => processorId === processor.id).length)}
                </p>
                <p class="muted small">{getsOf(processor)}</p>
              </div>
              {maintains && (
                <button
                  type="button"
                  class="button"
                  aria-expanded={processor.id === openId}
                  aria-label={
                    processor.id === openId
                      ? undefined
                      : fill(staffText.changeNamed, { name: processor.name })
                  }
                  onClick={() => setOpenId(processor.id === openId ? null : processor.id)}
                >
                  {processor.id === openId ? staffText.close : staffText.change}
                </button>
              )}
            </div>
            {processor.id === openId && (
              <div class="account-editor">
                <ProcessorForm
                  processor={processor}
                  submit={staffText.save}
                  onSubmit={async (told) => {
                    await send('PATCH', `/api/processors/${processor.id}`, told)
                    setOpenId(null)
                    changed()
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {maintains && (
        <details class="panel-end" key={added}>
          <summary>{of.add}</summary>
          <ProcessorForm
            processor={null}
            submit={of.add}
            onSubmit={async (processor) => {
              await send('POST', '/api/processors', processor)
              setAdded(added + 1)
              changed()
            }}
          />
        </details>
      )}
    </section>
  )
}

function isEnded({ endsOn }: ProcessorView): boolean {
  return endsOn !== null && endsOn < new Date().toISOString().slice(0, 10)
}

function factsOf({ agreedOn, endsOn }: ProcessorView, people: number): string {
  const { agreed, noEnd, until, people: forms } = staffText.processors
  return [
    fill(agreed, { day: dayName(agreedOn) }),
    endsOn === null ? noEnd : fill(until, { day: dayName(endsOn) }),
    fill(plural(forms, people), { count: count(people) }),
  ].join(' · ')
}

/** “Finland · may get: Name on the bill, E-mail for bills” */
function getsOf({ country, fields, safeguard }: ProcessorView): string {
  const { countryUnknown, getsNothing, gets, safeguards } = disclosureText
  return [
    country === null ? countryUnknown : countryName(country),
    ...(safeguard === null ? [] : [safeguards[safeguard]]),
    fields.length === 0 ? getsNothing : fill(gets, { fields: fieldNames(fields) }),
  ].join(' · ')
}
