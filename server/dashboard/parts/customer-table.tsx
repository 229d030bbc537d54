import type { CustomerSummary } from '../../../src/customer.ts'
import { dateName } from '../calendar.ts'
import { count } from '../figure.ts'
import { text } from '../text.ts'
import { customerName } from './customer-name.ts'

export function CustomerTable({ customers }: { customers: readonly CustomerSummary[] }) {
  return (
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">{text.customers.name}</th>
          <th scope="col" class="if-wide">
            {text.customers.organisation}
          </th>
          <th scope="col" class="if-wide">
            {text.customers.since}
          </th>
          <th scope="col" class="number">
            {text.customers.submissions}
          </th>
          <th scope="col">{text.customers.visits}</th>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <tr key={customer.id}>
            <th scope="row">
              <a href={`/app/customers/${customer.id}`}>{customerName(customer)}</a>
              {customer.email && <span class="muted customers-email">{customer.email}</span>}
            </th>
            <td class="if-wide">{customer.organisation ?? text.none}</td>
            <td class="if-wide">
              <time dateTime={customer.createdAt}>{dateName(customer.createdAt)}</time>
            </td>
            <td class="number">{count(customer.submissions)}</td>
            <td>
              {customer.linked ? <span class="badge is-good">{text.customers.linked}</span> : text.none}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
