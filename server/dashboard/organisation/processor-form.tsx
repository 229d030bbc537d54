import type { ProcessorView } from '../../../src/processor.ts'
import type { RegisterField } from '../../../src/register-field.ts'
import { DestinationFields, readDestination } from '../disclosures/destination-fields.tsx'
import { FieldBoxes } from '../disclosures/field-boxes.tsx'
import { disclosureText } from '../disclosures/text.ts'
import { DayField, TextField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { refusalAt, refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { staffText } from './text.ts'

type Written = Omit<ProcessorView, 'id' | 'agreedOn'> & { readonly agreedOn?: string }

/** A processor and its agreement. The day it was signed on stays. */
export function ProcessorForm({
  processor,
  submit,
  onSubmit,
}: {
  /** Null for a new one. */
  processor: ProcessorView | null
  submit: string
  onSubmit: (written: Written) => Promise<void>
}) {
  const of = staffText.processors
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          name: String(fields.get('name')),
          ...(processor === null && { agreedOn: String(fields.get('agreedOn')) }),
          endsOn: String(fields.get('endsOn')) || null,
          ...readDestination(fields),
          purpose: String(fields.get('purpose')),
          fields: fields.getAll('fields') as RegisterField[],
        })
      }
    >
      <TextField
        name="name"
        label={of.name}
        most={100}
        value={processor?.name ?? ''}
        wrong={refusalAt(sending.refusal, 'name')}
      />
      {processor === null && (
        <DayField
          name="agreedOn"
          label={of.agreedOn}
          wrong={refusalOf(sending.refusal, 'agreedOn', of.dayExpected)}
        />
      )}
      <DayField
        name="endsOn"
        label={of.endsOn}
        help={of.endsOnHelp}
        wrong={refusalOf(sending.refusal, 'endsOn', of.dayExpected)}
        value={processor?.endsOn ?? ''}
        isRequired={false}
      />
      <DestinationFields destination={processor ?? {}} sending={sending} />
      <Field label={disclosureText.purpose} wrong={null}>
        {(attributes) => (
          <textarea
            {...attributes}
            name="purpose"
            rows={2}
            maxLength={500}
            defaultValue={processor?.purpose ?? ''}
          />
        )}
      </Field>
      <FieldBoxes
        label={disclosureText.mayGet}
        help={disclosureText.mayGetHelp}
        ticked={processor?.fields ?? []}
        wrong={null}
      />
    </Form>
  )
}
