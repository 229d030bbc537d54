import { useState } from 'preact/hooks'
import type { CustomerSummary, DuplicateView } from '../../../src/customer.ts'
import { REGISTER_FIELDS } from '../../../src/register-field.ts'
import { send } from '../api.ts'
import { TickBox } from '../parts/fields.tsx'
import { FieldGroup, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { CustomerFieldList } from './customer-fields.tsx'
import { customerName } from './customer-name.ts'
import { ReasonField } from './reason-field.tsx'
import { registerText } from './text.ts'

/** Two or more who are likely the same: who stays, and what it takes of the other. */
export function DuplicateGroup({ group, merged }: { group: DuplicateView; merged: () => void }) {
  const may = useMay()
  const [first, ...others] = group.customers
  const [mergedId, setMergedId] = useState<string | null>(null)
  const other = others.find(({ id }) => id === mergedId)
  return (
    <section class="panel">
      <h2>{registerText.sameBy[group.by]}</h2>
      <ul class="alike">
        {group.customers.map((customer) => (
          <li key={customer.id}>
            <p>
              <a href={`/app/customers/${customer.id}`}>
                <strong>{customerName(customer.values)}</strong>
              </a>{' '}
              <span class="muted">
                {registerText.no} {customer.no}
              </span>
            </p>
            <CustomerFieldList fields={customer.values} />
            {may('register.maintain') && customer.id !== first!.id && mergedId === null && (
              <button type="button" class="button" onClick={() => setMergedId(customer.id)}>
                {registerText.merge}
              </button>
            )}
          </li>
        ))}
      </ul>
      {other && <Merge first={first!} other={other} merged={merged} close={() => setMergedId(null)} />}
    </section>
  )
}

function Merge({
  first,
  other,
  merged,
  close,
}: {
  first: CustomerSummary
  other: CustomerSummary
  merged: () => void
  close: () => void
}) {
  const sending = useSending()
  const fields = REGISTER_FIELDS.filter(
    (field) => other.values[field] !== undefined && other.values[field] !== first.values[field],
  )
  const names = { name: customerName(first.values), other: customerName(other.values) }
  return (
    <div class="panel-end">
      <h3>{fill(registerText.mergeTitle, names)}</h3>
      <p class="muted small">{registerText.mergeHelp}</p>
      <Form
        sending={sending}
        submit={registerText.merge}
        onSubmit={async (form) => {
          await send('POST', `/api/customers/${first.id}/merge`, {
            other: other.id,
            take: form.getAll('take'),
            reason: form.get('reason'),
          })
          merged()
        }}
      >
        {fields.length > 0 && (
          <FieldGroup label={registerText.take} wrong={null}>
            {fields.map((field) => (
              <TickBox
                key={field}
                name="take"
                value={field}
                label={fill(registerText.takeValue, {
                  field: registerText.fields[field],
                  value: other.values[field] ?? '',
                  now: first.values[field] ?? text.none,
                })}
                isTicked={first.values[field] === undefined}
              />
            ))}
          </FieldGroup>
        )}
        <ReasonField sending={sending} />
      </Form>
      <button type="button" class="button" onClick={close}>
        {registerText.cancel}
      </button>
    </div>
  )
}
