import { lineCents, type OrderView } from '../../../src/order.ts'
import { fill } from '../phrase.ts'
import { money, quantity, vatRate } from './money.ts'
import { ordersText } from './text.ts'

/** What was ordered, and what it comes to. */
export function OrderLines({ order: { lines, sum, currency } }: { order: OrderView }) {
  return (
    <>
      <table class="order-lines">
        <thead>
          <tr>
            <th scope="col">{ordersText.description}</th>
            <th scope="col" class="number">
              {ordersText.quantity}
            </th>
            <th scope="col" class="number if-wide">
              {ordersText.unitPrice}
            </th>
            <th scope="col" class="number if-wide">
              {ordersText.vat}
            </th>
            <th scope="col" class="number">
              {ordersText.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <th scope="row">{line.description}</th>
              <td class="number">{quantity(line.quantity)}</td>
              <td class="number if-wide">{money(line.unitCents, currency)}</td>
              <td class="number if-wide">{vatRate(line.vatPercent)}</td>
              <td class="number">{money(lineCents(line), currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl class="order-totals">
        <Total name={ordersText.net} sum={money(sum.netCents, currency)} />
        {sum.vat.map(({ percent, vatCents }) => (
          <Total
            key={percent}
            name={fill(ordersText.vatSum, { percent: vatRate(percent) })}
            sum={money(vatCents, currency)}
          />
        ))}
        <Total name={ordersText.gross} sum={money(sum.grossCents, currency)} />
      </dl>
    </>
  )
}

function Total({ name, sum }: { name: string; sum: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{sum}</dd>
    </div>
  )
}
