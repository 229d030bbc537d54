import { html, raw } from 'hono/html'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'

/** Each in its own language, as its reader looks for it. */
export function languageLinks(current: StaffLanguage) {
  const names = STAFF_LANGUAGES.map((language) =>
    new Intl.DisplayNames(language, { type: 'language' }).of(language)!,
  )
  return html`<nav aria-label="${names.join(', ')}">
    <ul>
      ${STAFF_LANGUAGES.map(
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
