import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import { STAFF_LANGUAGES } from '../../../src/language.ts'
import type { RegisterView } from '../../../src/register.ts'
import {
  RIGHTS,
  SEEN_BY_STAFF,
  STAFF_CHANNELS,
  type NewRequest,
  type Right,
} from '../../../src/subject-request.ts'
import { DayField, optionsOf, SelectField } from '../parts/fields.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { customerName } from '../register/customer-name.ts'
import { RegisterChoice } from '../register/register-choice.tsx'
import { shownValue } from '../register/shown-value.ts'
import { useSending, type Sending } from '../sending.ts'
import { language } from '../text.ts'
import { today } from './due.tsx'
import { ItemRows, readItems } from './item-rows.tsx'
import { requestsText } from './text.ts'

/** What came by e-mail, letter, phone or at the desk (R74). */
export function RequestForm({
  registers,
  customer,
  onSubmit,
}: {
  registers: readonly RegisterView[]
  /** Null where it is not known yet who asks. */
  customer: CustomerDetail | null
  onSubmit: (told: NewRequest) => Promise<void>
}) {
  const sending = useSending()
  const [asked, setAsked] = useState<readonly Right[]>([])
  return (
    <Form
      sending={sending}
      submit={requestsText.recordIt}
      read={(fields) => [...fields].map(String)}
      onSubmit={(fields) => onSubmit(readRequest(fields, customer))}
    >
      <RegisterField registers={registers} customer={customer} />
      <FieldGroup
        label={requestsText.asksFor}
        wrong={refusalOf(sending.refusal, 'rights', requestsText.rightsWrong)}
      >
        {RIGHTS.map((right) => (
          <label key={right} class="choice">
            <input
              type="checkbox"
              name="right"
              value={right}
              onChange={({ currentTarget: { checked } }) =>
                setAsked(checked ? [...asked, right] : asked.filter((one) => one !== right))
              }
            />
            <span>
              {requestsText.rights[right].name}
              <span class="field-help">{requestsText.rights[right].help}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      {asked.includes('rectification') && (
        <fieldset class="field">
          <legend>{requestsText.itemsTitle}</legend>
          <p class="field-help">{requestsText.itemsHelp}</p>
          <ItemRows items={[]} least={0} sending={sending} />
        </fieldset>
      )}
      <div class="field-grid">
        <SelectField
          name="channel"
          label={requestsText.channel}
          options={optionsOf(STAFF_CHANNELS, requestsText.channels)}
          value="letter"
        />
        <DayField
          name="receivedOn"
          label={requestsText.receivedOn}
          help={requestsText.receivedHelp}
          wrong={refusalOf(sending.refusal, 'receivedOn', requestsText.receivedWrong)}
          value={today()}
        />
        <SelectField
          name="language"
          label={requestsText.language}
          help={requestsText.languageHelp}
          options={optionsOf(STAFF_LANGUAGES, requestsText.languages)}
          value={language}
        />
      </div>
      <RequesterFields customer={customer} sending={sending} />
      <Field
        label={requestsText.words}
        help={requestsText.wordsHelp}
        wrong={refusalOf(sending.refusal, 'words', requestsText.tooLong)}
      >
        {(attributes) => <textarea {...attributes} name="words" rows={5} maxLength={10_000} />}
      </Field>
      <FieldGroup label={requestsText.identitySeen} help={requestsText.noCopies} wrong={null}>
        {(['', ...SEEN_BY_STAFF] as const).map((way) => (
          <label key={way} class="choice">
            <input type="radio" name="identity" value={way} defaultChecked={way === ''} />
            <span>{way === '' ? requestsText.notSeen : requestsText.identityWays[way]}</span>
          </label>
        ))}
      </FieldGroup>
    </Form>
  )
}

function RegisterField({
  registers,
  customer,
}: {
  registers: readonly RegisterView[]
  customer: CustomerDetail | null
}) {
  if (customer)
    return (
      <>
        <input type="hidden" name="register" value={customer.register} />
        <p>
          {fill(requestsText.fromCustomer, {
            name: customerName(customer.values),
            no: String(customer.no),
            register: customer.registerName,
          })}
        </p>
      </>
    )
  return <RegisterChoice registers={registers} />
}

/** Who asks, as they say: enough to answer them. */
function RequesterFields({ customer, sending }: { customer: CustomerDetail | null; sending: Sending }) {
  const values = customer?.values ?? {}
  const known = {
    name: customer ? customerName(values) : '',
    email: values.email ?? '',
    phone: values.phone ?? '',
    address: [
      values.streetAddress,
      [values.postalCode, values.city].filter(Boolean).join(' '),
      values.country && shownValue('country', values.country),
    ]
      .filter(Boolean)
      .join('\n'),
  }
  const input = (name: 'name' | 'email' | 'phone', most: number) => (
    <Field
      label={requestsText.requester[name]}
      wrong={refusalOf(sending.refusal, `requester.${name}`, requestsText.requesterWrong[name])}
    >
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          required={name === 'name'}
          maxLength={most}
          inputMode={name === 'email' ? 'email' : name === 'phone' ? 'tel' : undefined}
          autocomplete="off"
          defaultValue={known[name]}
        />
      )}
    </Field>
  )
  return (
    <fieldset class="field">
      <legend>{requestsText.whoAsks}</legend>
      <div class="field-grid">
        {input('name', 200)}
        {input('email', 254)}
        {input('phone', 40)}
      </div>
      <Field
        label={requestsText.requester.address}
        help={requestsText.addressHelp}
        wrong={refusalOf(sending.refusal, 'requester.address', requestsText.tooLong)}
      >
        {(attributes) => (
          <textarea {...attributes} name="address" rows={3} maxLength={500} defaultValue={known.address} />
        )}
      </Field>
    </fieldset>
  )
}

function readRequest(fields: FormData, customer: CustomerDetail | null): NewRequest {
  const written = (name: string) => String(fields.get(name) ?? '').trim() || null
  const rights = fields.getAll('right') as Right[]
  return {
    register: Number(fields.get('register')),
    rights,
    channel: fields.get('channel') as NewRequest['channel'],
    language: fields.get('language') as NewRequest['language'],
    receivedOn: String(fields.get('receivedOn')),
    requester: {
      name: written('name'),
      email: written('email'),
      phone: written('phone'),
      address: written('address'),
    },
    words: written('words'),
    items: rights.includes('rectification') ? readItems(fields) : [],
    customer: customer?.id ?? null,
    identity: written('identity') as NewRequest['identity'],
  }
}
