import type { CustomerSummary } from '../../../src/customer.ts'
import { dateName } from '../calendar.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { text } from '../text.ts'
import { customerName } from './customer-name.ts'
import { registerText } from './text.ts'

export function CustomerTable({ customers }: { customers: readonly CustomerSummary[] }) {
  return (
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">{registerText.name}</th>
          <th scope="col" class="if-wide">
            {registerText.organisation}
          </th>
          <th scope="col" class="number if-wide">
            {registerText.no}
          </th>
          <th scope="col" class="if-wide">
            {registerText.added}
          </th>
          <th scope="col">{registerText.state}</th>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <tr key={customer.id}>
            <th scope="row">
              <a href={`/app/customers/${customer.id}`}>{customerName(customer.values)}</a>
              {customer.values.email && <span class="muted customers-email">{customer.values.email}</span>}
            </th>
            <td class="if-wide">{organisationOf(customer) ?? text.none}</td>
            <td class="number if-wide">{customer.no}</td>
            <td class="if-wide">
              <time dateTime={customer.createdAt}>{dateName(customer.createdAt)}</time>
            </td>
            <td>
              <Badges customer={customer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function organisationOf({ kind, values }: CustomerSummary): string | undefined {
  return kind === 'organisation' ? registerText.isOrganisation : values.organisation
}

function Badges({ customer: { waiting, linked } }: { customer: CustomerSummary }) {
  if (!waiting && !linked) return <>{text.none}</>
  return (
    <span class="badges">
      {waiting > 0 && (
        <span class="badge is-waiting">
          {fill(plural(registerText.waitingCount, waiting), { count: count(waiting) })}
        </span>
      )}
      {linked && <span class="badge is-good">{registerText.linked}</span>}
    </span>
  )
}
