import { html } from 'hono/html'
import type { StaffLanguage } from '../../src/language.ts'
import type { Block, Footer, Table } from './block.ts'

/**
 * A mail as HTML: styles stand at the elements, since mail programs drop sheets; nothing is loaded from anywhere, so
 * nobody learns that it was read. Ink and ground are the reader's own, so that it is as legible in the dark, and the
 * few colours stand out on both.
 */
export function writeHtml(
  blocks: readonly Block[],
  { language, subject, footer }: { language: StaffLanguage; subject: string; footer: Footer },
): string {
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>${subject}</title>
        </head>
        <body
          style="margin: 0; padding: 24px 16px; font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
        >
          <div style="max-width: 600px; margin: 0 auto">
            ${blocks.map(written)}
            <hr style="border: 0; border-top: 1px solid ${LINE}; margin: 32px 0 16px" />
            <p style="margin: 0; font-size: 13px; opacity: 0.75">
              ${footer.why} <a href="${footer.url}" style="color: inherit">${footer.unsubscribe}</a>
            </p>
          </div>
        </body>
      </html> `,
  ).replaceAll(/\n +/g, '\n')
}

/** Seen on white and on black. */
const LINE = '#80918a80'
const ACCENT = '#0b6e5f'

/** Of a column, so that those of several tables stand below each other. */
const NUMBER_WIDTH = '20%'

function written(block: Block) {
  switch (block.kind) {
    case 'title':
      return html`<h1 style="margin: 0 0 8px; font-size: 24px; line-height: 1.25">${block.text}</h1>`
    case 'paragraph':
      return html`<p style="margin: 0 0 20px">${block.text}</p>`
    case 'button':
      return html`<p style="margin: 24px 0">
        <a
          href="${block.url}"
          style="display: inline-block; padding: 10px 20px; border-radius: 9px; background: ${ACCENT}; color: #fff; font-weight: 600; text-decoration: none"
          >${block.text}</a
        >
      </p>`
    case 'table':
      return table(block)
  }
}

function table({ head, rows }: Table) {
  const edge = (column: number) => (column === 0 ? 'left' : 'right')
  return html`<table
    style="width: 100%; margin: 0 0 28px; border-collapse: collapse; font-variant-numeric: tabular-nums"
  >
    <tr>
      ${head.map((name, column) => html`<th scope="col" style="padding: 6px 0 6px ${column === 0 ? 0 : 12}px; border-bottom: 2px solid ${LINE}; font-size: 13px; text-align: ${edge(column)}; vertical-align: bottom${column === 0 ? '' : `; width: ${NUMBER_WIDTH}`}">${name}</th>`)}
    </tr>
    ${rows.map(
      (row) =>
        html`<tr>
          ${row.map((cell, column) => html`<td style="padding: 7px 0 7px ${column === 0 ? 0 : 12}px; border-bottom: 1px solid ${LINE}; text-align: ${edge(column)}; vertical-align: top; ${column === 0 ? 'overflow-wrap: anywhere; hyphens: auto' : 'white-space: nowrap'}">${cell}</td>`)}
        </tr> `,
    )}
  </table>`
}
