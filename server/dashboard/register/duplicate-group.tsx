import { useState } from 'preact/hooks'
import type { CustomerSummary, DuplicateView } from '../../../src/customer.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../../src/register-field.ts'
import { send } from '../api.ts'
import { Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { Comparison } from './comparison.tsx'
import { customerName } from './customer-name.ts'
import { ReasonField } from './reason-field.tsx'
import { shownValue } from './shown-value.ts'
import { registerText } from './text.ts'

/** Two or more who are likely the same: the first stays, and takes what is chosen of another. */
export function DuplicateGroup({ group, merged }: { group: DuplicateView; merged: () => void }) {
  const may = useMay()
  const [first, ...others] = group.customers
  const [mergedId, setMergedId] = useState<string | null>(null)
  const other = others.find(({ id }) => id === mergedId)
  return (
    <section class="panel">
      <h2>{registerText.sameBy[group.by]}</h2>
      <ul class="accounts">
        {group.customers.map((customer) => (
          <li key={customer.id} class="account-line">
            <div>
              <p>
                <a href={`/app/customers/${customer.id}`}>
                  <strong>{customerName(customer.values)}</strong>
                </a>{' '}
                <span class="muted">
                  {registerText.no} {customer.no}
                </span>
              </p>
              <p class="muted small">{factsOf(customer)}</p>
            </div>
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

function factsOf({ values }: CustomerSummary): string {
  const told = ['organisation', 'email', 'phone', 'streetAddress', 'city'] as const
  return told.flatMap((field) => (values[field] ? [shownValue(field, values[field])] : [])).join(' · ')
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
  const rows = REGISTER_FIELDS.flatMap((field) => {
    const [now, said] = [first.values[field], other.values[field]]
    return said === undefined || said === now ? [] : [{ field, now, said }]
  })
  const [take, setTake] = useState<ReadonlySet<RegisterField>>(
    new Set(rows.filter(({ now }) => now === undefined).map(({ field }) => field)),
  )
  const names = { name: customerName(first.values), other: customerName(other.values) }
  return (
    <div class="panel-end">
      <h3>{fill(registerText.mergeTitle, names)}</h3>
      <p class="muted small">{registerText.mergeHelp}</p>
      {rows.length > 0 && (
        <Comparison
          rows={rows}
          saidBy={fill(registerText.ofNo, { no: String(other.no) })}
          accept={take}
          choose={setTake}
        />
      )}
      <Form
        sending={sending}
        submit={registerText.merge}
        onSubmit={async (form) => {
          await send('POST', `/api/customers/${first.id}/merge`, {
            other: other.id,
            take: [...take],
            reason: form.get('reason'),
          })
          merged()
        }}
        cancel={close}
      >
        <ReasonField sending={sending} />
      </Form>
    </div>
  )
}
