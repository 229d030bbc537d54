import type { CustomerDetail } from '../../../src/customer.ts'
import { send } from '../api.ts'
import { DayField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { ReasonField } from './reason-field.tsx'
import { readSource, SourceFields } from './source-fields.tsx'
import { registerText } from './text.ts'
import { readValues, ValueFields } from './value-fields.tsx'

/** Changes what is known of a customer, with where it comes from and why. */
export function CustomerEditor({
  customer,
  close,
  saved,
  outdated,
}: {
  customer: CustomerDetail
  close: () => void
  saved: () => void
  /** Somebody else was faster. */
  outdated: () => void
}) {
  const sending = useSending()
  const wrong = (field: string) => (sending.refusal?.field === field ? registerText.endedWrong : null)
  const day = (name: 'beganOn' | 'endedOn') => (
    <DayField
      name={name}
      label={registerText[name]}
      wrong={wrong(name)}
      value={customer[name] ?? ''}
      isRequired={false}
    />
  )
  return (
    <>
      <Form
        sending={sending}
        submit={registerText.save}
        explain={({ code }) => (code === 'changed_meanwhile' ? registerText.changedMeanwhile : null)}
        cancel={close}
        read={(fields) => Object.fromEntries(fields)}
        onSubmit={async (fields) => {
          const values = readValues(fields, customer.values)
          await send('PATCH', `/api/customers/${customer.id}`, {
            revision: customer.revision,
            ...(Object.keys(values).length > 0 && { values }),
            ...readSource(fields),
            reason: fields.get('reason'),
            beganOn: fields.get('beganOn') || null,
            endedOn: fields.get('endedOn') || null,
          })
          saved()
        }}
      >
        <ValueFields kind={customer.kind} values={customer.values} sending={sending} />
        <div class="field-grid">
          {day('beganOn')}
          {day('endedOn')}
        </div>
        <SourceFields sending={sending} />
        <ReasonField sending={sending} placeholder={registerText.reasonPlace} />
      </Form>
      {sending.refusal?.code === 'changed_meanwhile' && (
        <p class="panel-end">
          <button type="button" class="button" onClick={outdated}>
            {registerText.loadAgain}
          </button>
        </p>
      )}
    </>
  )
}
