import { RECIPIENT_KINDS, type RecipientView } from '../../../src/recipient.ts'
import { DayField, SelectField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { DestinationFields, readDestination } from './destination-fields.tsx'
import { disclosureText } from './text.ts'

type Told = Omit<RecipientView, 'id' | 'endsOn'> & { readonly endsOn?: string | null }

export function RecipientForm({
  recipient,
  submit,
  onSubmit,
}: {
  /** Null for a new one. */
  recipient: RecipientView | null
  submit: string
  onSubmit: (told: Told) => Promise<void>
}) {
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          kind: String(fields.get('kind')) as Told['kind'],
          name: String(fields.get('name')),
          ...readDestination(fields),
          ...(recipient && { endsOn: String(fields.get('endsOn')) || null }),
        })
      }
    >
      <SelectField
        name="kind"
        label={disclosureText.kind}
        options={
          Object.fromEntries(
            RECIPIENT_KINDS.map((kind) => [kind, disclosureText.kinds[kind]]),
          ) as typeof disclosureText.kinds
        }
        value={recipient?.kind ?? 'service-provider'}
      />
      <Field
        label={disclosureText.name}
        wrong={refusalOf(sending.refusal, 'name', disclosureText.nameTaken) && disclosureText.nameTaken}
      >
        {(attributes) => (
          <input
            {...attributes}
            name="name"
            required
            maxLength={200}
            autocomplete="off"
            defaultValue={recipient?.name ?? ''}
          />
        )}
      </Field>
      <DestinationFields destination={recipient ?? {}} sending={sending} />
      {recipient && (
        <DayField
          name="endsOn"
          label={disclosureText.endsOn}
          help={disclosureText.endsOnHelp}
          value={recipient.endsOn ?? ''}
          isRequired={false}
        />
      )}
    </Form>
  )
}
