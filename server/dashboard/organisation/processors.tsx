import type { ProcessorView } from '../../../src/processor.ts'
import { send } from '../api.ts'
import { dayName, today } from '../calendar.ts'
import { countryName } from '../disclosures/country-name.ts'
import { fieldNames } from '../disclosures/field-boxes.tsx'
import { disclosureText } from '../disclosures/text.ts'
import { count } from '../figure.ts'
import { EditableList } from '../parts/editable-list.tsx'
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
  return (
    <section class="panel" aria-label={of.title}>
      <h2>{of.title}</h2>
      <p class="muted">{of.help}</p>
      {processors.length === 0 && <p>{of.none}</p>}
      <EditableList
        items={processors}
        maintains={maintains}
        add={of.add}
        badge={(processor) => isEnded(processor) && <span class="badge is-bad">{of.ended}</span>}
        about={(processor) => (
          <>
            <p class="muted small">
              {factsOf(processor, staff.filter(({ processorId }) => processorId === processor.id).length)}
            </p>
            <p class="muted small">{getsOf(processor)}</p>
          </>
        )}
        form={(processor, done) => (
          <ProcessorForm
            processor={processor}
            submit={processor ? staffText.save : of.add}
            onSubmit={async (told) => {
              if (processor) await send('PATCH', `/api/processors/${processor.id}`, told)
              else await send('POST', '/api/processors', told)
              done()
              changed()
            }}
          />
        )}
      />
    </section>
  )
}

function isEnded({ endsOn }: ProcessorView): boolean {
  return endsOn !== null && endsOn < today()
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
