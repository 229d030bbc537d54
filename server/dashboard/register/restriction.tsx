import type { CustomerDetail } from '../../../src/customer.ts'
import { send } from '../api.ts'
import { DayField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { LiftProposal } from './lift-proposal.tsx'
import { ReasonField } from './reason-field.tsx'
import { registerText } from './text.ts'

/** Restricts processing, or lifts that with somebody else, for who may. */
export function Restriction({ customer, changed }: { customer: CustomerDetail; changed: () => void }) {
  const may = useMay()
  const sending = useSending()
  if (!may('restriction.maintain')) return null
  const path = `/api/customers/${customer.id}/restriction`
  const isRestricted = customer.restrictedAt !== null
  return (
    <section class="panel">
      <h2>{registerText.restriction}</h2>
      {customer.lift && <LiftProposal customer={customer} lift={customer.lift} changed={changed} />}
      {!customer.lift && (
        <>
          <p class="muted small">{isRestricted ? registerText.toldHelp : registerText.restrictHelp}</p>
          <Form
            key={String(isRestricted)}
            sending={sending}
            submit={isRestricted ? registerText.liftPropose : registerText.restrict}
            onSubmit={async (fields) => {
              const reason = fields.get('reason')
              if (isRestricted) await send('PUT', `${path}/lift`, { reason, toldOn: fields.get('toldOn') })
              else await send('PUT', path, { reason })
              changed()
            }}
          >
            <ReasonField sending={sending} />
            {isRestricted && (
              <DayField
                name="toldOn"
                label={registerText.toldOn}
                wrong={sending.refusal?.field === 'toldOn' ? registerText.toldHelp : null}
              />
            )}
          </Form>
        </>
      )}
    </section>
  )
}
