import type { ComponentChildren } from 'preact'
import { LANGUAGES } from '../../../src/language.ts'
import type { NewSite } from '../../../src/site.ts'
import { refusalAt, type FormField } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import { text } from '../text.ts'
import { Field, Form } from './form.tsx'
import { LanguagePicker } from './language-picker.tsx'
import { lineWrong } from './lines.ts'
import { readOrigins } from './written-origins.ts'

type WrittenSite = Pick<NewSite, 'name' | 'origins' | 'languages' | 'timeZone'>

/** What every site needs: to make one, or to change one. */
export function SiteForm({
  site,
  submit,
  sending,
  onSubmit,
  children,
}: {
  site: WrittenSite
  submit: string
  sending: Sending
  /** `fields` has those of `children`, too. */
  onSubmit: (site: WrittenSite, fields: FormData) => Promise<void>
  children?: ComponentChildren
}) {
  const wrong = (field: FormField) => refusalAt(sending.refusal, field)
  return (
    <Form
      sending={sending}
      submit={submit}
      read={(fields) => [...fields]}
      onSubmit={(fields) => onSubmit(readSite(fields), fields)}
    >
      <Field label={text.site.name} help={text.site.nameHelp} wrong={wrong('name')}>
        {(attributes) => (
          <input {...attributes} name="name" required maxLength={100} defaultValue={site.name} />
        )}
      </Field>
      <Field
        label={text.site.origins}
        help={text.site.originsHelp}
        wrong={lineWrong(sending, 'origins', text.expected.origins)}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            name="origins"
            rows={3}
            required
            spellcheck={false}
            inputMode="url"
            defaultValue={site.origins.join('\n')}
          />
        )}
      </Field>
      <LanguagePicker chosen={site.languages} wrong={wrong('languages')} />
      <Field label={text.site.timeZone} help={text.site.timeZoneHelp} wrong={wrong('timeZone')}>
        {(attributes) => (
          <select {...attributes} name="timeZone">
            {timeZones(site.timeZone).map((zone) => (
              <option key={zone} value={zone} selected={zone === site.timeZone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {children}
    </Form>
  )
}

function readSite(fields: FormData): WrittenSite {
  const chosen = fields.getAll('languages')
  return {
    name: String(fields.get('name')),
    origins: readOrigins(String(fields.get('origins'))),
    languages: LANGUAGES.filter((one) => chosen.includes(one)).toSorted(
      (a, b) => chosen.indexOf(a) - chosen.indexOf(b),
    ),
    timeZone: String(fields.get('timeZone')),
  }
}

/** The zone of the site stays choosable even where this browser does not list it. */
function timeZones(current: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(current) ? known : [current, ...known]
}
