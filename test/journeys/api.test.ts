import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LupaChoice } from '../../widget/lupa.d.ts'
import { storedViews } from '../database/stored.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const STUB = '<script>window.lupa ??= (...call) => (lupa.q ??= []).push(call)</script>'

type Told = { listener: (LupaChoice | null)[]; event: (LupaChoice | null)[] }
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told }).told)
const records = () => world.db.selectFrom('consent_record').select('act').orderBy('given_at').execute()

test('a page learns of the choice, from before Lupa was there until it ends its listening', async () => {
  world.page(
    '/',
    `${STUB}<script>
      window.told = { listener: [], event: [] }
      lupa('on', 'choice', (choice) => told.listener.push(choice))
      lupa('track', 'too-early')
      document.addEventListener('lupa:choice', ({ detail }) => told.event.push(detail))
    </script>`,
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.waitForFunction(() => (window as unknown as { told: Told }).told.event.length > 0)
  expect(await told(page)).toEqual({ listener: [null], event: [null] })
  const allowed = (...names: string[]) =>
    page.evaluate((all) => all.filter((name) => window.lupa!.allows(name)), names)
  expect(await allowed('statistics', 'lupa-statistics', 'linking')).toEqual([])

  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  const { listener, event } = await told(page)
  expect(listener.at(-1)).toEqual({
    purposes: { preferences: false, statistics: true, marketing: false, linking: false },
    services: { 'lupa-statistics': true, 'lupa-linking': false },
  })
  expect(event.at(-1)).toEqual(listener.at(-1))
  expect(await page.evaluate(() => window.lupa!.choice)).toEqual(listener.at(-1))
  expect(
    await allowed('statistics', 'lupa-statistics', 'linking', 'lupa-linking', 'constructor', ''),
  ).toEqual(['statistics', 'lupa-statistics'])

  const heard = await page.evaluate(async () => {
    const heard: unknown[] = []
    const end = window.lupa!.on('choice', (choice) => heard.push(choice?.purposes.statistics))
    window.lupa!.choose('refuse')
    await new Promise((resolve) => setTimeout(resolve, 50))
    end()
    window.lupa!.choose(['lupa-statistics', 'lupa-linking', 'unheard-of'])
    return heard
  })
  // At once, and after the change; a change is also told when the gateway has recorded it.
  expect(heard.slice(0, 2)).toEqual([true, false])
  expect(heard).not.toContain(undefined)
  const acts = await eventually(records, (rows) => rows.length === 3)
  expect(acts.map(({ act }) => act)).toEqual(['accepted', 'withdrawn', 'accepted'])
  expect(await allowed('linking', 'unheard-of')).toEqual(['linking'])
})

test('what a page gets wrong is said in its console and stops nothing', async () => {
  world.page(
    '/',
    `${STUB}<script>
      lupa('paint', 'it')
      lupa('choose', 'lupa-statistics')
      lupa(null)
      lupa('on', 'choice', () => { throw new Error('of the page') })
      lupa('open')
    </script>`,
  )
  const { page } = await world.newVisitor()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('dialog', { name: 'Privacy choices' }).waitFor()
  expect(said.filter((line) => line.startsWith('lupa'))).toHaveLength(4)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Refuse' }).click()
  expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ act: 'refused' }])
})
