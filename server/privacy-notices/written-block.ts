import { html } from 'hono/html'
import type { Block } from '../../src/notice-document.ts'

export function writtenFacts(pairs: readonly (readonly [string, string])[]) {
  return html`<dl>
    ${pairs.map(
      ([term, told]) =>
        html`<dt>${term}</dt>
          <dd>${told}</dd>`,
    )}
  </dl>`
}

/** As a page without script shows it. */
export function writtenBlock(block: Block) {
  if ('text' in block) return html`<p>${block.text}</p>`
  if ('heading' in block) return html`<h3>${block.heading}</h3>`
  if ('list' in block)
    return html`<ul>
      ${block.list.map((line) => html`<li>${line}</li>`)}
    </ul>`
  if ('facts' in block) return writtenFacts(block.facts)
  if ('links' in block)
    return html`<ul class="links">
      ${block.links.map(({ text, url }) => html`<li><a href="${url}" rel="noopener noreferrer">${text}</a></li>`)}
    </ul>`
  return html`<table>
    <thead>
      <tr>
        ${block.columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${block.rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}
