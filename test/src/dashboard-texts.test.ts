import { expect, test } from 'vitest'
import { en as first } from '../../server/dashboard/text/en.ts'
import { account as accountEn } from '../../server/dashboard/text/en/account.ts'
import { audit as auditEn } from '../../server/dashboard/text/en/audit.ts'
import { disclosures as disclosuresEn } from '../../server/dashboard/text/en/disclosures.ts'
import { entering as enteringEn } from '../../server/dashboard/text/en/entering.ts'
import { experiments as experimentsEn } from '../../server/dashboard/text/en/experiments.ts'
import { imports as importsEn } from '../../server/dashboard/text/en/imports.ts'
import { register as registerEn } from '../../server/dashboard/text/en/register.ts'
import { papers as papersEn } from '../../server/dashboard/text/en/papers.ts'
import { lists as listsEn } from '../../server/dashboard/text/en/lists.ts'
import { requests as requestsEn } from '../../server/dashboard/text/en/requests.ts'
import { services as servicesEn } from '../../server/dashboard/text/en/services.ts'
import { settings as settingsEn } from '../../server/dashboard/text/en/settings.ts'
import { staff as staffEn } from '../../server/dashboard/text/en/staff.ts'
import { wishes as wishesEn } from '../../server/dashboard/text/en/wishes.ts'
import { fi as firstFi } from '../../server/dashboard/text/fi.ts'
import { account as accountFi } from '../../server/dashboard/text/fi/account.ts'
import { audit as auditFi } from '../../server/dashboard/text/fi/audit.ts'
import { disclosures as disclosuresFi } from '../../server/dashboard/text/fi/disclosures.ts'
import { entering as enteringFi } from '../../server/dashboard/text/fi/entering.ts'
import { experiments as experimentsFi } from '../../server/dashboard/text/fi/experiments.ts'
import { imports as importsFi } from '../../server/dashboard/text/fi/imports.ts'
import { register as registerFi } from '../../server/dashboard/text/fi/register.ts'
import { papers as papersFi } from '../../server/dashboard/text/fi/papers.ts'
import { lists as listsFi } from '../../server/dashboard/text/fi/lists.ts'
import { requests as requestsFi } from '../../server/dashboard/text/fi/requests.ts'
import { services as servicesFi } from '../../server/dashboard/text/fi/services.ts'
import { settings as settingsFi } from '../../server/dashboard/text/fi/settings.ts'
import { staff as staffFi } from '../../server/dashboard/text/fi/staff.ts'
import { wishes as wishesFi } from '../../server/dashboard/text/fi/wishes.ts'
import { sv as firstSv } from '../../server/dashboard/text/sv.ts'
import { account as accountSv } from '../../server/dashboard/text/sv/account.ts'
import { audit as auditSv } from '../../server/dashboard/text/sv/audit.ts'
import { disclosures as disclosuresSv } from '../../server/dashboard/text/sv/disclosures.ts'
import { entering as enteringSv } from '../../server/dashboard/text/sv/entering.ts'
import { experiments as experimentsSv } from '../../server/dashboard/text/sv/experiments.ts'
import { imports as importsSv } from '../../server/dashboard/text/sv/imports.ts'
import { register as registerSv } from '../../server/dashboard/text/sv/register.ts'
import { papers as papersSv } from '../../server/dashboard/text/sv/papers.ts'
import { lists as listsSv } from '../../server/dashboard/text/sv/lists.ts'
import { requests as requestsSv } from '../../server/dashboard/text/sv/requests.ts'
import { services as servicesSv } from '../../server/dashboard/text/sv/services.ts'
import { settings as settingsSv } from '../../server/dashboard/text/sv/settings.ts'
import { staff as staffSv } from '../../server/dashboard/text/sv/staff.ts'
import { wishes as wishesSv } from '../../server/dashboard/text/sv/wishes.ts'
import { DIMENSIONS, type Dimension } from '../../src/dimension.ts'
import { METRICS } from '../../src/metric.ts'

/** What is loaded first, and what with its pages. */
const en = {
  ...first,
  ...servicesEn,
  settings: settingsEn,
  experiments: experimentsEn,
  staff: staffEn,
  account: accountEn,
  audit: auditEn,
  entering: enteringEn,
  register: registerEn,
  disclosures: disclosuresEn,
  papers: papersEn,
  imports: importsEn,
  lists: listsEn,
  requests: requestsEn,
  wishes: wishesEn,
}
const fi = {
  ...firstFi,
  ...servicesFi,
  settings: settingsFi,
  experiments: experimentsFi,
  staff: staffFi,
  account: accountFi,
  audit: auditFi,
  entering: enteringFi,
  register: registerFi,
  disclosures: disclosuresFi,
  papers: papersFi,
  imports: importsFi,
  lists: listsFi,
  requests: requestsFi,
  wishes: wishesFi,
}
const sv = {
  ...firstSv,
  ...servicesSv,
  settings: settingsSv,
  experiments: experimentsSv,
  staff: staffSv,
  account: accountSv,
  audit: auditSv,
  entering: enteringSv,
  register: registerSv,
  disclosures: disclosuresSv,
  papers: papersSv,
  imports: importsSv,
  lists: listsSv,
  requests: requestsSv,
  wishes: wishesSv,
}

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
const english = new Map(texts({ ...en, meanings }))

/** Names, signs and units, which need no translation, and words that are the same in both languages. */
const EQUAL = {
  fi: [
    '.product',
    '.pageTitle',
    '.none',
    '.period.zone',
    '.notes.by',
    '.filters.named.is',
    '.chart.point',
    '.chart.pointAlone',
    '.journeys.link',
    '.site.settingsPages.google',
    '.experiments.inLanguage',
    '.audit.list',
    '.disclosures.by',
    '.register.byProgram',
    '.register.changedTo',
    '.register.contractFacts',
    '.register.origin',
    '.duration.seconds',
    '.duration.minutes',
    '.requests.identitySeenOn',
    '.requests.itemFacts',
    '.requests.receivedBy',
    '.requests.recordedBy',
    '.requests.titled',
  ],
  sv: [
    '.product',
    '.pageTitle',
    '.none',
    '.period.label',
    '.period.zone',
    '.notes.by',
    '.filters.named.is',
    '.chart.point',
    '.chart.pointAlone',
    '.journeys.link',
    '.experiments.variant',
    '.experiments.inLanguage',
    '.experiments.columns.variant',
    '.consentReport.version',
    '.site.settingsPages.banner',
    '.site.settingsPages.google',
    '.audit.list',
    '.disclosures.by',
    '.disclosures.groups.organisation',
    '.papers.registerOf',
    '.audit.details.session',
    '.settings.register',
    '.register.byProgram',
    '.register.changedTo',
    '.register.contractFacts',
    '.register.origin',
    '.register.organisation',
    '.register.whichRegister',
    '.register.fields.organisation',
    '.lists.register',
    '.duration.seconds',
    '.duration.minutes',
    '.requests.identitySeenOn',
    '.requests.itemFacts',
    '.requests.receivedBy',
    '.requests.recordedBy',
    '.requests.titled',
  ],
}

const translations = [
  ['fi', fi],
  ['sv', sv],
] as const
const languages = [['en', { ...en, meanings }], ...translations] as const

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
