import { expect, test } from 'vitest'
import { STAFF_LANGUAGES } from '../../src/language.ts'
import { differencesOf, linesOf, type NoticeDocument } from '../../src/notice-document.ts'
import { noticeMarkdown } from '../../src/notice-markdown.ts'
import { NOTICE_SECTIONS } from '../../src/notice-text.ts'
import { privacyNotice } from '../../src/privacy-notice.ts'
import { faultsOf } from '../../src/processing-faults.ts'
import { KEPT_MONTHS } from '../../src/retention-schedule.ts'
import { exampleProcessing } from '../example-processing.ts'

const published = { version: 3, publishedAt: new Date('2026-11-24T10:00:00Z') }
const notice = (language: (typeof STAFF_LANGUAGES)[number], statement = {}) =>
  privacyNotice(exampleProcessing(statement), language, published)
const said = (text: string) => ({ en: text, fi: text, sv: text })
const books = [
  { purpose: 'orders', basis: 'contract' },
  { purpose: 'bookkeeping', basis: 'legal-obligation' },
]
const textOf = ({ sections }: NoticeDocument, key?: string) =>
  sections
    .filter((one) => key === undefined || one.key === key)
    .flatMap(linesOf)
    .join('\n')

test.each(STAFF_LANGUAGES)(
  'the notice of the invented company reads as it is kept, in %s',
  async (language) => {
    expect(faultsOf(exampleProcessing())).toEqual([])
    await expect(noticeMarkdown(notice(language), 'a'.repeat(64))).toMatchFileSnapshot(
      `golden/privacy-notice.${language}.txt`,
    )
  },
)

test('every section of the notice that Lupa implements is there, and none is empty (R2 to R5, R19, R23, R72)', () => {
  for (const language of STAFF_LANGUAGES) {
    const { sections } = notice(language)
    // The officer is told of where there is one.
    expect(sections.map(({ key }) => key)).toEqual(NOTICE_SECTIONS.filter((key) => key !== 'officer'))
    for (const section of sections) {
      expect(linesOf(section).length, section.key).toBeGreaterThan(0)
      expect(linesOf(section).filter((line) => line.trim() === '')).toEqual([])
    }
  }
})

test('it has none of the known faults of that notice', () => {
  const fi = notice('fi')
  expect(textOf(fi, 'consent')).toContain('Käyntien yhdistäminen tietoihisi')
  expect(textOf(fi, 'automated')).toContain('ryhmitellään')
  expect(textOf(fi, 'rights')).toContain('Vastustamisoikeus: Voit')
  expect(textOf(fi, 'cookies')).toContain('eikä selaimen asetus korvaa')
  expect(textOf(fi, 'retention')).toContain('10 vuotta asiakkuuden päättymisestä. Toimituksilla')
  expect(textOf(fi, 'rights')).toContain('sen ajan, kun toimit organisaation yhteyshenkilönä')
  expect(textOf(fi)).not.toMatch(/tänä aikana|Ratapihantie|00521|riorganisaatio|<p>/)
})

test.each<[string, Record<string, unknown>, { field: string; code: string }]>([
  [
    'a placeholder',
    { keptReason: said('Säilytetään (s-postiosoite)') },
    { field: 'keptReason.fi', code: 'placeholder' },
  ],
  ['a gap in angle quotes', { keptReason: said('«syy»') }, { field: 'keptReason.fi', code: 'placeholder' }],
  [
    'a thing to do',
    { automatedText: said('TODO: kirjoita') },
    { field: 'automatedText.fi', code: 'placeholder' },
  ],
  ['HTML', { security: [said('<p>Ovet lukitaan</p>')] }, { field: 'security.0.fi', code: 'html' }],
  [
    'a text in one language alone',
    { keptReason: { ...said('Takuu'), sv: '' } },
    { field: 'keptReason.sv', code: 'missing' },
  ],
  [
    'a purpose without a basis',
    { purposes: [...books, { purpose: 'directory' }] },
    { field: 'purposes.directory.basis', code: 'no-basis' },
  ],
  [
    'a legitimate interest without its reason',
    { purposes: [...books, { purpose: 'directory', basis: 'legitimate-interest' }] },
    { field: 'purposes.directory.interest.fi', code: 'no-interest' },
  ],
  [
    'a legitimate interest beside another basis',
    { purposes: [...books, { purpose: 'directory', basis: 'contract', interest: said('Etu') }] },
    { field: 'purposes.directory.interest', code: 'interest-elsewhere' },
  ],
  [
    'targeting without a word on profiling',
    { automatedText: said('') },
    { field: 'automatedText.fi', code: 'no-profiling' },
  ],
  [
    'targeting that is said not to be profiling',
    { profiling: false },
    { field: 'profiling', code: 'no-profiling' },
  ],
  [
    'a transfer without a safeguard',
    { serviceTransfers: [{ service: 'example-map', necessity: said('Kartta') }] },
    { field: 'serviceTransfers.example-map.safeguard', code: 'no-safeguard' },
  ],
  [
    'orders that the notice is silent on',
    { purposes: [books[1]] },
    { field: 'purposes.orders', code: 'untold' },
  ],
  ['a question nobody has answered', { decisions: null }, { field: 'decisions', code: 'missing' }],
])('%s keeps the notice from being published, and is named', (_, statement, fault) => {
  expect(faultsOf(exampleProcessing(statement))).toContainEqual(fault)
})

test('a service whose provider is nowhere keeps it from being published: nobody knows where its data go (R39)', () => {
  const { sites, ...rest } = exampleProcessing()
  const services = [{ id: 'chat', name: 'Chat', provider: 'Chat Ltd', country: null }]
  const nowhere = { ...rest, sites: sites.map((site) => ({ ...site, services })) }
  expect(faultsOf(nowhere)).toEqual([{ field: 'serviceTransfers.chat', code: 'no-country' }])
})

test.each([
  ['<b>Kartta</b>', 'html'],
  ['Kartta (TODO)', 'placeholder'],
])('what owners wrote of a register and of services is read as well: %s', (written, code) => {
  const { sites, register, ...rest } = exampleProcessing()
  const [site] = sites
  const [purpose] = site!.purposes.fi
  const services = purpose!.services.map((service) => ({ ...service, text: written }))
  const purposes = { ...site!.purposes, fi: [{ ...purpose!, services }] }
  const unread = { ...rest, register: { ...register, name: written }, sites: [{ ...site!, purposes }] }
  expect(faultsOf(unread)).toEqual(
    expect.arrayContaining([
      { field: 'register.name', code },
      { field: 'sites.Esimerkki.fi', code },
    ]),
  )
})

test('where Google is told of visits before a choice, no text says that it waits for one (R66)', () => {
  const { sites, ...rest } = exampleProcessing()
  const advanced = { ...rest, sites: sites.map((site) => ({ ...site, isAdvanced: true })) }
  for (const [language, asked, unasked] of [
    ['en', 'With your consent to it', 'Whatever you choose'],
    ['fi', 'Jos annat siihen suostumuksesi', 'valinnastasi riippumatta'],
    ['sv', 'Om du samtycker till det', 'oavsett vad du väljer'],
  ] as const) {
    expect(textOf(notice(language), 'transfers')).toContain(asked)
    const told = textOf(privacyNotice(advanced, language, published), 'transfers')
    expect(told).not.toContain(asked)
    expect(told).toContain(unasked)
  }
})

test('as Markdown a text stays a text, whatever it begins with', () => {
  const texts = [
    '~~~',
    '- a',
    '+ a',
    '1. a',
    '2) a',
    '# a',
    '---',
    '===',
    '&lt;b&gt;',
    '| a',
    '![a](b)',
    '> a\r- b',
  ]
  const sections = [{ key: 'a', title: 'A', blocks: texts.map((text) => ({ text })) }]
  const markdown = noticeMarkdown({ ...notice('en'), sections }, null)
  const written = markdown.split('## A\n\n')[1]!.trimEnd().split('\n\n')
  expect(written).toEqual([
    '\\~\\~\\~',
    '\\- a',
    '\\+ a',
    '1\\. a',
    '2\\) a',
    '\\# a',
    '\\---',
    '\\===',
    '\\&lt;b\\&gt;',
    '\\| a',
    '!\\[a\\](b)',
    '\\> a - b',
  ])
})

test('nobody to turn to keeps it from being published (R2)', () => {
  const processing = exampleProcessing()
  const contact = { ...processing.controller.contact, phone: '' }
  const vacant = { ...processing, controller: { ...processing.controller, contact } }
  expect(faultsOf(vacant)).toEqual([{ field: 'contact.phone', code: 'vacant' }])
})

test('a version tells how it differs from the one before, section by section', () => {
  const before = notice('fi')
  const kept = { ...KEPT_MONTHS, customers: 18 }
  const after = privacyNotice({ ...exampleProcessing(), keptMonths: kept }, 'fi', published)
  expect(differencesOf(before, after)).toEqual([
    {
      key: 'retention',
      title: 'Tietojen säilytysaika',
      gone: [expect.stringContaining('10 vuotta')],
      added: [expect.stringContaining('18 kuukautta asiakkuuden')],
    },
  ])
  expect(differencesOf(before, before)).toEqual([])
})
