import type { YearSum } from '../../../src/billing.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { fill } from '../phrase.ts'
import { money } from './money.ts'
import { ordersText } from './text.ts'

/** What was delivered and owed in each year; it names nobody, and nothing of it goes with an erasure. */
export function YearSums() {
  const { answer } = useLoaded<YearSum[]>('/api/billing/years')
  if (!answer || answer.length === 0) return null
  const several = new Set(answer.map(({ register }) => register)).size > 1
  return (
    <section class="panel year-sums" aria-label={ordersText.yearSums}>
      <h2>{ordersText.yearSums}</h2>
      <p class="muted small">{ordersText.yearSumsHelp}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{ordersText.yearOf}</th>
            <th scope="col">{ordersText.yearOrders}</th>
            <th scope="col">{ordersText.yearInvoices}</th>
            <th scope="col">{ordersText.yearPaid}</th>
          </tr>
        </thead>
        <tbody>
          {answer.map((sum) => (
            <tr key={`${sum.register} ${sum.year} ${sum.currency}`}>
              <th scope="row">
                {sum.year}
                {several && <span class="muted small"> {sum.registerName}</span>}
              </th>
              <td>{figureOf(sum.orders, sum.orderCents, sum)}</td>
              <td>{figureOf(sum.invoices, sum.cents, sum)}</td>
              <td>{money(sum.paidCents, sum.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function figureOf(number: number, cents: number, { currency }: YearSum): string {
  return fill(ordersText.yearFigure, { count: count(number), sum: money(cents, currency) })
}
