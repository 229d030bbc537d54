import { html, raw } from 'hono/html'
import type { DataPackage, PackageRow } from '../../src/data-package.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Section } from '../../src/notice-document.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import { DATA_GROUPS, type DataGroup } from '../../src/personal-table.ts'
import { GROUP_OF, REGISTER_FIELDS, type RegisterField } from '../../src/register-field.ts'
import { actText, cellText, sayIn } from './cell-text.ts'
import { MOST_ROWS, rowsTable, tableOf } from './data-table.ts'
import { PACKAGE_TEXTS } from './package-texts.ts'
import { writtenBlock } from '../privacy-notices/written-block.ts'
import type { Summary } from './summary.ts'
import {
  BASIS_TEXTS,
  FIELD_TEXTS,
  GROUP_TEXTS,
  PURPOSE_TEXTS,
  RETENTION_TEXTS,
  SOURCE_TEXTS,
} from './summary-texts.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: light-dark(#cdd6d2, #3a4742); --quiet: light-dark(#586962, #9bafa7); }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; color: light-dark(#12211c, #e6eeea); background: light-dark(#fff, #0d1412); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.quiet { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; }
dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: .1rem 1rem; margin: .75rem 0; padding-bottom: .75rem; border-bottom: 1px solid var(--line); font-size: .9rem; }
dt { color: var(--quiet); }
dd { margin: 0; white-space: pre-line; }
@media (max-width: 640px) {
  table, tbody { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  td { display: block; padding: 0 0 .3rem; border: 0; overflow-wrap: anywhere; }
  td::before { content: attr(data-name); display: block; color: var(--quiet); }
  td:empty { display: none; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .4rem; }
}
@media print { body { max-width: none; margin: 0; } h2, h3 { break-after: avoid; } tr, dl { break-inside: avoid; } }
`

/** Everything of a package for its reader: a page without script, to print. */
export async function indexPage(
  data: DataPackage,
  { language, summary, told }: { language: StaffLanguage; summary: Summary; told: readonly Section[] },
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
          ${told.map(
            ({ title: name, blocks }) =>
              html`<h2>${name}</h2>
                ${blocks.map(writtenBlock)}`,
          )}
        </main>
      </body>
    </html> `
  return page.toString()
}

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
          actText(act, language),
          cellText(use, { column: 'use', language }),
        ]),
    )}`
}
