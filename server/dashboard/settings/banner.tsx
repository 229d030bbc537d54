import { useContext, useRef, useState } from 'preact/hooks'
import { BANNER_BACKGROUND, contrast } from '../../../src/colour.ts'
import type { Language } from '../../../src/language.ts'
import type { Look } from '../../../src/look.ts'
import type { PreviewLayer } from '../../../src/preview.ts'
import { SIGNAL_NAMES, SIGNALS, type Signal } from '../../../src/signal.ts'
import { average } from '../figure.ts'
import type { SettingsPage } from './settings-page.ts'
import { RadioGroup, SelectField, TickBox } from '../parts/fields.tsx'
import { Field, FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { ReadOnly } from '../parts/maintained.tsx'
import { useSending, type Sending } from '../sending.ts'
import { Preview } from './preview.tsx'
import { SettingsForm } from './settings-form.tsx'
import { TagPanel } from './tag-panel.tsx'
import { settingsText } from './text.ts'

/** What WCAG 2.2, 1.4.11, asks of what has to be seen to be used. */
const LEAST_CONTRAST = 3

type Draft = { readonly look: Look; readonly signals: Signal[] }

/** How the banner looks, with the banner itself beside it. */
export const BannerSettings: SettingsPage = ({ site, changed }) => {
  const sending = useSending()
  const isReadOnly = useContext(ReadOnly)
  const { banner } = settingsText
  const [draft, setDraft] = useState<Draft>({ look: site.look, signals: site.signals })
  const [language, setLanguage] = useState<Language>(site.languages[0]!)
  const [layer, setLayer] = useState<PreviewLayer>('banner')
  const { look } = site
  return (
    <div class="with-preview">
      <section class="panel">
        <h2>{banner.title}</h2>
        <SettingsForm
          site={site}
          sending={sending}
          effect={banner.effect}
          read={(fields) => readDraft(fields, site)}
          onInput={(fields) => setDraft(readDraft(fields, site))}
          onSaved={changed}
        >
          <RadioGroup name="layout" label={banner.layout} options={banner.layouts} value={look.layout} />
          {draft.look.layout !== 'dialog' && (
            <SelectField
              name="vertical"
              label={banner.vertical}
              options={banner.verticals}
              value={draft.look.vertical}
            />
          )}
          <SelectField
            name="horizontal"
            label={banner.horizontal}
            help={banner.horizontalHelp}
            options={banner.horizontals}
            value={look.horizontal}
          />
          <SelectField name="scheme" label={banner.scheme} options={banner.schemes} value={look.scheme} />
          <AccentField look={draft.look} saved={look.accent} sending={sending} />
          <RadioGroup name="reopen" label={banner.reopen} options={banner.reopens} value={look.reopen} />
          <FieldGroup label={banner.signals} help={banner.signalsHelp} wrong={null}>
            {SIGNALS.map((signal) => (
              <TickBox
                key={signal}
                name="signals"
                value={signal}
                label={SIGNAL_NAMES[signal]}
                help={banner.signalHelps[signal]}
                isTicked={site.signals.includes(signal)}
              />
            ))}
          </FieldGroup>
          <TickBox
            name="lockScroll"
            label={banner.lockScroll}
            help={banner.lockScrollHelp}
            isTicked={look.lockScroll}
          />
        </SettingsForm>
      </section>
      <div class="beside">
        {!isReadOnly && (
          <Preview
            site={site}
            // Half written, it is no colour yet.
            change={isColour(draft.look.accent) ? draft : { ...draft, look: { ...draft.look, accent: null } }}
            language={language}
            onLanguage={setLanguage}
            layer={layer}
            onLayer={setLayer}
          />
        )}
        {!site.sample && <TagPanel site={site} />}
      </div>
    </div>
  )
}

/** The colour as it is written, and to be picked; warns where it is hardly seen on the banner. */
function AccentField({ look, saved, sending }: { look: Look; saved: string | null; sending: Sending }) {
  const { banner } = settingsText
  const written = useRef<HTMLInputElement>(null)
  const { accent } = look
  return (
    <div class="field">
      <Field
        label={banner.accent}
        help={banner.accentHelp}
        wrong={refusalOf(sending.refusal, 'look.accent', banner.accentExpected)}
      >
        {(attributes) => (
          <div class="colour">
            <input
              {...attributes}
              ref={written}
              name="accent"
              maxLength={7}
              placeholder="#0b5c58"
              autocomplete="off"
              spellcheck={false}
              defaultValue={saved ?? ''}
            />
            <input
              type="color"
              aria-label={banner.pick}
              value={isColour(accent) ? accent : '#0b5c58'}
              onInput={({ currentTarget }) => (written.current!.value = currentTarget.value)}
            />
          </div>
        )}
      </Field>
      {isColour(accent) &&
        (['light', 'dark'] as const)
          .filter((scheme) => look.scheme === 'auto' || look.scheme === scheme)
          .map((scheme) => [scheme, contrast(accent, BANNER_BACKGROUND[scheme])] as const)
          .filter(([, ratio]) => ratio < LEAST_CONTRAST)
          .map(([scheme, ratio]) => (
            <p key={scheme} class="caution" role="status">
              {fill(banner.weak[scheme], { ratio: average(ratio) })}
            </p>
          ))}
    </div>
  )
}

function isColour(text: string | null): text is string {
  return /^#[0-9a-f]{6}$/i.test(text ?? '')
}

function readDraft(fields: FormData, { look }: Draft): Draft {
  const one = <Value extends string>(
    name: string,
    options: Readonly<Record<Value, unknown>>,
    before: Value,
  ) => (Object.keys(options) as Value[]).find((option) => option === fields.get(name)) ?? before
  const { banner } = settingsText
  const signals = fields.getAll('signals')
  return {
    look: {
      layout: one('layout', banner.layouts, look.layout),
      vertical: one('vertical', banner.verticals, look.vertical),
      horizontal: one('horizontal', banner.horizontals, look.horizontal),
      scheme: one('scheme', banner.schemes, look.scheme),
      accent: String(fields.get('accent')).trim() || null,
      reopen: one('reopen', banner.reopens, look.reopen),
      lockScroll: fields.has('lockScroll'),
    },
    signals: SIGNALS.filter((signal) => signals.includes(signal)),
  }
}
