import { html, raw } from 'hono/html'
import { authorityLines, DATA_PROTECTION_AUTHORITY } from '../../src/authority.ts'
import type { DataPackage, PackageCell, PackageRow } from '../../src/data-package.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import { DATA_GROUPS, type DataGroup } from '../../src/personal-table.ts'
import { eachField, GROUP_OF, REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import { COLUMN_TEXTS, type Said } from './column-texts.ts'
import { PACKAGE_TEXTS } from './package-texts.ts'
import type { Summary } from './summary.ts'
import {
  BASIS_TEXTS,
  FIELD_TEXTS,
  GROUP_TEXTS,
  PURPOSE_TEXTS,
  RETENTION_TEXTS,
  SOURCE_TEXTS,
} from './summary-texts.ts'
import { TABLE_TEXTS } from './table-texts.ts'
import { WORD_TEXTS } from './word-texts.ts'

/** Rows of a table that are shown: all of them are in its file. */
const MOST_ROWS = 500
/** Columns beyond which a row is read as a list. */
const MOST_COLUMNS = 6

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: light-dark(#cdd6d2, #3a4742); --quiet: light-dark(#586962, #9bafa7); }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; color: light-dark(#12211c, #e6eeea); background: light-dark(#fff, #0d1412); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; }
dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: .1rem 1rem; margin: .75rem 0; padding-bottom: .75rem; border-bottom: 1px solid var(--line); font-size: .9rem; }
dt { color: var(--quiet); }
dd { margin: 0; white-space: pre-line; }
@media (max-width: 480px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { body { max-width: none; margin: 0; } h2, h3 { break-after: avoid; } tr, dl { break-inside: avoid; } }
`

/** Everything of a package for its reader: a page without script, to print. */
export async function indexPage(
  data: DataPackage,
  { language, summary }: { language: StaffLanguage; summary: Summary },
): Promise<string> {
  const text = PACKAGE_TEXTS[language]
  const title = text.title[data.kind === 'portability' ? 'portability' : 'access']
  const say = sayIn(language)
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>
            ${text.about({ register: data.of, day: dayText(data.madeAt, language), customers: data.customers.join(', ') })}
          </p>
          <p class="quiet">${text.files} ${text.privacy}</p>
          ${sections(data, language)} ${looked(data, language)}
          <h2>${text.summary}</h2>
          ${rowsTable(
            Object.values(text.columns),
            summary.uses.map(({ groups, purpose, basis, retention }) => [
              groups.map((group) => say(GROUP_TEXTS[group])).join(', '),
              say(PURPOSE_TEXTS[purpose]),
              say(BASIS_TEXTS[basis]),
              say(RETENTION_TEXTS[retention]),
            ]),
          )}
          <h3>${text.sources}</h3>
          <ul>
            ${summary.sources.map(({ source, name }) => html`<li>${say(SOURCE_TEXTS[source])}${name === null ? '' : `: ${name}`}</li>`)}
          </ul>
          <h3>${text.recipients}</h3>
          ${
            summary.recipients.length === 0
              ? html`<p>${text.nobody}</p>`
              : html`<ul>
                  ${summary.recipients.map(({ name, outside, fields }) => html`<li>${name}${outside ? ` (${text.outsideEea})` : ''}: ${fields.map((field) => say(FIELD_TEXTS[field])).join(', ')}</li>`)}
                </ul>`
          }
          <h3>${text.automated}</h3>
          <p>${text.noAutomated}</p>
          <h3>${text.rightsTitle}</h3>
          <ul>
            ${text.rights.map((right) => html`<li>${right}</li>`)}
          </ul>
          <h3>${text.complaintTitle}</h3>
          <p>${text.complaint(authorityLines(DATA_PROTECTION_AUTHORITY, language).join(', '))}</p>
        </main>
      </body>
    </html> `
  return page.toString()
}

const sayIn = (language: StaffLanguage) => (said: Said) => said[{ en: 0, fi: 1, sv: 2 }[language]]!

function dayText(at: string, language: StaffLanguage): string {
  return new Date(at).toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'Europe/Helsinki',
  })
}

/** A group of data each, with its tables; what is known of the fields of the register is told apart by theirs. */
function sections(data: DataPackage, language: StaffLanguage) {
  const say = sayIn(language)
  const groups = ['name', 'organisation', 'contact', 'billing'] as const
  const shown = new Map<DataGroup, ReturnType<typeof html>[]>()
  const show = (group: DataGroup, part: ReturnType<typeof html>) =>
    shown.set(group, [...(shown.get(group) ?? []), part])
  for (const [table, { rows }] of Object.entries(data.tables)) {
    if (table === 'customer_value') {
      for (const group of groups) {
        const here = rows.filter((row) => GROUP_OF[row['field'] as RegisterField] === group)
        if (here.length > 0) show(group, tableOf({ table, rows: inOrder(here) }, language))
      }
    } else show(groupOf(table), tableOf({ table, rows }, language))
  }
  return DATA_GROUPS.filter((group) => shown.has(group)).map(
    (group) =>
      html`<section>
        <h2>${say(GROUP_TEXTS[group])}</h2>
        ${shown.get(group)}
      </section>`,
  )
}

/** What holds first, in the order of the register's fields. */
function inOrder(rows: readonly PackageRow[]): PackageRow[] {
  const place = (row: PackageRow) => REGISTER_FIELDS.indexOf(row['field'] as RegisterField)
  return rows.toSorted(
    (one, other) => Number(other['current']) - Number(one['current']) || place(one) - place(other),
  )
}

/** The group that most of a table is of. */
function groupOf(table: string): DataGroup {
  const groups = Object.entries(PERSONAL_TABLES[table]!.groups)
  const [first] = groups.toSorted(([, one], [, other]) => other.length - one.length)
  return first![0] === 'field' ? 'contact' : (first![0] as DataGroup)
}

function tableOf({ table, rows }: { table: string; rows: readonly PackageRow[] }, language: StaffLanguage) {
  const say = sayIn(language)
  const text = PACKAGE_TEXTS[language]
  const latest = rows.slice(-MOST_ROWS)
  const columns = Object.keys(rows[0] ?? {}).filter((column) =>
    latest.some((row) => row[column] !== null && row[column] !== ''),
  )
  const nameOf = (column: string) => say(COLUMN_TEXTS[column] ?? [column, column, column])
  const cells = (row: PackageRow) =>
    columns.map((column) => cellText(row[column] ?? null, { column, language }))
  return html`<h3>${say(TABLE_TEXTS[table] ?? [table, table, table])}</h3>
    ${
      rows.length > latest.length
        ? html`<p class="quiet">
            ${text.more({ shown: latest.length, rows: rows.length, file: `csv/${table}.csv` })}
          </p>`
        : ''
    }
    ${
      columns.length > MOST_COLUMNS
        ? latest.map((row) => {
            const values = cells(row)
            return html`<dl>
              ${columns.map((column, at) =>
                values[at] === ''
                  ? ''
                  : html`<dt>${nameOf(column)}</dt>
                      <dd>${values[at]}</dd>`,
              )}
            </dl>`
          })
        : rowsTable(columns.map(nameOf), latest.map(cells))
    }`
}

function rowsTable(head: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function looked({ looked: entries, kind }: DataPackage, language: StaffLanguage) {
  const text = PACKAGE_TEXTS[language]
  if (kind !== 'access' || entries.length === 0) return ''
  return html`<h2>${text.looked}</h2>
    <p class="quiet">${text.lookedAbout}</p>
    ${rowsTable(
      Object.values(text.lookedColumns),
      entries
        .slice(-MOST_ROWS)
        .map(({ at, act, use }) => [
          cellText(at, { column: 'at', language }),
          act,
          cellText(use, { column: 'use', language }),
        ]),
    )}`
}

/** Columns whose words are the program's own; everything else is what somebody wrote, or a name. */
const IN_WORDS =
  /^(kind|kinds|act|state|outcome|channel|confirmation_way|origin|destroyed_how|identity|asked_for|grounds|bans|defect|remedy|way|purpose|device_id|channel_id|use|undone)$/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const FIELD_NAMES = eachField((field) => FIELD_TEXTS[field])

function cellText(
  value: PackageCell,
  { column, language }: { column: string; language: StaffLanguage },
): string {
  const text = PACKAGE_TEXTS[language]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map((one) => cellText(one as PackageCell, { column, language })).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(
        ([name, inner]) =>
          `${fieldText(name, language)}: ${cellText(inner as PackageCell, { column: '', language })}`,
      )
      .join('\n')
  if (INSTANT.test(value)) return `${value.slice(0, 10)} ${value.slice(11, 19)}`
  if (column === 'field' || column === 'accepted') return fieldText(value, language)
  if (column === 'source' && Object.hasOwn(SOURCE_TEXTS, value))
    return sayIn(language)(SOURCE_TEXTS[value as keyof typeof SOURCE_TEXTS])
  return IN_WORDS.test(column) ? wordText(value, language) : value
}

function fieldText(field: string, language: StaffLanguage): string {
  return Object.hasOwn(FIELD_NAMES, field) ? sayIn(language)(FIELD_NAMES[field as RegisterField]) : field
}

function wordText(word: string, language: StaffLanguage): string {
  if (language === 'en') return word.replaceAll('-', ' ')
  return WORD_TEXTS[word]?.[language === 'fi' ? 0 : 1] ?? word
}
