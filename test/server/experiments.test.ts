import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import { consents } from '../../server/stats/consents.ts'
import type { ExperimentView, SiteExperiments } from '../../src/experiment.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import type { SiteView } from '../../src/site.ts'
import type { WidgetConfig } from '../../src/widget-config.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  choose,
  consentMessage,
  makeSite,
  openTestGateway,
  post,
  signIn,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let owner: Awaited<ReturnType<typeof signIn>>
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  owner = await signIn(gateway)
  site = await makeSite(gateway)
})

const path = () => `/api/sites/${site.id}/experiments`
const start = (variants: unknown, name = 'Shorter') =>
  owner.post<ExperimentView & RefusalBody>(path(), { name, variants })
const end = (no: number, message: unknown = {}) =>
  owner.post<ExperimentView & RefusalBody>(`${path()}/${no}/end`, message)
const standing = async () => (await owner.get<SiteView>(`/api/sites/${site.id}`)).body
const experiments = async () => (await owner.get<SiteExperiments>(path())).body.experiments
const config = async (lang = 'en') =>
  (await (
    await gateway.app.request(`/lupa/config.json?site=${site.key}&lang=${lang}`)
  ).json()) as WidgetConfig

const AS_IT_IS = { key: 'a', share: 50 }
const BAR = { key: 'b', share: 50, look: { layout: 'bar' } }
const QUESTION = 'Shall we learn from your visit?'
const WORDED = { key: 'b', share: 50, texts: { en: { 'banner.title': QUESTION } } }

/** So many banners of a variant, and the first answers to some of them. */
async function show(
  variant: string | undefined,
  { asked, accepted = 0, customised = 0, refused = 0, notice = 1 }: Partial<Record<string, number>>,
): Promise<void> {
  const shown = { site: site.key, notice, language: 'en', ...(variant && { variant }) }
  for (let times = 0; times < asked!; times += 1)
    expect((await post(gateway, '/api/asked', shown)).status).toBe(204)
  const details = { notice, ...(variant && { variant }) }
  for (let times = 0; times < accepted; times += 1) await choose(gateway, site, ['lupa-statistics'], details)
  for (let times = 0; times < customised; times += 1) await choose(gateway, site, ['lupa-linking'], details)
  for (let times = 0; times < refused; times += 1) await choose(gateway, site, [], details)
}

test('while an experiment runs, pages are told its variants, and nothing of them before and after', async () => {
  expect(await config()).not.toHaveProperty('variants')
  const { status, body } = await start([AS_IT_IS, { ...BAR, ...WORDED, look: { layout: 'bar' } }])

  expect(status).toBe(201)
  expect(body).toMatchObject({ no: 1, name: 'Shorter', startedAt: gateway.now.toISOString(), endedAt: null })
  const { theme, text, variants } = await config()
  expect(variants).toEqual([
    { variant: '1a', share: 50 },
    {
      variant: '1b',
      share: 50,
      theme: expect.stringContaining('width: auto'),
      text: { ...text, title: QUESTION },
    },
  ])
  expect(theme).not.toContain('width: auto')
  expect((await config('fi')).variants![1]).not.toHaveProperty('text')

  expect((await end(1)).body).toMatchObject({ endedAt: gateway.now.toISOString(), kept: null })
  expect(await config()).not.toHaveProperty('variants')
})

test('what is wrong with an experiment is refused by its name, and nothing begins', async () => {
  const wrong: [field: string, variants: unknown[]][] = [
    ['variants', [AS_IT_IS]],
    ['variants', [AS_IT_IS, { ...BAR, share: 49 }]],
    ['variants', [AS_IT_IS, { ...BAR, key: 'c' }]],
    ['variants.1.share', [AS_IT_IS, { ...BAR, share: 49.5 }]],
    ['variants.1.look.layout', [AS_IT_IS, { ...BAR, look: { layout: 'wall' } }]],
    ['variants.1.look.accent', [AS_IT_IS, { ...BAR, look: { accent: '#ff0000' } }]],
    ['variants.1.look.reopen', [AS_IT_IS, { ...BAR, look: { reopen: 'link' } }]],
    [
      'variants.1.texts.en.banner.intro.full',
      [AS_IT_IS, { ...BAR, texts: { en: { 'banner.intro.full': 'Who asks is not said' } } }],
    ],
    [
      'variants.1.texts.en.banner.nothing',
      [AS_IT_IS, { ...BAR, texts: { en: { 'banner.nothing': 'Hello' } } }],
    ],
    ['variants.1.css', [AS_IT_IS, { ...BAR, css: 'button { display: none }' }]],
  ]
  for (const [field, variants] of wrong) {
    const { status, body } = await start(variants)
    expect([status, body.error.field], JSON.stringify(variants)).toEqual([422, field])
  }
  expect(await experiments()).toEqual([])
})

test('no variant says anything else on a button, nor on what the second layer says too', async () => {
  for (const name of ['accept', 'refuse', 'customise', 'settings', 'purposes.statistics']) {
    const texts = { fi: { [`banner.${name}`]: 'Kyllä kiitos' } }
    const { status, body } = await start([AS_IT_IS, { ...BAR, texts }])

    expect(status).toBe(422)
    expect(body.error).toMatchObject({
      field: `variants.1.texts.fi.banner.${name}`,
      message: `"variants.1.texts.fi.banner.${name}": this text is the same in every variant`,
    })
  }
})

test('one experiment runs at a site at a time, of those that begin at the same moment too', async () => {
  const begun = await Promise.all([start([AS_IT_IS, BAR]), start([AS_IT_IS, BAR]), start([AS_IT_IS, BAR])])

  expect(begun.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  await expect(
    sql`insert into experiment select site_id, 9, name, variants, started_at, null, 1 from experiment`.execute(
      db,
    ),
  ).rejects.toThrow(/experiment_running/)
  await end(1)
  expect((await end(1)).status).toBe(410)
  expect((await end(7)).status).toBe(404)
  expect((await start([AS_IT_IS, BAR], 'Again')).body.no).toBe(2)
  expect((await experiments()).map(({ name }) => name)).toEqual(['Again', 'Shorter'])
})

test('nobody but staff sees, begins or ends an experiment', async () => {
  await start([AS_IT_IS, BAR])
  const ask = async (method: string, where: string) =>
    (
      await gateway.app.request(where, {
        method,
        headers: { origin: 'https://lupa.example.com' },
        ...(method === 'POST' && { body: '{}' }),
      })
    ).status
  expect(await ask('GET', path())).toBe(401)
  expect(await ask('POST', path())).toBe(401)
  expect(await ask('POST', `${path()}/1/end`)).toBe(401)
})

test('visitors are asked again where an experiment changes texts, and not for its layouts', async () => {
  await start([AS_IT_IS, BAR])
  expect((await standing()).noticeVersion).toBe(1)
  await end(1)
  expect((await standing()).noticeVersion).toBe(1)
  await start([AS_IT_IS, WORDED])
  expect((await standing()).noticeVersion).toBe(2)
  await end(2)
  expect((await standing()).noticeVersion).toBe(3)
})

test('a record of a choice says which banner was shown, and its notice what stood there (R1)', async () => {
  await start([AS_IT_IS, WORDED])
  await show('1b', { asked: 1, accepted: 1, notice: 2 })
  await end(1)

  const { variant, notice_version, language } = await db
    .selectFrom('consent_record')
    .select(['variant', 'notice_version', 'language'])
    .executeTakeFirstOrThrow()
  const { content } = await db
    .selectFrom('notice')
    .select('content')
    .where('version', '=', notice_version)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  expect(content.variants).toEqual([
    { variant: '1a', texts: {} },
    { variant: '1b', texts: { 'banner.title': QUESTION } },
  ])
  expect(content.variants?.find((one) => one.variant === variant)?.texts['banner.title']).toBe(QUESTION)
})

test('a variant that a notice was never shown with is refused, of a choice and of a banner', async () => {
  await start([AS_IT_IS, WORDED])
  const told = async (notice: number, variant: string) => [
    (await post(gateway, '/api/asked', { site: site.key, notice, language: 'en', variant })).status,
    (await post(gateway, '/api/consents', consentMessage(site, [], { notice, variant }))).status,
  ]
  expect(await told(2, '1b')).toEqual([204, 201])
  // Before it began, of a variant and of an experiment there is not, and of what is no variant at all.
  for (const [notice, variant] of [
    [1, '1b'],
    [2, '1c'],
    [2, '2b'],
    [2, 'b'],
  ] as const)
    expect(await told(notice, variant), variant).toEqual([422, 422])
  const { body } = await post(
    gateway,
    '/api/consents',
    consentMessage(site, [], { notice: 2, variant: '1c' }),
  )
  expect(body.error.field).toBe('variant')
  await end(1)
  // What a page showed before the end may be told after it; the notice after it has no variants.
  expect(await told(2, '1a')).toEqual([204, 201])
  expect(await told(3, '1a')).toEqual([422, 422])
  expect(
    await db.selectFrom('asked_total').select(['variant', 'asked']).orderBy('variant').execute(),
  ).toEqual([
    { variant: '1a', asked: 1 },
    { variant: '1b', asked: 1 },
  ])
})

test('banners and answers are counted by variant, and the consent report counts them all as before', async () => {
  await show(undefined, { asked: 3, refused: 1 })
  await start([AS_IT_IS, BAR])
  await show('1a', { asked: 4, accepted: 1, refused: 2 })
  await show('1b', { asked: 5, accepted: 2, customised: 1 })
  const { token } = await choose(gateway, site, ['lupa-statistics'], { variant: '1b' })
  await choose(gateway, site, [], { token, variant: '1b' })

  const [{ variants } = { variants: [] }] = await experiments()
  expect(variants.map(({ key, figures }) => [key, { ...figures, rates: null }])).toEqual([
    ['a', { asked: 4, answered: 3, accepted: 1, customised: 0, refused: 2, rates: null }],
    ['b', { asked: 5, answered: 4, accepted: 3, customised: 1, refused: 0, rates: null }],
  ])
  expect(variants[0]!.figures!.rates!.allowed.share).toBe(0.25)
  const period = { siteId: site.id, timeZone: site.time_zone, from: '2026-11-24', until: '2026-11-25' }
  const counts = { asked: 12, accepted: 4, customised: 1, refused: 3, withdrawn: 1 }
  expect(await consents(gateway.gateway.readDb, period)).toMatchObject({
    ...counts,
    byNotice: [{ notice: 1, ...counts }],
    byPurpose: [
      { purpose: 'statistics', allowed: 4 },
      { purpose: 'linking', allowed: 1 },
    ],
  })
})

test('figures stay away while one variant stands for fewer banners than the smallest group (R9)', async () => {
  await owner.patch(`/api/sites/${site.id}`, { smallestGroup: 5 })
  await start([AS_IT_IS, BAR])
  await show('1a', { asked: 30, accepted: 10 })
  await show('1b', { asked: 4, accepted: 1 })
  const [hidden] = await experiments()
  expect(hidden!.variants.map(({ figures }) => figures)).toEqual([null, null])
  expect(hidden!.conclusion).toEqual({
    verdict: 'withheld',
    differences: [],
    sentence: 'Figures are told once every variant was shown 5 times.',
  })

  await show('1b', { asked: 1 })
  expect((await experiments())[0]!.variants[1]!.figures).toMatchObject({ asked: 5, accepted: 1 })
})

test('the conclusion says what can be told apart from chance, and what cannot', async () => {
  const verdictOf = async () => (await experiments())[0]!.conclusion
  await start([
    { key: 'a', share: 40 },
    { ...BAR, share: 30 },
    { key: 'c', share: 30, look: { layout: 'dialog' } },
  ])
  await show('1a', { asked: 3, accepted: 2 })
  await show('1b', { asked: 3, refused: 2 })
  await show('1c', { asked: 3 })
  expect((await verdictOf()).verdict).toBe('too few')

  const total = (variant: string, asked: number, accepted: number) => [
    db.updateTable('asked_total').set({ asked }).where('variant', '=', variant).execute(),
    db
      .insertInto('answered_total')
      .values({
        site_id: site.id,
        answered_on: '2026-11-24',
        notice_version: 1,
        language: 'en',
        device: 'tablet',
        act: 'accepted',
        allowed: 'statistics',
        variant,
        answered: accepted,
      })
      .onConflict((oc) =>
        oc
          .columns([
            'site_id',
            'answered_on',
            'notice_version',
            'language',
            'device',
            'act',
            'allowed',
            'variant',
          ])
          .doUpdateSet({ answered: accepted }),
      )
      .execute(),
  ]
  await Promise.all([...total('1a', 1000, 498), ...total('1b', 1000, 520), ...total('1c', 1000, 510)])
  expect(await verdictOf()).toEqual({
    verdict: 'chance',
    differences: [],
    sentence: 'The variants cannot be told apart from chance.',
  })
  // 500 against 545: 2.01 standard errors, enough for one comparison, not for one of three.
  await Promise.all([...total('1b', 1000, 545), ...total('1c', 1000, 520)])
  expect((await verdictOf()).verdict).toBe('chance')
  await Promise.all(total('1b', 1000, 590))
  expect(await verdictOf()).toEqual({
    verdict: 'difference',
    differences: [
      { more: 'b', fewer: 'a' },
      { more: 'b', fewer: 'c' },
    ],
    sentence:
      'Something was allowed more often with b than with a, and with b than with c; chance alone would seldom do that (5 in 100).',
  })
})

test('a variant that is kept becomes the look and the texts of the site', async () => {
  await owner.patch(`/api/sites/${site.id}`, {
    look: { accent: '#0b5c58' },
    texts: { en: { 'banner.accept': 'Yes' }, fi: { 'banner.title': 'Saako laskea?' } },
  })
  await start([AS_IT_IS, { ...WORDED, look: { layout: 'bar', vertical: 'top' } }])
  expect((await end(1, { keep: 'c' })).body.error.field).toBe('keep')
  expect((await end(1, { keep: 'b' })).body.kept).toBe('b')

  const { look, texts } = await standing()
  expect(look).toMatchObject({ accent: '#0b5c58', layout: 'bar', vertical: 'top', horizontal: 'start' })
  expect(texts).toEqual({
    en: { 'banner.accept': 'Yes', 'banner.title': QUESTION },
    fi: { 'banner.title': 'Saako laskea?' },
  })
  expect((await config()).text.title).toBe(QUESTION)
})

test('staff are offered the texts that the banner of the site shows', async () => {
  const { body } = await owner.get<SiteExperiments>(path())
  expect(Object.keys(body.texts)).toEqual(['en', 'fi'])
  expect(Object.keys(body.texts['en']!)).toEqual([
    'banner.title',
    'banner.intro.full',
    'banner.signal',
    'banner.unchanged',
    'banner.withdrawable',
  ])
  expect(body.texts['fi']!['banner.title']).toBe('Saammeko tilastoida käyntisi?')
})
