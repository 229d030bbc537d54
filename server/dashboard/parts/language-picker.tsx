import { useId, useRef, useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../../src/language.ts'
import { languageName } from '../figure.ts'
import { fill } from '../phrase.ts'
import { LOCALE, text } from '../text.ts'
import { Field, FieldGroup } from './form.tsx'
import { Icon } from './icon.tsx'

const BY_NAME = LANGUAGES.toSorted((a, b) => languageName(a).localeCompare(languageName(b), LOCALE))

/** The languages of a site, as fields `languages` of a form; the first is for pages in all others. */
export function LanguagePicker({
  chosen: before,
  wrong,
}: {
  chosen: readonly Language[]
  wrong: string | null
}) {
  const id = useId()
  const list = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState(before)
  const [said, setSaid] = useState('')
  const left = BY_NAME.filter((one) => !chosen.includes(one))
  const add = () => {
    const language = left.find((one) => one === list.current?.value)
    if (!language) return
    setChosen([...chosen, language])
    setSaid(fill(text.site.languageAdded, { language: languageName(language) }))
  }
  const remove = (language: Language) => {
    setChosen(chosen.filter((one) => one !== language))
    setSaid(fill(text.site.languageRemoved, { language: languageName(language) }))
    list.current?.focus()
  }
  return (
    <>
      <FieldGroup label={text.site.languages} help={text.site.languagesHelp} wrong={wrong}>
        <ul class="chips">
          {chosen.map((language) => (
            <li key={language} class="chip">
              <input type="hidden" name="languages" value={language} />
              <span>{languageName(language)}</span>
              {chosen.length > 1 && (
                <button
                  type="button"
                  aria-label={fill(text.site.removeLanguage, { language: languageName(language) })}
                  onClick={() => remove(language)}
                >
                  <Icon name="cross" />
                </button>
              )}
            </li>
          ))}
        </ul>
        <div class="adding">
          <label class="visually-hidden" for={id}>
            {text.site.addLanguage}
          </label>
          <select ref={list} id={id} disabled={left.length === 0}>
            <option value="">{text.site.addLanguage}</option>
            {left.map((language) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </select>
          <button type="button" class="button" onClick={add}>
            <Icon name="plus" />
            {text.site.add}
          </button>
        </div>
        <p class="visually-hidden" role="status">
          {said}
        </p>
      </FieldGroup>
      {chosen.length > 1 && (
        <Field label={text.site.mainLanguage} wrong={null}>
          {(attributes) => (
            <select
              {...attributes}
              value={chosen[0]}
              onChange={({ currentTarget: { value } }) =>
                setChosen(chosen.toSorted((a, b) => Number(b === value) - Number(a === value)))
              }
            >
              {chosen.map((language) => (
                <option key={language} value={language}>
                  {languageName(language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}
