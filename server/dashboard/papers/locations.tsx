import type { NewPaperLocation, PaperLocationView } from '../../../src/paper.ts'
import { send } from '../api.ts'
import { count } from '../figure.ts'
import { EditableList } from '../parts/editable-list.tsx'
import { TextField, TickBox } from '../parts/fields.tsx'
import { FieldGroup, Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { paperText } from './text.ts'

/** Where papers lie, and whether that is where they may be stored. */
export function Locations({
  locations,
  changed,
}: {
  locations: readonly PaperLocationView[]
  changed: () => void
}) {
  const maintains = useMay()('paper.maintain')
  return (
    <section class="panel recipients">
      <h2>{paperText.locationsTitle}</h2>
      <p class="muted">{paperText.locationsHelp}</p>
      {locations.length === 0 && <p>{paperText.locationsNone}</p>}
      <EditableList
        items={locations}
        maintains={maintains}
        add={paperText.addLocation}
        badge={(location) => isSafe(location) && <span class="badge is-good">{paperText.isSafe}</span>}
        about={(location) => <p class="muted small">{factsOf(location)}</p>}
        form={(location, done) => (
          <LocationForm
            location={location}
            submit={location ? paperText.save : paperText.addLocation}
            onSubmit={async (told) => {
              if (location) await send('PATCH', `/api/paper-locations/${location.id}`, told)
              else await send('POST', '/api/paper-locations', told)
              done()
              changed()
            }}
          />
        )}
      />
    </section>
  )
}

function isSafe({ locked, fireproof }: PaperLocationView): boolean {
  return locked && fireproof
}

function factsOf({ locked, fireproof, papers }: PaperLocationView): string {
  const { lacksLock, lacksProof, lacksBoth } = paperText
  return [
    ...(locked && fireproof ? [] : [locked ? lacksProof : fireproof ? lacksLock : lacksBoth]),
    fill(plural(paperText.count, papers), { count: count(papers) }),
  ].join(' · ')
}

function LocationForm({
  location,
  submit,
  onSubmit,
}: {
  location: PaperLocationView | null
  submit: string
  onSubmit: (told: NewPaperLocation) => Promise<void>
}) {
  const sending = useSending()
  const named = sending.refusal?.field
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          name: String(fields.get('name')),
          locked: fields.has('locked'),
          fireproof: fields.has('fireproof'),
        })
      }
    >
      <TextField
        name="name"
        label={paperText.name}
        most={100}
        value={location?.name ?? ''}
        wrong={named === 'name' ? paperText.nameTaken : null}
      />
      <FieldGroup
        label={paperText.state}
        wrong={named === 'locked' || named === 'fireproof' ? paperText.stillStored : null}
      >
        <TickBox name="locked" label={paperText.locked} isTicked={location?.locked ?? false} />
        <TickBox name="fireproof" label={paperText.fireproof} isTicked={location?.fireproof ?? false} />
      </FieldGroup>
    </Form>
  )
}
