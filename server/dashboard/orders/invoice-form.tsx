import { Field, Form } from '../parts/form.tsx'
import { DayField, SelectField, TextField } from '../parts/fields.tsx'
import { fill } from '../phrase.ts'
import { send } from '../api.ts'
import { useSending } from '../sending.ts'
import { price, readCents } from './money.ts'
import { ordersText } from './text.ts'

/** An order that can be billed. */
export type Billable = {
  readonly id: string
  readonly no: number
  readonly sum: { readonly grossCents: number }
}

/** Records an invoice that was made elsewhere: for one order, or for one of some, or for none. */
export function InvoiceForm({
  customerNo,
  orders,
  order = null,
  made,
}: {
  customerNo: number
  /** Those to choose from. */
  orders: readonly Billable[]
  /** The one that is billed. */
  order?: Billable | null
  made: () => void
}) {
  const sending = useSending()
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  const day = (name: 'issuedOn' | 'dueOn') => (
    <DayField
      name={name}
      label={ordersText[name]}
      wrong={name === 'dueOn' ? wrong(name, ordersText.dueWrong) : null}
    />
  )
  return (
    <Form
      sending={sending}
      submit={ordersText.addInvoice}
      onSubmit={async (fields) => {
        await send('POST', '/api/invoices', {
          customer: customerNo,
          order: order?.id ?? (String(fields.get('order') ?? '') || null),
          no: fields.get('no'),
          issuedOn: fields.get('issuedOn'),
          dueOn: fields.get('dueOn'),
          cents: readCents(fields.get('cents')),
        })
        made()
      }}
    >
      {order === null && orders.length > 0 && (
        <SelectField
          name="order"
          label={ordersText.invoiceOrder}
          options={{
            '': ordersText.noOrder,
            ...Object.fromEntries(
              orders.map(({ id, no }) => [id, fill(ordersText.order, { no: String(no) })]),
            ),
          }}
          value=""
        />
      )}
      <div class="field-grid">
        <TextField
          name="no"
          label={ordersText.invoiceNo}
          most={30}
          wrong={wrong('no', ordersText.invoiceNoTaken)}
        />
        <Field label={ordersText.invoiceSum} wrong={wrong('cents', ordersText.sumWrong)}>
          {(attributes) => (
            <input
              {...attributes}
              name="cents"
              required
              maxLength={20}
              inputMode="decimal"
              autocomplete="off"
              defaultValue={order ? price(order.sum.grossCents) : ''}
            />
          )}
        </Field>
        {day('issuedOn')}
        {day('dueOn')}
      </div>
    </Form>
  )
}
