import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import { send } from '../api.ts'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CustomerFieldList } from './customer-fields.tsx'
import { customerName } from './customer-name.ts'
import { ReasonField } from './reason-field.tsx'
import { registerText } from './text.ts'

/** Customers that turned out to be this one, who can be taken apart again. */
export function Merged({ customer, changed }: { customer: CustomerDetail; changed: () => void }) {
  if (customer.merged.length === 0) return null
  return (
    <section class="panel">
      <h2>{registerText.merged}</h2>
      <ul class="links">
        {customer.merged.map((other) => (
          <li key={other.id}>
            <p>
              <strong>{customerName(other.values)}</strong>{' '}
              <span class="muted">
                {registerText.no} {other.no}
              </span>
            </p>
            <CustomerFieldList fields={other.values} />
            <Unmerge path={`/api/customers/${customer.id}/unmerge`} other={other.id} done={changed} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unmerge({ path, other, done }: { path: string; other: string; done: () => void }) {
  const may = useMay()
  const sending = useSending()
  const [isOpen, setOpen] = useState(false)
  if (!may('register.maintain')) return null
  if (!isOpen)
    return (
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {registerText.unmerge}
      </button>
    )
  return (
    <Form
      sending={sending}
      submit={registerText.unmerge}
      cancel={() => setOpen(false)}
      onSubmit={async (fields) => {
        await send('POST', path, { other, reason: fields.get('reason') })
        done()
      }}
    >
      <ReasonField sending={sending} />
    </Form>
  )
}
