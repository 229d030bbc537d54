import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SiteView } from '../../../src/site.ts'
import { languageName } from '../figure.ts'
import { Copyable } from '../parts/copyable.tsx'
import { Field } from '../parts/form.tsx'
import { text } from '../text.ts'
import { settingsText } from './text.ts'

/** The tag to put into the pages of a site, for pages of any language or of one. */
export function TagPanel({ site, children }: { site: SiteView; children?: ComponentChildren }) {
  const [language, setLanguage] = useState('')
  const tag = language === '' ? site.scriptTag : site.scriptTag.replace('" async', `&lang=${language}" async`)
  return (
    <section class="panel">
      <h2>{text.site.tagTitle}</h2>
      <p class="muted">{text.site.tagHelp}</p>
      <Copyable key={tag} label={text.site.tagTitle} value={tag} />
      {site.languages.length > 1 && (
        <div class="tag-language">
          <Field label={settingsText.tag.language} help={settingsText.tag.languageHelp} wrong={null}>
            {(attributes) => (
              <select
                {...attributes}
                value={language}
                onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
              >
                <option value="">{settingsText.tag.any}</option>
                {site.languages.map((one) => (
                  <option key={one} value={one}>
                    {languageName(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {children}
    </section>
  )
}
