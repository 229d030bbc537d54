import { useState } from 'preact/hooks'
import type { CustomerDetail } from '../../../src/customer.ts'
import {
  DISCLOSURE_REASONS,
  OF_CREDIT,
  type DisclosureReason,
  type MadeDisclosure,
} from '../../../src/disclosure.ts'
import type { ProcessorView } from '../../../src/processor.ts'
import type { RecipientView } from '../../../src/recipient.ts'
import { REGISTER_FIELDS } from '../../../src/register-field.ts'
import { read, send } from '../api.ts'
import { today } from '../calendar.ts'
import { useLoading } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { TickBox } from '../parts/fields.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending, type Sending } from '../sending.ts'
import { FieldBoxes, fieldNames } from './field-boxes.tsx'
import { disclosureText } from './text.ts'

type Takers = { readonly recipients: RecipientView[]; readonly processors: ProcessorView[] }

/** Hands data to a recipient, field by field and for a reason, or to a processor what it may get. */
export function DisclosureForm(props: { customer: CustomerDetail; done: (made: MadeDisclosure) => void }) {
  const takers = useLoading<Takers>('takers', async (signal) => {
    const [recipients, processors] = await Promise.all([
      read<RecipientView[]>('/api/recipients', signal),
      read<ProcessorView[]>('/api/processors', signal),
    ])
    const holds = ({ endsOn }: { endsOn: string | null }) => endsOn === null || endsOn >= today()
    return {
      recipients: recipients.filter(holds),
      processors: processors.filter((one) => holds(one) && one.fields.length > 0),
    }
  })
  return (
    <Answer of={takers} empty={<Skeleton lines={4} />}>
      {(found) =>
        found.recipients.length + found.processors.length === 0 ? (
          <p>{disclosureText.noneToChoose}</p>
        ) : (
          <HandOver {...props} {...found} />
        )
      }
    </Answer>
  )
}

function HandOver({
  customer,
  done,
  recipients,
  processors,
}: Takers & { customer: CustomerDetail; done: (made: MadeDisclosure) => void }) {
  const sending = useSending()
  const [to, setTo] = useState('')
  const [of, id] = to.split(' ')
  const path = `/api/customers/${customer.id}`
  const processor = of === 'processor' ? processors.find((one) => one.id === Number(id)) : undefined
  return (
    <Form
      sending={sending}
      submit={disclosureText.submit}
      onSubmit={async (fields) => {
        const note = String(fields.get('note'))
        done(
          processor
            ? await send<MadeDisclosure>('POST', `${path}/transfers`, { processor: processor.id, note })
            : await send<MadeDisclosure>('POST', `${path}/disclosures`, {
                recipient: Number(id),
                reason: fields.get('reason'),
                fields: fields.getAll('fields'),
                note,
                humanDecides: fields.has('humanDecides'),
              }),
        )
      }}
    >
      <Field
        label={disclosureText.to}
        wrong={
          ['recipient', 'processor', 'necessity', 'safeguard'].includes(sending.refusal?.field ?? '')
            ? disclosureText.wrongTo
            : null
        }
      >
        {(attributes) => (
          <select
            {...attributes}
            required
            value={to}
            onChange={({ currentTarget: { value } }) => setTo(value)}
          >
            <option value="">{disclosureText.choose}</option>
            <Takers label={disclosureText.recipients} of="recipient" all={recipients} />
            <Takers label={disclosureText.processors} of="processor" all={processors} />
          </select>
        )}
      </Field>
      {of === 'recipient' && <ForRecipient customer={customer} sending={sending} />}
      {processor && <ForProcessor customer={customer} processor={processor} />}
      {to && (
        <Field
          label={disclosureText.note}
          wrong={refusalOf(sending.refusal, 'note', disclosureText.noteWrong)}
        >
          {(attributes) => (
            <input
              {...attributes}
              name="note"
              required
              maxLength={500}
              autocomplete="off"
              placeholder={disclosureText.notePlace}
            />
          )}
        </Field>
      )}
    </Form>
  )
}

function Takers({
  label,
  of,
  all,
}: {
  label: string
  of: string
  all: readonly { id: number; name: string }[]
}) {
  if (all.length === 0) return null
  return (
    <optgroup label={label}>
      {all.map(({ id, name }) => (
        <option key={id} value={`${of} ${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}

function ForRecipient({
  customer: { values, restrictedAt },
  sending: { refusal },
}: {
  customer: CustomerDetail
  sending: Sending
}) {
  const [reason, setReason] = useState<DisclosureReason | ''>('')
  const offered = restrictedAt === null ? DISCLOSURE_REASONS : (['legal-duty'] as const)
  return (
    <>
      <Field label={disclosureText.reason} wrong={refusalOf(refusal, 'reason', disclosureText.reasonWrong)}>
        {(attributes) => (
          <select
            {...attributes}
            name="reason"
            required
            onChange={({ currentTarget }) => setReason(currentTarget.value as DisclosureReason)}
          >
            <option value="">{disclosureText.choose}</option>
            {offered.map((one) => (
              <option key={one} value={one}>
                {disclosureText.reasons[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {reason !== '' && OF_CREDIT.includes(reason) && (
        <FieldGroup
          label={disclosureText.reasons[reason]}
          wrong={refusalOf(refusal, 'humanDecides', disclosureText.humanWrong)}
        >
          <TickBox
            name="humanDecides"
            label={disclosureText.human}
            help={disclosureText.humanHelp}
            isTicked={false}
          />
        </FieldGroup>
      )}
      <FieldBoxes
        label={disclosureText.fields}
        offered={REGISTER_FIELDS.filter((field) => values[field] !== undefined)}
        ticked={[]}
        wrong={refusalOf(refusal, 'fields', disclosureText.fieldsWrong)}
      />
    </>
  )
}

function ForProcessor({
  customer: { values },
  processor: { fields },
}: {
  customer: CustomerDetail
  processor: ProcessorView
}) {
  const known = fields.filter((field) => values[field] !== undefined)
  return (
    <p>
      {known.length === 0
        ? disclosureText.noFields
        : fill(disclosureText.onlyFields, { fields: fieldNames(known) })}
    </p>
  )
}
