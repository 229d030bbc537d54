import { html } from 'hono/html'
import type { PackageRow } from '../../src/data-package.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { cellText, sayIn } from './cell-text.ts'
import { COLUMN_TEXTS } from './column-texts.ts'
import { OPENERS } from './openers.ts'
import { PACKAGE_TEXTS } from './package-texts.ts'
import { TABLE_TEXTS } from './table-texts.ts'

/** Rows of a table that are shown: all of them are in its file. */
export const MOST_ROWS = 500
/** Columns beyond which a row is read as a list. */
const MOST_COLUMNS = 6

/** A table of the package under its name; one of many columns a row at a time. */
export function tableOf(
  { table, rows }: { table: string; rows: readonly PackageRow[] },
  language: StaffLanguage,
) {
  const say = sayIn(language)
  const text = PACKAGE_TEXTS[language]
  const latest = rows.slice(-MOST_ROWS)
  const all = Object.keys(rows[0] ?? {}).filter((column) => !isSearchKey(table, column))
  const told = latest.map((row) => all.map((column) => cellText(row[column] ?? null, { column, language })))
  const filled = all.flatMap((column, at) => (told.some((row) => row[at] !== '') ? [{ column, at }] : []))
  const names = filled.map(({ column }) => say(COLUMN_TEXTS[column] ?? [column, column, column]))
  const cells = told.map((row) => filled.map(({ at }) => row[at]!))
  return html`<h3>${say(TABLE_TEXTS[table] ?? [table, table, table])}</h3>
    ${
      rows.length > latest.length
        ? html`<p class="quiet">
            ${text.more({ shown: latest.length, rows: rows.length, file: `csv/${table}.csv` })}
          </p>`
        : ''
    }
    ${
      names.length > MOST_COLUMNS
        ? cells.map(
            (row) =>
              html`<dl>
                ${row.map((cell, at) =>
                  cell === ''
                    ? ''
                    : html`<dt>${names[at]}</dt>
                        <dd>${cell}</dd>`,
                )}
              </dl>`,
          )
        : rowsTable(names, cells)
    }`
}

export function rowsTable(head: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<table>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) => html`<td data-name="${head[at]}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** What the program finds people by: it tells a reader nothing, and stands in the other files. */
function isSearchKey(table: string, column: string): boolean {
  return OPENERS[table]?.[column] === 'hash' || (table === 'customer' && column === 'words')
}
