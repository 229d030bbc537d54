import { useState } from 'preact/hooks'
import type { Annotation } from '../../../src/annotation.ts'
import { addDays } from '../../../src/period.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import type { Loaded } from '../loaded.ts'
import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Field, Form } from './form.tsx'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'

/** A button of the chart and, behind it, what staff noted beside its days. */
export function Notes({ view, notes }: { view: ShownView; notes: Loaded<Annotation[]> }) {
  const { site, shown, today } = view
  const path = `/api/sites/${site.id}/annotations`
  const maintains = useMay()('statistics.maintain', site.id)
  const menu = useMenu('notes')
  const saving = useSending()
  const removing = useSending()
  const [saved, setSaved] = useState(0)
  const last = addDays(shown.period.until, -1)
  return (
    <>
      <button {...menu.opener} class="button button-quiet">
        <Icon name="note" />
        {maintains ? text.notes.add : text.notes.title}
      </button>
      <div {...menu.panel} class="menu menu-notes">
        <ul class="notes" aria-label={text.notes.title}>
          {/* As high while it is loaded, so that the form below does not move from under the pointer. */}
          {(notes.answer ?? []).length === 0 && (
            <li class="muted">{notes.answer ? text.notes.none : text.loading}</li>
          )}
          {notes.answer?.map(({ id, day, text: note, by }) => (
            <li key={id}>
              <div>
                <p>{note}</p>
                <p class="muted">
                  {by === null ? dayName(day) : fill(text.notes.by, { day: dayName(day), name: by })}
                </p>
              </div>
              {maintains && (
                <button
                  type="button"
                  class="button button-quiet"
                  aria-label={fill(text.notes.removeNamed, { text: note })}
                  aria-disabled={removing.busy}
                  onClick={() =>
                    void removing.run(async () => {
                      await send('DELETE', `${path}/${id}`)
                      notes.again()
                    })
                  }
                >
                  <Icon name="cross" />
                </button>
              )}
            </li>
          ))}
        </ul>
        {removing.refusal && <p class="field-wrong">{text.refusals[removing.refusal.code]}</p>}
        {maintains && (
          <Form
            key={saved}
            sending={saving}
            submit={text.notes.save}
            onSubmit={async (fields) => {
              await send('POST', path, { day: String(fields.get('day')), text: String(fields.get('text')) })
              setSaved(saved + 1)
              notes.again()
            }}
          >
            <Field label={text.notes.day} wrong={refusalAt(saving.refusal, 'day')}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="date"
                  name="day"
                  required
                  min={shown.period.from}
                  max={last}
                  defaultValue={last < today ? last : today}
                />
              )}
            </Field>
            <Field
              label={text.notes.text}
              help={text.notes.textHelp}
              wrong={refusalAt(saving.refusal, 'text')}
            >
              {(attributes) => (
                <input {...attributes} name="text" required maxLength={200} autocomplete="off" />
              )}
            </Field>
          </Form>
        )}
      </div>
    </>
  )
}
