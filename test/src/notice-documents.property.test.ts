import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookiePolicy } from '../../src/cookie-policy.ts'
import { STAFF_LANGUAGES } from '../../src/language.ts'
import { linesOf, type Section } from '../../src/notice-document.ts'
import { NOTICE_TEXTS } from '../../src/notice-texts.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import { LEGAL_BASES } from '../../src/personal-table.ts'
import { privacyNotice, purposeName } from '../../src/privacy-notice.ts'
import type { Processing } from '../../src/processing.ts'
import { faultsOf, targets } from '../../src/processing-faults.ts'
import { processingRecord } from '../../src/processing-record.ts'
import { CHOSEN_PURPOSES, REGISTER_PURPOSES } from '../../src/register-purpose.ts'
import { unpublishedSummary } from '../../src/subject-summary.ts'
import { toldPurposes } from '../../src/told-purposes.ts'
import { exampleProcessing } from '../example-processing.ts'
import { runsOf } from '../long.ts'

const AT = { version: 1, publishedAt: new Date('2026-11-24T10:00:00Z') }
const said = fc.constantFrom('Takuu.', 'Asiakkaan etu.').map((text) => ({ en: text, fi: text, sv: text }))
const nothing = { en: '', fi: '', sv: '' }

const purpose = fc
  .record({
    purpose: fc.constantFrom(...CHOSEN_PURPOSES, null),
    name: said,
    basis: fc.constantFrom(...LEGAL_BASES),
    interest: said,
  })
  .map((one) => ({ ...one, interest: one.basis === 'legitimate-interest' ? one.interest : nothing }))

/** Anything a company may say, of which much can be published. */
const processing = fc
  .record({
    purposes: fc.uniqueArray(purpose, { selector: ({ purpose }) => purpose ?? {}, maxLength: 8 }),
    keptMonths: fc.integer({ min: 1, max: 600 }),
    decisions: fc.boolean(),
    profiling: fc.boolean(),
    automatedText: fc.constantFrom(nothing, {
      en: 'By orders.',
      fi: 'Tilausten mukaan.',
      sv: 'Enligt order.',
    }),
    papers: fc.boolean(),
    hasSite: fc.boolean(),
    isAbroad: fc.boolean(),
  })
  .map(({ hasSite, isAbroad, keptMonths, ...statement }): Processing => {
    const example = exampleProcessing(statement)
    return {
      ...example,
      sites: hasSite ? example.sites : [],
      keptMonths: { ...example.keptMonths, customers: keptMonths },
      recipients: isAbroad ? example.recipients : [],
      holds: { orders: false, invoices: false, papers: false },
    }
  })

const linesIn = (sections: readonly Section[], key?: string) =>
  sections.filter((one) => key === undefined || one.key === key).flatMap(linesOf)

test('whatever is published says all that it has to, and no document says otherwise than another', () => {
  fc.assert(
    fc.property(processing, fc.constantFrom(...STAFF_LANGUAGES), (model, language) => {
      fc.pre(faultsOf(model).length === 0)
      const { sections } = privacyNotice(model, language, AT)
      const lines = linesIn(sections)
      expect(sections.filter((section) => linesOf(section).length === 0)).toEqual([])
      expect(lines.filter((line) => /^\s*$|: $|\b(?:undefined|null)\b/.test(line))).toEqual([])

      const named = (basis: string) =>
        toldPurposes(model)
          .filter((one) => one.basis === basis)
          .map((one) => purposeName(one, language))
      for (const name of named('legitimate-interest'))
        expect(linesIn(sections, 'interests').some((line) => line.startsWith(`${name}: `))).toBe(true)
      const text = NOTICE_TEXTS[language]
      if (named('consent').length === 0) expect(lines).toContain(text.noConsents)
      else expect(linesIn(sections, 'consent')).toEqual(expect.arrayContaining(named('consent')))
      if (targets(model)) expect(linesIn(sections, 'automated')).toContain(text.profiling.yes)

      // The answer to a data subject and the record of processing say it in the same words.
      for (const part of unpublishedSummary(model, language))
        expect(linesIn(sections, part.key)).toEqual(linesOf(part))
      const record = linesIn(processingRecord([model], language, AT.publishedAt).sections)
      for (const key of [
        'controller',
        'purposes',
        'data',
        'recipients',
        'transfers',
        'retention',
        'security',
      ])
        expect(record).toEqual(expect.arrayContaining(linesIn(sections, key)))
      for (const { name, purposes, labels, services, isAdvanced } of model.sites) {
        const told = { purposes: purposes[language], labels: labels[language] }
        const policy = cookiePolicy({
          ...AT,
          site: name,
          language,
          told,
          services,
          isAdvanced,
          noticeUrl: null,
        })
        expect(linesIn(sections, 'cookies')).toEqual(
          expect.arrayContaining(linesIn(policy.sections, 'listed')),
        )
      }
    }),
    runsOf(60),
  )
})

test('every purpose that the map of personal data knows of customers is one that notices tell', () => {
  const known = Object.values(PERSONAL_TABLES).filter(({ of }) => of === 'customer')
  expect(known.filter(({ purpose }) => !REGISTER_PURPOSES.some((one) => one === purpose))).toEqual([])
})
