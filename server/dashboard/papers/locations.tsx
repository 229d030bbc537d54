import { useState } from 'preact/hooks'
import type { NewPaperLocation, PaperLocationView } from '../../../src/paper.ts'
import { send } from '../api.ts'
import { count } from '../figure.ts'
import { TickBox } from '../parts/fields.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
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
  const [added, setAdded] = useState(0)
  const [openId, setOpenId] = useState<number | null>(null)
  return (
    <section class="panel recipients">
      <h2>{paperText.locationsTitle}</h2>
      <p class="muted">{paperText.locationsHelp}</p>
      {locations.length === 0 && <p>{paperText.locationsNone}</p>}
      <ul class="accounts">
        {locations.map((location) => (
          <li key={location.id}>
            <div class="account-line">
              <div>
                <p class="account-title">
                  <strong>{location.name}</strong>
                  {isSafe(location) && <span class="badge is-good">{paperText.isSafe}</span>}
                </p>
                <p class="muted small">{factsOf(location)}</p>
              </div>
              {maintains && (
                <button
                  type="button"
                  class="button"
                  aria-expanded={location.id === openId}
                  aria-label={
                    location.id === openId ? undefined : fill(paperText.changeNamed, { name: location.name })
                  }
                  onClick={() => setOpenId(location.id === openId ? null : location.id)}
                >
                  {location.id === openId ? paperText.cancel : paperText.change}
                </button>
              )}
            </div>
            {location.id === openId && (
              <LocationForm
                location={location}
                submit={paperText.save}
                onSubmit={async (told) => {
                  await send('PATCH', `/api/paper-locations/${location.id}`, told)
                  setOpenId(null)
                  changed()
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {maintains && (
        <details class="panel-end" key={added}>
          <summary>{paperText.addLocation}</summary>
          <LocationForm
            location={null}
            submit={paperText.addLocation}
            onSubmit={async (told) => {
              await send('POST', '/api/paper-locations', told)
              setAdded(added + 1)
              changed()
            }}
          />
        </details>
      )}
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
      <Field label={paperText.name} wrong={named === 'name' ? paperText.nameTaken : null}>
        {(attributes) => (
          <input
            {...attributes}
            name="name"
            required
            maxLength={100}
            autocomplete="off"
            defaultValue={location?.name ?? ''}
          />
        )}
      </Field>
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
