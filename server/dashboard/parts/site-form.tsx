import { LANGUAGES } from '../../../src/language.ts'
import { IP_STORAGE } from '../../../src/ip-storage.ts'
import type { NewSite } from '../../../src/site.ts'
import { languageName } from '../figure.ts'
import { refusalAt, type FormField } from '../refusal-texts.ts'
import { type Sending } from '../sending.ts'
import { text } from '../text.ts'
import { Field, FieldGroup, Form } from './form.tsx'
import { originsWrong, readOrigins } from './written-origins.ts'

/** Every setting of a site: to make one, or to change one. */
export function SiteForm({
  site,
  submit,
  sending,
  onSubmit,
}: {
  site: NewSite
  submit: string
  sending: Sending
  onSubmit: (site: NewSite) => Promise<void>
}) {
  const wrong = (field: FormField) => refusalAt(sending.refusal, field)
  return (
    <Form sending={sending} submit={submit} onSubmit={(fields) => onSubmit(readSite(fields, site))}>
      <Field label={text.site.name} help={text.site.nameHelp} wrong={wrong('name')}>
        {(attributes) => (
          <input {...attributes} name="name" required maxLength={100} defaultValue={site.name} />
        )}
      </Field>
      <Field label={text.site.origins} help={text.site.originsHelp} wrong={originsWrong(sending, 'origins')}>
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
      <FieldGroup label={text.site.languages} help={text.site.languagesHelp} wrong={wrong('languages')}>
        <div class="choices">
          {LANGUAGES.map((language) => (
            <label key={language} class="choice">
              <input
                type="checkbox"
                name="languages"
                value={language}
                defaultChecked={site.languages.includes(language)}
              />
              {languageName(language)}
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field label={text.site.mainLanguage} wrong={null}>
        {(attributes) => (
          <select {...attributes} name="mainLanguage">
            {LANGUAGES.map((language) => (
              <option key={language} value={language} selected={language === site.languages[0]}>
                {languageName(language)}
              </option>
            ))}
          </select>
        )}
      </Field>
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
      <NumberField
        name="smallestGroup"
        most={50}
        value={site.smallestGroup ?? 5}
        wrong={wrong('smallestGroup')}
      />
      <FieldGroup label={text.site.ipStorage} wrong={wrong('ipStorage')}>
        {IP_STORAGE.map((way) => (
          <label key={way} class="choice">
            <input type="radio" name="ipStorage" value={way} defaultChecked={way === site.ipStorage} />
            <span>
              {text.ipStorage[way].name}
              <span class="field-help">{text.ipStorage[way].help}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <NumberField name="ipFullDays" most={365} value={site.ipFullDays ?? 30} wrong={wrong('ipFullDays')} />
      <NumberField name="visitMonths" most={25} value={site.visitMonths ?? 14} wrong={wrong('visitMonths')} />
      <Field label={text.site.measurementId} help={text.site.measurementIdHelp} wrong={wrong('google')}>
        {(attributes) => (
          <input
            {...attributes}
            name="measurementIds"
            spellcheck={false}
            autocomplete="off"
            defaultValue={site.google?.measurementIds?.join(' ') ?? ''}
          />
        )}
      </Field>
    </Form>
  )
}

/** A whole number from 1 to `most`. */
function NumberField({
  name,
  most,
  value,
  wrong,
}: {
  name: 'smallestGroup' | 'ipFullDays' | 'visitMonths'
  most: number
  value: number
  wrong: string | null
}) {
  return (
    <Field label={text.site[name]} help={text.site[`${name}Help`]} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          class="short"
          name={name}
          type="number"
          min={1}
          max={most}
          required
          defaultValue={String(value)}
        />
      )}
    </Field>
  )
}

function readSite(fields: FormData, { google }: NewSite): NewSite {
  const ticked = LANGUAGES.filter((one) => fields.getAll('languages').includes(one))
  // The one for other pages comes first, if it is among the ticked ones at all.
  const languages = ticked.toSorted(
    (a, b) => Number(b === fields.get('mainLanguage')) - Number(a === fields.get('mainLanguage')),
  )
  return {
    name: String(fields.get('name')),
    origins: readOrigins(String(fields.get('origins'))),
    languages,
    timeZone: String(fields.get('timeZone')),
    google: {
      ...google,
      measurementIds: String(fields.get('measurementIds'))
        .split(/[\s,]+/)
        .filter(Boolean),
    },
    smallestGroup: Number(fields.get('smallestGroup')),
    ipFullDays: Number(fields.get('ipFullDays')),
    visitMonths: Number(fields.get('visitMonths')),
    ipStorage: IP_STORAGE.find((way) => way === fields.get('ipStorage')) ?? 'full',
  }
}

/** The zone of the site stays choosable even where this browser does not list it. */
function timeZones(current: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(current) ? known : [current, ...known]
}
