import { html, raw } from 'hono/html'
import type { StaffLanguage } from '../../../src/language.ts'

const ADDRESS = /(https:\/\/[^\s<>"]+|http:\/\/[^\s<>"]+)/

/** A letter as a mail: its own paragraphs, headings told by their words, and addresses that can be followed. */
export function letterHtml(
  text: string,
  { language, subject, headings }: { language: StaffLanguage; subject: string; headings: readonly string[] },
): string {
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${subject}</title>
        </head>
        <body
          style="margin: 0; padding: 24px 16px; font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
        >
          <div style="max-width: 600px; margin: 0 auto">
            ${text
              .trim()
              .split('\n\n')
              .map((paragraph) => written(paragraph, headings))}
          </div>
        </body>
      </html> `,
  ).replaceAll(/\n +/g, '\n')
}

function written(paragraph: string, headings: readonly string[]) {
  if (headings.includes(paragraph))
    return html`<h2 style="margin: 24px 0 4px; font-size: 17px; line-height: 1.3">${paragraph}</h2>`
  const lines = paragraph.split('\n')
  const at = lines.findIndex((line) => line.startsWith('- '))
  const said = at === -1 ? lines : lines.slice(0, at)
  const items = at === -1 ? [] : lines.slice(at).map((line) => line.replace(/^- /, ''))
  return html`${
    said.length > 0
      ? html`<p style="margin: 0 0 ${items.length > 0 ? 4 : 16}px">
          ${said.map((line, no) => html`${no === 0 ? '' : raw('<br />')}${linked(line)}`)}
        </p>`
      : ''
  }${
    items.length > 0
      ? html`<ul style="margin: 0 0 16px; padding-left: 24px">
          ${items.map((item) => html`<li>${linked(item)}</li>`)}
        </ul>`
      : ''
  }`
}

function linked(line: string) {
  return line
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}" style="color: inherit">${part}</a>` : part))
}
