import { useState } from 'preact/hooks'
import type { ContactView } from '../../../src/contact.ts'
import type { CustomerDetail, CustomerList } from '../../../src/customer.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { DayField, TextField } from '../parts/fields.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { fill } from '../phrase.ts'
import { customerName } from '../register/customer-name.ts'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { ordersText } from './text.ts'

/** What a person is in organisations, or who is what in an organisation (R89). */
export function Contacts({ customer }: { customer: CustomerDetail }) {
  const contacts = useLoaded<ContactView[]>(`/api/customers/${customer.id}/contacts`)
  const maintains = useMay()('register.maintain', customer.register) && customer.restrictedAt === null
  const isPerson = customer.kind === 'person'
  return (
    <RecordPanel
      title={isPerson ? ordersText.positions : ordersText.contacts}
      none={isPerson ? ordersText.positionsNone : ordersText.contactsNone}
      of={contacts}
      add={isPerson ? ordersText.addPosition : ordersText.addContact}
      form={maintains ? (done) => <NewContact customer={customer} added={done} /> : null}
    >
      {(contact) => (
        <Contact
          contact={contact}
          other={isPerson ? contact.organisation : contact.person}
          maintains={maintains}
          changed={contacts.again}
        />
      )}
    </RecordPanel>
  )
}

function nameOf({ name }: ContactView['person']): string {
  return name ?? registerText.unnamed
}

function Contact({
  contact: { id, position, beganOn, endedOn },
  other,
  maintains,
  changed,
}: {
  contact: ContactView
  other: ContactView['person']
  maintains: boolean
  changed: () => void
}) {
  const [isEnding, setEnding] = useState(false)
  const sending = useSending()
  return (
    <>
      <p>
        <a href={`/app/customers/${other.id}`}>{nameOf(other)}</a>, {position}
      </p>
      <p class="muted small">
        {endedOn === null
          ? fill(ordersText.since, { date: dayName(beganOn) })
          : fill(ordersText.span, { from: dayName(beganOn), to: dayName(endedOn) })}
      </p>
      {maintains && endedOn === null && !isEnding && (
        <p class="order-steps">
          <button
            type="button"
            class="button"
            aria-label={fill(ordersText.endPosition, { name: nameOf(other) })}
            onClick={() => setEnding(true)}
          >
            {ordersText.end}
          </button>
        </p>
      )}
      {isEnding && (
        <Form
          sending={sending}
          submit={ordersText.end}
          onSubmit={async (fields) => {
            await send('POST', `/api/contacts/${id}/end`, { endedOn: fields.get('endedOn') })
            changed()
          }}
        >
          <DayField
            name="endedOn"
            label={ordersText.endedOn}
            wrong={sending.refusal?.field === 'endedOn' ? ordersText.endedWrong : null}
          />
        </Form>
      )}
    </>
  )
}

function NewContact({ customer, added }: { customer: CustomerDetail; added: () => void }) {
  const sending = useSending()
  const [search, setSearch] = useState('')
  const isPerson = customer.kind === 'person'
  const sought = isPerson ? 'organisation' : 'person'
  const found = useLoaded<CustomerList>(
    search.trim().length < 2 && !/^\d+$/.test(search)
      ? null
      : `/api/customers?${new URLSearchParams({ search, register: String(customer.register) })}`,
  )
  const fitting = (search === '' ? [] : (found.answer?.customers ?? []))
    .filter(({ kind }) => kind === sought)
    .slice(0, 6)
  return (
    <Form
      sending={sending}
      submit={isPerson ? ordersText.addPosition : ordersText.addContact}
      onSubmit={async (fields) => {
        const other = String(fields.get('other') ?? '')
        await send('POST', '/api/contacts', {
          ...(isPerson
            ? { person: customer.id, organisation: other }
            : { person: other, organisation: customer.id }),
          position: fields.get('position'),
          beganOn: fields.get('beganOn'),
        })
        added()
      }}
    >
      <Field
        label={isPerson ? ordersText.findOrganisation : ordersText.findPerson}
        wrong={sending.refusal?.field === sought ? ordersText.choose : null}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            placeholder={ordersText.findPlace}
            value={search}
            onInput={({ currentTarget: { value } }) => setSearch(value)}
          />
        )}
      </Field>
      {found.answer && search !== '' && (
        <FieldGroup label={ordersText.choose} wrong={null}>
          {fitting.length === 0 && <p class="muted">{ordersText.findNone}</p>}
          {fitting.map(({ id, no, values }) => (
            <label key={id} class="choice">
              <input type="radio" name="other" value={id} required />
              <span>
                {customerName(values)} <span class="muted">{no}</span>
              </span>
            </label>
          ))}
        </FieldGroup>
      )}
      <TextField
        name="position"
        label={ordersText.position}
        most={200}
        wrong={sending.refusal?.field === 'position' ? ordersText.positionTaken : null}
      />
      <DayField name="beganOn" label={ordersText.beganOn} />
    </Form>
  )
}
