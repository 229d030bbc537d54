import { useContext, useState } from 'preact/hooks'
import type { Language } from '../../../src/language.ts'
import type { OwnTexts } from '../../../src/own-texts.ts'
import type { PreviewLayer } from '../../../src/preview.ts'
import type { SiteView } from '../../../src/site.ts'
import { count, languageName } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import type { SettingsPage } from './settings-page.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { ReadOnly } from '../parts/maintained.tsx'
import { useSending, type Sending } from '../sending.ts'
import { OwnTextField } from './own-text-field.tsx'
import { Preview } from './preview.tsx'
import { SettingsForm } from './settings-form.tsx'
import { settingsText } from './text.ts'

type Group = keyof typeof settingsText.texts.groups
const GROUPS = Object.keys(settingsText.texts.groups) as Group[]

/** Where a text of the group is seen first. */
const LAYER_OF: Readonly<Partial<Record<Group, PreviewLayer>>> = {
  banner: 'banner',
  placeholder: 'placeholder',
}

/** Lupa's texts by path, or the owner's in their place. */
type Texts = Readonly<Record<string, string>>

/** What visitors read, in the owner's words where there are some. */
export const TextSettings: SettingsPage = ({ site, changed }) => {
  const sending = useSending()
  const isReadOnly = useContext(ReadOnly)
  const { texts } = settingsText
  const [draft, setDraft] = useState<OwnTexts>(site.texts)
  const [language, setLanguage] = useState<Language>(site.languages[0]!)
  const [layer, setLayer] = useState<PreviewLayer>('banner')
  const originals = useLoaded<Texts>(`/api/wordings/${language}`)
  // What the gateway refuses may stand in another language than the one that is looked at.
  const refused = site.languages.find((one) => one === sending.refusal?.field?.split('.')[1])
  const [seen, setSeen] = useState(sending.refusal)
  if (sending.refusal !== seen) {
    setSeen(sending.refusal)
    if (refused) setLanguage(refused)
  }
  return (
    <div class="with-preview">
      <section class="panel">
        <h2>{texts.title}</h2>
        <p class="muted">{texts.help}</p>
        <SettingsForm
          site={site}
          sending={sending}
          effect={texts.effect}
          read={() => ({ texts: draft })}
          onSaved={(after) => {
            changed(after)
            setDraft(after.texts)
          }}
        >
          {site.languages.length > 1 && (
            <LanguageField site={site} language={language} choose={setLanguage} />
          )}
          <Answer of={originals} empty={<Skeleton kind="row" lines={9} />}>
            {(found) =>
              GROUPS.map((group) => (
                <TextGroup
                  key={`${language} ${group}`}
                  group={group}
                  originals={found}
                  own={draft[language] ?? {}}
                  language={language}
                  sending={sending}
                  look={() => setLayer(LAYER_OF[group] ?? 'preferences')}
                  change={(path, own) => setDraft(withText(draft, language, path, own))}
                />
              ))
            }
          </Answer>
        </SettingsForm>
      </section>
      <div class="beside">
        {!isReadOnly && (
          <Preview
            site={site}
            change={{ texts: draft }}
            language={language}
            layer={layer}
            onLayer={setLayer}
          />
        )}
      </div>
    </div>
  )
}

function LanguageField({
  site,
  language,
  choose,
}: {
  site: SiteView
  language: Language
  choose: (language: Language) => void
}) {
  return (
    <Field label={settingsText.texts.language} wrong={null}>
      {(attributes) => (
        <select
          {...attributes}
          value={language}
          onChange={({ currentTarget: { value } }) =>
            choose(site.languages.find((one) => one === value) ?? language)
          }
        >
          {site.languages.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function TextGroup({
  group,
  originals,
  own,
  language,
  sending,
  look,
  change,
}: {
  group: Group
  originals: Texts
  own: Texts
  language: Language
  sending: Sending
  /** Shows where these texts are read. */
  look: () => void
  /** Null goes back to the original. */
  change: (path: string, own: string | null) => void
}) {
  const { texts } = settingsText
  const paths = Object.keys(originals).filter(
    (path) => path.startsWith(`${group}.`) && originals[path] !== '',
  )
  const changed = paths.filter((path) => own[path] !== undefined)
  const [isOpen, setOpen] = useState(false)
  const wrong = (path: string) => refusalOf(sending.refusal, `texts.${language}.${path}`, texts.expected)
  const isRefused = paths.some((path) => wrong(path) !== null)
  return (
    <details
      class="texts"
      open={isOpen || isRefused}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        if (currentTarget.open) look()
      }}
    >
      <summary>
        {texts.groups[group]}
        {changed.length > 0 && (
          <span class="badge is-good">
            {fill(plural(texts.changed, changed.length), { count: count(changed.length) })}
          </span>
        )}
      </summary>
      <ul>
        {paths.map((path) => (
          <OwnTextField
            key={path}
            original={originals[path]!}
            own={own[path]}
            language={language}
            wrong={wrong(path)}
            change={(text) => change(path, text)}
          />
        ))}
      </ul>
    </details>
  )
}

function withText(texts: OwnTexts, language: Language, path: string, own: string | null): OwnTexts {
  const { [path]: _before, ...others } = texts[language] ?? {}
  return { ...texts, [language]: own === null ? others : { ...others, [path]: own } }
}
