import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { StaffLanguage } from '../../src/language.ts'
import type { Difference, NoticeDocument } from '../../src/notice-document.ts'
import { imprintOf } from '../../src/notice-markdown.ts'
import { languageLinks } from '../http/language-links.ts'
import { PAGE_TEXTS } from './text.ts'
import { STYLE } from './style.ts'
import { writtenBlock, writtenFacts } from './written-block.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What stands around a document: where its other languages, versions and forms are. */
export type Around = {
  /** Of this version, without a language. */
  readonly path: string
  readonly languages: readonly StaffLanguage[]
  readonly versions: readonly { readonly version: number; readonly path: string }[]
  /** The newest, where this is an older one. */
  readonly newest: string | null
  readonly hasChanges: boolean
  readonly sha256: string
}

/** A notice or policy as a page: without script, to be read, linked to and printed. */
export function noticePage(document: NoticeDocument, around: Around) {
  const { language, title, sections, version } = document
  const text = PAGE_TEXTS[language]
  return page(language, title, [
    html`<h1>${title}</h1>`,
    languageLinks(around.languages, language),
    around.newest === null
      ? ''
      : html`<p class="note">${text.old} <a href="${around.newest}?lang=${language}">${text.newest}</a></p>`,
    html`<div class="imprint">
      ${writtenFacts(imprintOf(document, around.sha256))}
      <p class="links">
        ${(['pdf', 'md', 'json'] as const).map(
          (form) => html`<a href="${around.path}/${language}.${form}">${text.forms[form]}</a> `,
        )}
        ${
          around.hasChanges ? html`<a href="${around.path}/changes?lang=${language}">${text.changes}</a>` : ''
        }
      </p>
    </div>`,
    ...sections.map(
      ({ key, title: name, blocks }) =>
        html`<section id="${key}">
          <h2>${name}</h2>
          ${blocks.map(writtenBlock)}
        </section>`,
    ),
    around.versions.length > 1
      ? html`<section id="versions">
          <h2>${text.versions}</h2>
          <ul>
            ${around.versions.map(
              (one) =>
                html`<li>
                  <a
                    href="${one.path}?lang=${language}"
                    ${one.version === version ? raw('aria-current="page"') : ''}
                    >${text.version(one.version)}</a
                  >
                </li>`,
            )}
          </ul>
        </section>`
      : '',
  ])
}

/** How a version differs from the one before. */
export function changesPage(
  { title, language, version }: Pick<NoticeDocument, 'title' | 'language' | 'version'>,
  differences: readonly Difference[],
  path: string,
) {
  const text = PAGE_TEXTS[language]
  return page(language, `${text.changes} · ${title}`, [
    html`<h1>${title}</h1>`,
    html`<p class="quiet">${text.changedIn(version ?? 0)}</p>`,
    html`<p><a href="${path}?lang=${language}">${text.whole}</a></p>`,
    differences.length === 0 ? html`<p>${text.nothingChanged}</p>` : '',
    ...differences.map(
      ({ title: name, gone, added }) =>
        html`<section>
          <h2>${name}</h2>
          ${gone.length > 0 ? html`<h3>${text.gone}</h3>` : ''}
          ${gone.map((line) => html`<del>${line}</del>`)}
          ${added.length > 0 ? html`<h3>${text.added}</h3>` : ''}
          ${added.map((line) => html`<ins>${line}</ins>`)}
        </section>`,
    ),
  ])
}

function page(language: StaffLanguage, title: string, parts: readonly (Html | string)[]) {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>${parts}</main>
      </body>
    </html> `
}
