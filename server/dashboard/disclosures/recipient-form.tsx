import { RECIPIENT_KINDS, type RecipientView } from '../../../src/recipient.ts'
import { DayField, optionsOf, SelectField, TextField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
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
        options={optionsOf(RECIPIENT_KINDS, disclosureText.kinds)}
        value={recipient?.kind ?? 'service-provider'}
      />
      <TextField
        name="name"
        label={disclosureText.name}
        most={200}
        value={recipient?.name ?? ''}
        wrong={refusalOf(sending.refusal, 'name', disclosureText.nameTaken) && disclosureText.nameTaken}
      />
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
