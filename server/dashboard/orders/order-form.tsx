import { useState } from 'preact/hooks'
import type { OrderLine, OrderView } from '../../../src/order.ts'
import { Field, Form } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { ReasonField } from '../register/reason-field.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { price, quantity, readCents, readNumber } from './money.ts'
import { ordersText } from './text.ts'

/** The general rate in Finland: what most lines have. */
const USUAL_VAT = 25.5

/** A row of the form: what it showed first, and a name that stays while others come and go. */
type Row = { readonly key: number; readonly line: OrderLine | null }

export type WrittenOrder = { lines: OrderLine[]; notes: string; reason: string | null }

/** Lines and notes of an order, a new one or one that is changed. */
export function OrderForm({
  order,
  submit,
  onSubmit,
}: {
  order: OrderView | null
  submit: string
  onSubmit: (written: WrittenOrder) => Promise<void>
}) {
  const sending = useSending()
  const [rows, setRows] = useState<readonly Row[]>(
    order ? order.lines.map((line, key) => ({ key, line })) : [{ key: 0, line: null }],
  )
  return (
    <Form
      sending={sending}
      submit={submit}
      explain={({ code }) => (code === 'changed_meanwhile' ? ordersText.changedMeanwhile : null)}
      onSubmit={(fields) =>
        onSubmit({
          lines: rows.map(({ key }) => ({
            description: String(fields.get(`description ${key}`)),
            quantity: readNumber(fields.get(`quantity ${key}`)),
            unitCents: readCents(fields.get(`unitCents ${key}`)),
            vatPercent: readNumber(fields.get(`vatPercent ${key}`)),
          })),
          notes: String(fields.get('notes')),
          reason: fields.get('reason') as string | null,
        })
      }
    >
      {rows.map(({ key, line }, at) => (
        <LineFields
          key={key}
          row={{ key, line }}
          at={at}
          wrong={sending.refusal?.field ?? null}
          remove={rows.length > 1 ? () => setRows(rows.filter((row) => row.key !== key)) : null}
        />
      ))}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, line: null }])}
        >
          <Icon name="plus" />
          {ordersText.addLine}
        </button>
      </p>
      <Field label={ordersText.notes} wrong={null}>
        {(attributes) => (
          <textarea
            {...attributes}
            name="notes"
            rows={2}
            maxLength={2000}
            defaultValue={order?.notes ?? ''}
          />
        )}
      </Field>
      {order && <ReasonField sending={sending} />}
    </Form>
  )
}

function LineFields({
  row: { key, line },
  at,
  wrong,
  remove,
}: {
  row: Row
  at: number
  /** The field that was refused. */
  wrong: string | null
  remove: (() => void) | null
}) {
  const no = String(at + 1)
  const field = (
    name: keyof OrderLine,
    label: string,
    { value, most, isNumber }: { value: string; most: number; isNumber: boolean },
  ) => (
    <Field
      key={name}
      label={label}
      wrong={wrong === `lines.${at}.${name}` ? ordersText.wrongLine[name] : null}
    >
      {(attributes) => (
        <input
          {...attributes}
          name={`${name} ${key}`}
          required
          maxLength={most}
          inputMode={isNumber ? 'decimal' : undefined}
          autocomplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  )
  const number = { most: 20, isNumber: true }
  return (
    <fieldset class="order-fields">
      <legend class="visually-hidden">{fill(ordersText.line, { no })}</legend>
      {field('description', ordersText.description, {
        value: line?.description ?? '',
        most: 300,
        isNumber: false,
      })}
      {field('quantity', ordersText.quantity, { value: quantity(line?.quantity ?? 1), ...number })}
      {field('unitCents', ordersText.unitPrice, { value: line ? price(line.unitCents) : '', ...number })}
      {field('vatPercent', ordersText.vat, { value: quantity(line?.vatPercent ?? USUAL_VAT), ...number })}
      {remove && (
        <button
          type="button"
          class="button"
          aria-label={fill(ordersText.removeLine, { no })}
          onClick={remove}
        >
          <Icon name="cross" />
        </button>
      )}
    </fieldset>
  )
}
