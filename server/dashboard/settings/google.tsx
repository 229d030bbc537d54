import { useState } from 'preact/hooks'
import type { GoogleSettings } from '../../../src/google.ts'
import type { SettingsPage } from './settings-page.ts'
import { NumberField, RadioGroup, TickBox } from '../parts/fields.tsx'
import { Field } from '../parts/form.tsx'
import { lineWrong, readLines } from '../parts/lines.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingsText } from './text.ts'

/** Which of Google's tags a site has, and what they are told. */
export const GoogleTags: SettingsPage = ({ site, changed }) => {
  const sending = useSending()
  const { google } = settingsText
  const [mode, setMode] = useState(site.google.mode)
  const wrong = (field: 'tagManagerId' | 'waitForUpdateMs') =>
    refusalOf(sending.refusal, `google.${field}`, google.expected[field])
  return (
    <div class="settings">
      <section class="panel">
        <h2>{google.title}</h2>
        <SettingsForm
          site={site}
          sending={sending}
          effect={google.effect}
          read={(fields) => ({ google: readGoogle(fields, site.google) })}
          onInput={(fields) => setMode(readMode(fields))}
          onSaved={changed}
        >
          <Field
            label={google.measurementIds}
            help={google.measurementIdsHelp}
            wrong={lineWrong(sending, 'google.measurementIds', google.expected.measurementIds)}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                name="measurementIds"
                rows={2}
                autocapitalize="characters"
                spellcheck={false}
                defaultValue={site.google.measurementIds.join('\n')}
              />
            )}
          </Field>
          <TickBox
            name="demographics"
            label={google.demographics}
            help={google.demographicsHelp}
            isTicked={site.google.demographics}
          />
          <Field label={google.tagManagerId} help={google.tagManagerIdHelp} wrong={wrong('tagManagerId')}>
            {(attributes) => (
              <input
                {...attributes}
                name="tagManagerId"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                defaultValue={site.google.tagManagerId ?? ''}
              />
            )}
          </Field>
          <RadioGroup name="mode" label={google.mode} options={google.modes} value={site.google.mode} />
          {mode === 'advanced' && (
            <>
              <p class="caution" role="alert">
                {google.advancedWarning}
              </p>
              <Field
                label={google.regions}
                help={google.regionsHelp}
                wrong={lineWrong(sending, 'google.regions', google.expected.regions)}
              >
                {(attributes) => (
                  <input
                    {...attributes}
                    name="regions"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck={false}
                    defaultValue={site.google.regions.join(', ')}
                  />
                )}
              </Field>
              <NumberField
                name="waitForUpdateMs"
                label={google.waitForUpdateMs}
                help={google.waitForUpdateMsHelp}
                least={0}
                most={10_000}
                value={site.google.waitForUpdateMs}
                wrong={wrong('waitForUpdateMs')}
              />
            </>
          )}
          <div class="field">
            <TickBox
              name="adsDataRedaction"
              label={google.adsDataRedaction}
              help={google.adsDataRedactionHelp}
              isTicked={site.google.adsDataRedaction}
            />
            <TickBox
              name="urlPassthrough"
              label={google.urlPassthrough}
              help={google.urlPassthroughHelp}
              isTicked={site.google.urlPassthrough}
            />
          </div>
        </SettingsForm>
      </section>
    </div>
  )
}

function readMode(fields: FormData): GoogleSettings['mode'] {
  return fields.get('mode') === 'advanced' ? 'advanced' : 'basic'
}

/** What is asked of advanced mode alone stays as it was in the other. */
function readGoogle(fields: FormData, before: GoogleSettings): GoogleSettings {
  const mode = readMode(fields)
  return {
    measurementIds: readLines(String(fields.get('measurementIds'))),
    tagManagerId: String(fields.get('tagManagerId')).trim() || null,
    mode,
    demographics: fields.has('demographics'),
    urlPassthrough: fields.has('urlPassthrough'),
    adsDataRedaction: fields.has('adsDataRedaction'),
    ...(mode === 'advanced'
      ? {
          regions: readLines(String(fields.get('regions')).toUpperCase()),
          waitForUpdateMs: Number(fields.get('waitForUpdateMs')),
        }
      : { regions: before.regions, waitForUpdateMs: before.waitForUpdateMs }),
  }
}
