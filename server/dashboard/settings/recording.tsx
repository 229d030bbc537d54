import { IP_STORAGE } from '../../../src/ip-storage.ts'
import { MEASURES } from '../../../src/measure.ts'
import type { SiteChange } from '../../../src/site.ts'
import type { SettingsPage } from './settings-page.ts'
import { NumberField, RadioGroup, TickBox } from '../parts/fields.tsx'
import { FieldGroup } from '../parts/form.tsx'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingsText } from './text.ts'

const NUMBERS = { ipFullDays: 365, visitMonths: 25, smallestGroup: 50 } as const

/** What is recorded of visits that were allowed, and how long it is kept. */
export const RecordingSettings: SettingsPage = ({ site, changed }) => {
  const sending = useSending()
  const { recording } = settingsText
  const wrong = (field: 'ipStorage' | keyof typeof NUMBERS) => refusalAt(sending.refusal, field)
  const number = (name: keyof typeof NUMBERS) => (
    <NumberField
      name={name}
      label={text.site[name]}
      help={text.site[`${name}Help`]}
      most={NUMBERS[name]}
      value={site[name]}
      wrong={wrong(name)}
    />
  )
  return (
    <div class="settings">
      <section class="panel">
        <h2>{recording.title}</h2>
        <p class="muted">{recording.help}</p>
        <SettingsForm
          site={site}
          sending={sending}
          effect={recording.effect}
          read={readChange}
          onSaved={changed}
        >
          <FieldGroup label={recording.measured} wrong={null}>
            {MEASURES.map((measure) => (
              <TickBox
                key={measure}
                name="measured"
                value={measure}
                label={recording.measures[measure].name}
                help={recording.measures[measure].help}
                isTicked={site.measured.includes(measure)}
              />
            ))}
          </FieldGroup>
          <RadioGroup
            name="ipStorage"
            label={text.site.ipStorage}
            options={text.ipStorage}
            value={site.ipStorage}
            wrong={wrong('ipStorage')}
          />
          {number('ipFullDays')}
          {number('visitMonths')}
          {number('smallestGroup')}
        </SettingsForm>
      </section>
    </div>
  )
}

function readChange(fields: FormData): SiteChange {
  const measured = fields.getAll('measured')
  return {
    measured: MEASURES.filter((one) => measured.includes(one)),
    ipStorage: IP_STORAGE.find((way) => way === fields.get('ipStorage')) ?? 'full',
    ipFullDays: Number(fields.get('ipFullDays')),
    visitMonths: Number(fields.get('visitMonths')),
    smallestGroup: Number(fields.get('smallestGroup')),
  }
}
