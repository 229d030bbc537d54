import { CUSTOMER_FIELDS, type CustomerField } from '../../../src/customer-field.ts'
import type { CustomerSummary } from '../../../src/customer.ts'
import { text } from '../text.ts'

/** What is known of a person, in the order of the register; absent fields are not shown. */
export function CustomerFieldList({ fields }: { fields: Pick<CustomerSummary, CustomerField> }) {
  const known = CUSTOMER_FIELDS.filter((field) => fields[field])
  if (known.length === 0) return <p class="muted">{text.customer.noDetails}</p>
  return (
    <dl class="fields">
      {known.map((field) => (
        <div key={field}>
          <dt>{text.fields[field]}</dt>
          <dd>
            <Value field={field} value={fields[field] ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Strangers wrote these: only what is surely an address to write to becomes a link. */
function Value({ field, value }: { field: CustomerField; value: string }) {
  if (field === 'email') return <a href={`mailto:${encodeURIComponent(value)}`}>{value}</a>
  if (field === 'phone') return <a href={`tel:${value.replace(/[^+\d]/g, '')}`}>{value}</a>
  return <>{value}</>
}
