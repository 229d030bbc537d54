import { html, raw } from 'hono/html'
import type { Language } from '../../src/language.ts'

/** The languages of a page, each in its own words, as its reader looks for it; nothing where there is one alone. */
export function languageLinks(languages: readonly Language[], current: Language) {
  if (languages.length < 2) return ''
  const names = languages.map((language) =>
    new Intl.DisplayNames(language, { type: 'language' }).of(language)!,
  )
  return html`<nav aria-label="${names.join(', ')}">
    <ul>
      ${languages.map(
        (language, at) =>
          html`<li>
            <a
              href="?lang=${language}"
              hreflang="${language}"
              lang="${language}"
              ${language === current ? raw('aria-current="page"') : ''}
              >${names[at]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}
