import { useState } from 'preact/hooks'
import type { NamedCustomer } from '../../../src/named-customer.ts'
import { PAPER_KINDS, type PaperChange, type PaperLocationView, type PaperView } from '../../../src/paper.ts'
import { DayField, optionsOf, SelectField, TextField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { LocationField } from './location-field.tsx'
import { PersonPicker } from './person-picker.tsx'
import { paperText } from './text.ts'

type Told = Required<PaperChange> & { readonly location?: number | null }

/** What is known of a paper. */
export function PaperForm({
  paper,
  locations,
  submit,
  onSubmit,
}: {
  /** Null for a new one. */
  paper: PaperView | null
  /** Where a new one may lie. */
  locations: readonly PaperLocationView[]
  submit: string
  onSubmit: (told: Told) => Promise<void>
}) {
  const sending = useSending()
  const { refusal } = sending
  const [persons, setPersons] = useState<readonly NamedCustomer[]>(paper?.persons ?? [])
  const day = (name: 'receivedOn' | 'retainUntil', wrong: string, help?: string) => (
    <DayField
      name={name}
      label={paperText[name]}
      {...(help !== undefined && { help })}
      wrong={refusalOf(refusal, name, wrong)}
      value={paper?.[name] ?? ''}
    />
  )
  const line = (
    name: 'title' | 'event',
    { label, place, most }: { label: string; place: string; most: number },
  ) => (
    <TextField
      name={name}
      label={label}
      place={place}
      most={most}
      value={paper?.[name] ?? ''}
      wrong={refusalOf(refusal, name, paperText.textWrong)}
    />
  )
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          kind: String(fields.get('kind')) as Told['kind'],
          title: String(fields.get('title')),
          event: String(fields.get('event')),
          persons: persons.map(({ id }) => id),
          receivedOn: String(fields.get('receivedOn')),
          retainUntil: String(fields.get('retainUntil')),
          ...(paper === null && { location: Number(fields.get('location')) || null }),
        })
      }
    >
      <SelectField
        name="kind"
        label={paperText.kind}
        options={optionsOf(PAPER_KINDS, paperText.kinds)}
        value={paper?.kind ?? 'contract'}
      />
      {line('title', { label: paperText.titleOf, place: paperText.titlePlace, most: 200 })}
      {line('event', { label: paperText.event, place: paperText.eventPlace, most: 500 })}
      <PersonPicker
        persons={persons}
        choose={setPersons}
        wrong={refusalOf(refusal, 'persons', paperText.whomWrong)}
      />
      <div class="field-grid">
        {day('receivedOn', paperText.receivedWrong)}
        {day('retainUntil', paperText.retainWrong, paperText.retainHelp)}
      </div>
      {paper === null && locations.length > 0 && (
        <LocationField
          locations={locations}
          wrong={refusalOf(refusal, 'location', paperText.locationWrong)}
        />
      )}
    </Form>
  )
}
