import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DIMENSIONS, type Dimension } from '../../src/dimension.ts'
import { METRICS } from '../../src/metric.ts'

/** Every text of a language, in whatever file: what is loaded first, and what with its pages. */
async function textsOf(language: 'en' | 'fi' | 'sv'): Promise<Record<string, unknown>> {
  const folder = new URL(`../../server/dashboard/text/${language}/`, import.meta.url)
  const modules = await Promise.all(
    readdirSync(folder).map(
      async (file) => (await import(new URL(file, folder).href)) as Record<string, unknown>,
    ),
  )
  return Object.assign({}, ...modules) as Record<string, unknown>
}

const [en, fi, sv] = await Promise.all([textsOf('en'), textsOf('fi'), textsOf('sv')])

/** Every text with the path to it; what is chosen by a dimension is told for each. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const byDimension = value as (dimension: Dimension) => string
    return DIMENSIONS.map((dimension) => [`${path}.${dimension}`, byDimension(dimension)])
  }
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`))
}

/** The paths of what is told by number, with the forms there are. */
function forms(value: unknown, path = ''): [string, string[]][] {
  if (typeof value !== 'object' || value === null) return []
  const names = Object.keys(value)
  if (names.includes('one') && names.includes('other')) return [[path, names.toSorted()]]
  return Object.entries(value).flatMap(([name, inner]) => forms(inner, `${path}.${name}`))
}

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

/** In English a number is defined where it is computed. */
const meanings = Object.fromEntries(Object.entries(METRICS).map(([name, { text }]) => [name, text]))
const inEnglish = { ...en, terms: { ...(en['terms'] as object), meanings } }
const english = new Map(texts(inEnglish))

/** Names, signs and units, which need no translation, and words that are the same in both languages. */
const EQUAL = {
  fi: [
    '.audit.list',
    '.breaches.change',
    '.disclosures.by',
    '.experiments.inLanguage',
    '.frame.duration.minutes',
    '.frame.duration.seconds',
    '.frame.none',
    '.frame.pageTitle',
    '.frame.product',
    '.orders.yearFigure',
    '.register.byProgram',
    '.register.changedTo',
    '.register.contractFacts',
    '.register.origin',
    '.requests.identitySeenOn',
    '.requests.itemFacts',
    '.requests.receivedBy',
    '.requests.recordedBy',
    '.requests.titled',
    '.retention.changed',
    '.retention.keptFor',
    '.sites.site.settingsPages.google',
    '.statistics.chart.point',
    '.statistics.chart.pointAlone',
    '.statistics.filters.named.is',
    '.statistics.journeys.link',
    '.statistics.notes.by',
    '.statistics.period.zone',
  ],
  sv: [
    '.audit.details.register',
    '.audit.details.session',
    '.audit.list',
    '.breaches.change',
    '.disclosures.by',
    '.disclosures.groups.organisation',
    '.experiments.columns.variant',
    '.experiments.inLanguage',
    '.experiments.variant',
    '.frame.duration.minutes',
    '.frame.duration.seconds',
    '.frame.none',
    '.frame.pageTitle',
    '.frame.product',
    '.lists.register',
    '.orders.findOrganisation',
    '.orders.findPerson',
    '.orders.holdOn.organisation',
    '.orders.yearFigure',
    '.papers.registerOf',
    '.register.byProgram',
    '.register.changedTo',
    '.register.contractFacts',
    '.register.fields.organisation',
    '.register.organisation',
    '.register.origin',
    '.register.whichRegister',
    '.requests.identitySeenOn',
    '.requests.itemFacts',
    '.requests.receivedBy',
    '.requests.recordedBy',
    '.requests.titled',
    '.retention.changed',
    '.retention.keptFor',
    '.settings.register',
    '.sites.site.settingsPages.banner',
    '.sites.site.settingsPages.google',
    '.statistics.chart.point',
    '.statistics.chart.pointAlone',
    '.statistics.consentReport.version',
    '.statistics.filters.named.is',
    '.statistics.journeys.link',
    '.statistics.notes.by',
    '.statistics.period.label',
    '.statistics.period.zone',
  ],
}

const translations = [
  ['fi', fi],
  ['sv', sv],
] as const
const languages = [['en', inEnglish], ...translations] as const

test.each(languages)('in "%s" the dashboard has every text, with the same blanks to fill', (_, language) => {
  const found = texts(language)

  expect(found.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
  for (const [path, text] of found) {
    expect(slots(text), path).toEqual(slots(english.get(path)!))
    expect(text.trim(), path).not.toBe('')
  }
})

test.each(languages)('in "%s" what the dashboard counts has every form of its grammar', (name, language) => {
  const found = forms(language)

  expect(found.map(([path]) => path)).toEqual(forms(en).map(([path]) => path))
  const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions()
  for (const [path, names] of found) expect(names, path).toEqual(pluralCategories.toSorted())
})

test.each(translations)('in "%s" no text of the dashboard was left in English', (name, language) => {
  const equal = texts(language).filter(([path, text]) => text === english.get(path))

  expect(equal.map(([path]) => path).toSorted()).toEqual(EQUAL[name].toSorted())
})
