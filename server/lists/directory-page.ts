import { html, raw } from 'hono/html'
import type { DirectoryEntry } from '../../src/list.ts'
import type { Directory } from './directory.ts'
import { dayText, LIST_TEXTS } from './text.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin: 0; line-height: 1.2; }
.made { margin: .25rem 0 1.5rem; opacity: .75; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1.25rem 2rem; padding: 0; margin: 0; list-style: none; }
li { break-inside: avoid; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1rem; }
p { margin: 0; }
a { color: inherit; }
`

/** The directory as a page of the web that needs nothing else: no script, no file beside it, and no search engine. */
export async function directoryPage({ title, language, madeAt, entries }: Directory): Promise<string> {
  const text = LIST_TEXTS[language]
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p class="made">${text.made(dayText(text, madeAt))}. ${text.objection}</p>
          ${
            entries.length === 0
              ? html`<p>${text.nobody}</p>`
              : html`<ul>
                  ${entries.map(item)}
                </ul>`
          }
        </main>
      </body>
    </html> `
  return page.toString()
}

function item({ name, role, phone, email, address, url }: DirectoryEntry) {
  return html`<li>
    <h2>${name}</h2>
    ${[
      role && html`<p>${role}</p>`,
      phone && html`<p><a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></p>`,
      email && html`<p><a href="mailto:${encodeURIComponent(email).replaceAll('%40', '@')}">${email}</a></p>`,
      address && html`<p>${address}</p>`,
      // A register holds no other addresses; an older one might.
      url &&
        (/^https?:/.test(url)
          ? html`<p><a href="${url}" rel="nofollow">${url}</a></p>`
          : html`<p>${url}</p>`),
    ]}
  </li> `
}
