import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const records = () =>
  world.db.selectFrom('consent_record').select(['act', 'signal', 'choice']).orderBy('given_at').execute()
const say = (context: BrowserContext, name: string, value: boolean | string) =>
  context.addInitScript(
    ([key, said]) => Object.defineProperty(navigator, key, { value: said, configurable: true }),
    [name, value] as const,
  )
const ADS = ownService('microsoft-advertising', 'marketing')
const CLARITY = ownService('microsoft-clarity', 'statistics')

test('under Global Privacy Control "Accept" leaves marketing off, the banner says so, and a hand may switch it on', async () => {
  await world.changeSite({ services: [ADS] })
  const { context, page } = await world.newVisitor()
  await say(context, 'globalPrivacyControl', true)
  await page.goto(`${world.shopUrl}/`)
  const banner = page.getByRole('region')
  expect(await banner.textContent()).toContain('Global Privacy Control')
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(records, (rows) => rows.length === 1)

  await page.getByRole('button', { name: 'Privacy choices' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.textContent()).toContain('Global Privacy Control')
  expect(await dialog.getByRole('checkbox', { name: 'Marketing' }).isChecked()).toBe(false)
  expect(await dialog.getByRole('checkbox', { name: 'Statistics' }).isChecked()).toBe(true)
  await dialog.getByRole('checkbox', { name: 'Marketing' }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  const kept = await eventually(records, (rows) => rows.length === 2)
  expect(kept.map(({ act, signal, choice }) => [act, signal, choice.purposes.marketing])).toEqual([
    ['accepted', 'gpc', false],
    ['accepted', 'gpc', true],
  ])
})

test.each([
  ['Do Not Track is not heeded unless the site says so', ['gpc'], null],
  ['Do Not Track is heeded where the site says so', ['gpc', 'dnt'], 'dnt'],
] as const)('%s', async (_, signals, signal) => {
  await world.changeSite({ services: [ADS], signals: [...signals] })
  const { context, page } = await world.newVisitor()
  await say(context, 'doNotTrack', '1')
  await say(context, 'globalPrivacyControl', false)
  await page.goto(`${world.shopUrl}/`)
  const told = (await page.getByRole('region').textContent())!.includes('Do Not Track')
  await page.getByRole('button', { name: 'Accept' }).click()
  const [kept] = await eventually(records, (rows) => rows.length === 1)

  expect([told, kept!.signal, kept!.choice.purposes.marketing]).toEqual([
    signal !== null,
    signal,
    signal === null,
  ])
})

test('the gateway says at the well-known address that it heeds Global Privacy Control', async () => {
  const response = await fetch(`${world.url.replace('lupa.example.test', '127.0.0.1')}/.well-known/gpc.json`)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toMatchObject({ gpc: true })
})

test("Microsoft's tags are told no until something is chosen, and then what", async () => {
  await world.changeSite({ services: [ADS, CLARITY] })
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  const told = () =>
    page.evaluate(() => {
      const { uetq, clarity } = window as unknown as {
        uetq?: unknown[]
        clarity?: { q?: ArrayLike<unknown>[] }
      }
      return { uetq, clarity: clarity?.q?.map((call) => Array.from(call)) }
    })
  const denied = { ad_storage: 'denied' }
  expect(await eventually(told, ({ clarity }) => clarity !== undefined)).toEqual({
    uetq: ['consent', 'default', denied, 'consent', 'update', denied],
    clarity: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
  })

  await page.getByRole('button', { name: 'Choose' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: CLARITY.name }).check()
  await dialog.getByRole('button', { name: 'Save choices' }).click()
  const { uetq, clarity } = await eventually(told, (now) => now.clarity!.length > 1)
  expect(uetq!.filter((word) => word === 'default')).toHaveLength(1)
  expect(uetq!.slice(-3)).toEqual(['consent', 'update', { ad_storage: 'denied' }])
  expect(clarity!.at(-1)).toEqual(['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }])

  await page.evaluate(() => window.lupa!.choose('accept'))
  const after = await eventually(told, (now) => JSON.stringify(now.uetq!.at(-1)).includes('granted'))
  expect(after.uetq!.at(-1)).toEqual({ ad_storage: 'granted' })
  expect(after.clarity!.at(-1)).toEqual([
    'consentv2',
    { ad_Storage: 'granted', analytics_Storage: 'granted' },
  ])
})
