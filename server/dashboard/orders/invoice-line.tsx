import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ACTS_FROM, type InvoiceStep, type InvoiceView } from '../../../src/invoice.ts'
import { send } from '../api.ts'
import { dayName, today } from '../calendar.ts'
import { DayField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { ReasonField } from '../register/reason-field.tsx'
import { useSending } from '../sending.ts'
import { money, price, readCents } from './money.ts'
import { InvoiceBadge } from './state-badge.tsx'
import { ordersText } from './text.ts'

type StepName = InvoiceStep['act']
const STEPS = Object.keys(ACTS_FROM) as StepName[]

/** One invoice, and what may become of it where that may be recorded. */
export function InvoiceLine({
  invoice,
  children,
  maintains,
  changed,
}: {
  invoice: InvoiceView
  /** What else is told of it. */
  children?: ComponentChildren
  maintains: boolean
  changed: () => void
}) {
  const [asked, setAsked] = useState<StepName | null>(null)
  const { no, order, currency, cents, paidCents, issuedOn, dueOn, settledOn } = invoice
  const steps = maintains ? STEPS.filter((step) => ACTS_FROM[step].includes(invoice.state)) : []
  return (
    <>
      <p class="invoice-title">
        <strong>{fill(ordersText.invoice, { no })}</strong>
        <InvoiceBadge invoice={invoice} />
        <span class="order-sum">{money(cents, currency)}</span>
      </p>
      <p class="muted small">
        {[
          order !== null && fill(ordersText.forOrder, { no: String(order) }),
          fill(ordersText.issued, { date: dayName(issuedOn) }),
          fill(ordersText.due, { date: dayName(dueOn) }),
          settledOn && fill(ordersText.settled, { date: dayName(settledOn) }),
          paidCents > 0 &&
            paidCents < cents &&
            fill(ordersText.partly, { paid: money(paidCents, currency), sum: money(cents, currency) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {children}
      {steps.length > 0 && (
        <p class="order-steps">
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              class={step === 'pay' || step === 'collect' ? 'button' : 'button button-quiet'}
              aria-expanded={asked === step}
              onClick={() => setAsked(asked === step ? null : step)}
            >
              {ordersText.invoiceSteps[step]}
            </button>
          ))}
        </p>
      )}
      {asked !== null && (
        <StepForm
          key={asked}
          invoice={invoice}
          step={asked}
          done={() => {
            setAsked(null)
            changed()
          }}
        />
      )}
    </>
  )
}

function StepForm({ invoice, step, done }: { invoice: InvoiceView; step: StepName; done: () => void }) {
  const sending = useSending()
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  return (
    <Form
      sending={sending}
      submit={ordersText.invoiceSteps[step]}
      explain={({ code }) => (code === 'changed_meanwhile' ? ordersText.changedMeanwhile : null)}
      onSubmit={async (fields) => {
        const told = (name: string) => (fields.has(name) ? { [name]: fields.get(name) } : {})
        await send('POST', `/api/invoices/${invoice.id}/steps`, {
          revision: invoice.revision,
          act: step,
          ...told('on'),
          ...told('reason'),
          ...(step === 'pay' && { cents: readCents(fields.get('cents')) }),
        })
        done()
      }}
    >
      {(step === 'pay' || step === 'credit') && (
        <div class="field-grid">
          <DayField name="on" label={ordersText.on} wrong={wrong('on', ordersText.onWrong)} value={today()} />
          {step === 'pay' && (
            <Field label={ordersText.paidSum} wrong={wrong('cents', ordersText.paidWrong)}>
              {(attributes) => (
                <input
                  {...attributes}
                  name="cents"
                  required
                  maxLength={20}
                  inputMode="decimal"
                  autocomplete="off"
                  defaultValue={price(invoice.cents - invoice.paidCents)}
                />
              )}
            </Field>
          )}
        </div>
      )}
      {step !== 'pay' && step !== 'collect' && <ReasonField sending={sending} />}
    </Form>
  )
}
