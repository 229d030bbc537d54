import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { ORDER_STATES, type OrderList, type OrderSummary } from '../../../src/order.ts'
import { read } from '../api.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { money } from '../orders/money.ts'
import { OrderBadge } from '../orders/state-badge.tsx'
import { ordersText } from '../orders/text.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { registerText } from '../register/text.ts'
import { RegisterPage } from '../register/register-page.tsx'

/** Orders by state and number: `/app/customers/orders?state=delivered`. */
export function OrdersPage() {
  const { path, query, route } = useLocation()
  const asked = new URLSearchParams(
    ['state', 'no'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  )
  const orders = useLoaded<OrderList>(`/api/orders?${asked}`)
  const ask = (name: string, value: string) => {
    if (value) asked.set(name, value)
    else asked.delete(name)
    route(asked.size > 0 ? `${path}?${asked}` : path, true)
  }
  return (
    <RegisterPage current="orders">
      <div class="register-search">
        <input
          type="search"
          inputMode="numeric"
          aria-label={ordersText.searchNo}
          placeholder={ordersText.searchNo}
          value={query['no'] ?? ''}
          onInput={({ currentTarget: { value } }) => ask('no', value.replaceAll(/\D/g, '').slice(0, 9))}
        />
        <select
          aria-label={ordersText.listState}
          onChange={({ currentTarget: { value } }) => ask('state', value)}
        >
          <option value="">{ordersText.listOpen}</option>
          {ORDER_STATES.map((state) => (
            <option key={state} value={state} selected={state === query['state']}>
              {ordersText.states[state]}
            </option>
          ))}
          <option value="all" selected={query['state'] === 'all'}>
            {ordersText.listAll}
          </option>
        </select>
      </div>
      <Answer of={orders} empty={<Skeleton kind="row" lines={8} />}>
        {(first) =>
          first.orders.length > 0 ? (
            <Found key={asked.toString()} asked={asked.toString()} first={first} />
          ) : (
            <Empty icon="note" title={ordersText.listNone} body={ordersText.listNoneBody} />
          )
        }
      </Answer>
    </RegisterPage>
  )
}

/** The first page, and those after it as they are asked for. */
function Found({ asked, first }: { asked: string; first: OrderList }) {
  const [later, setLater] = useState<OrderList | null>(null)
  const { next } = later ?? first
  return (
    <>
      <div class="panel panel-flush">
        <Orders orders={[...first.orders, ...(later?.orders ?? [])]} />
      </div>
      {next !== null && (
        <ShowMore
          label={ordersText.more}
          load={async () => {
            const page = await read<OrderList>(`/api/orders?${asked}&after=${next}`)
            setLater({ orders: [...(later?.orders ?? []), ...page.orders], next: page.next })
          }}
        />
      )}
    </>
  )
}

function Orders({ orders }: { orders: readonly OrderSummary[] }) {
  return (
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">{ordersText.number}</th>
          <th scope="col">{ordersText.customer}</th>
          <th scope="col" class="if-wide">
            {ordersText.opened}
          </th>
          <th scope="col" class="number if-wide">
            {ordersText.sum}
          </th>
          <th scope="col">{ordersText.listState}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ id, no, customer, openedAt, grossCents, currency, state }) => (
          <tr key={id}>
            <td>{no}</td>
            <th scope="row">
              <a href={`/app/customers/${customer.id}`}>{customer.name ?? registerText.unnamed}</a>
            </th>
            <td class="if-wide">
              <time dateTime={openedAt}>{dateName(openedAt)}</time>
            </td>
            <td class="number if-wide">{money(grossCents, currency)}</td>
            <td>
              <OrderBadge state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
