import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { storedViews, storedVisits } from '../database/stored.ts'
import { ownService } from '../journeys/own-service.ts'
import { eventually, openWorld } from '../journeys/world.ts'
import { openFirefox } from './firefox.ts'
import { click, press, until, type Driven, type Installed } from './visitor.ts'
import { openWebKit } from './webkit.ts'

/** No browser but Chromium can be told where an invented host is. */
const world = await openWorld(undefined, { shop: '127.0.0.1', gateway: 'localhost' })
const records = () => world.db.selectFrom('consent_record').select('act').orderBy('given_at').execute()
const views = () => storedViews(world.db)

const BROWSERS: readonly [name: string, apt: string, installed: Installed | null][] = [
  ['Firefox', 'firefox-esr', await openFirefox()],
  ['WebKit', 'webkit2gtk-driver xvfb', await openWebKit()],
]
afterAll(async () => {
  for (const [, , installed] of BROWSERS) await installed?.close()
})

const FOCUSED = `((element) => element?.getAttribute('aria-label') ?? element?.textContent)(
  document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)`
/** Selects in the widget's own tree. */
const within = (selector: string) =>
  `document.querySelector('lupa-consent')?.shadowRoot.querySelector('${selector}')`
const shown = (window: Driven, selector: string) =>
  until(() => window.evaluate(`!!${within(selector)}`), selector)
const gone = (window: Driven, selector: string) =>
  until(() => window.evaluate(`!${within(selector)}`), `no ${selector}`)

describe.each(BROWSERS)('%s', (name, apt, installed) => {
  beforeEach(({ skip }) => skip(installed === null, `${name} is not installed here: apt-get install ${apt}`))
  const visit = async () => {
    const window = await installed!.newVisitor()
    await window.goto(`${world.shopUrl}/one`)
    await shown(window, '.banner')
    return window
  }

  test('asks before anything is stored, and a refusal is kept and not asked again', async () => {
    const window = await visit()
    expect(await window.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
      '',
      0,
      0,
    ])
    expect(await window.evaluate(`${within('.banner')}.getBoundingClientRect().bottom <= innerHeight`)).toBe(
      true,
    )
    await click(window, 'button', 'Refuse')
    await eventually(records, (rows) => rows.length === 1)
    await window.goto(`${world.shopUrl}/two`)
    await shown(window, '.reopen')
    expect(await window.evaluate(`!!${within('.banner')}`)).toBe(false)
    expect(await records()).toEqual([{ act: 'refused' }])
    expect(await views()).toEqual([])
    expect(await window.evaluate('document.cookie')).toMatch(/^lupa=[^;]+$/)
  })

  test('counts who accepts, and forgets who withdraws', async () => {
    const window = await visit()
    await click(window, 'button', 'Accept')
    await eventually(views, (rows) => rows.length === 1)
    await window.goto(`${world.shopUrl}/two`)
    const counted = await eventually(views, (rows) => rows.length === 2)
    expect(counted.map(({ path }) => path)).toEqual(['/one', '/two'])
    expect(await storedVisits(world.db, ['views', 'device'])).toEqual([{ views: 2, device: 'desktop' }])

    await click(window, 'button', 'Privacy choices')
    await shown(window, 'dialog[open]')
    await click(window, 'dialog button', 'Refuse')
    await eventually(records, (rows) => rows.length === 2)
    expect(await records()).toEqual([{ act: 'accepted' }, { act: 'withdrawn' }])
    expect(await views()).toEqual([])
    expect(await window.evaluate('document.cookie')).toMatch(/^lupa=[^;]+$/)
  })

  test('is answered by keyboard alone, and Esc decides nothing', async () => {
    const window = await visit()
    const seen: unknown[] = []
    for (let stop = 0; stop < 3; stop += 1) {
      await press(window, 'Tab')
      seen.push(await window.evaluate(FOCUSED))
    }
    expect(seen).toEqual(['Refuse', 'Accept', 'Choose'])
    await press(window, 'Enter')
    await shown(window, 'dialog[open]')
    await press(window, 'Escape')
    await gone(window, 'dialog')
    expect(await window.evaluate(FOCUSED)).toBe('Choose')
    expect(await records()).toEqual([])

    await press(window, 'Enter')
    await shown(window, 'dialog[open]')
    await press(window, 'Space')
    expect(await window.evaluate(`${within('dialog input')}.checked`)).toBe(true)
    await click(window, 'dialog button', 'Save choices')
    await gone(window, 'dialog')
    expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ act: 'accepted' }])
  })

  test('holds a frame back until it is loaded once, or its service allowed', async () => {
    await world.changeSite({ services: [ownService('video', 'marketing')] })
    world.page('/film', '<h1>Film</h1>', { tag: '' })
    world.page(
      '/one',
      '<main><h1>One</h1><iframe data-lupa="video" data-src="/film" width="400" height="225"></iframe></main>',
    )
    const window = await visit()
    const film = () =>
      window.evaluate<boolean>(`document.querySelector('iframe').contentDocument?.title === '/film'`)
    await until(() => window.evaluate(`!!document.querySelector('lupa-placeholder')`), 'the placeholder')
    expect(await film()).toBe(false)
    await click(window, 'button', 'Load once')
    await until(film, 'the film')
    expect(await records()).toEqual([])

    await window.goto(`${world.shopUrl}/one`)
    await click(window, 'button', 'Always allow')
    await until(film, 'the film')
    expect(await eventually(records, (rows) => rows.length === 1)).toEqual([{ act: 'customised' }])
  })

  test('who has answered gets the small file where the gateway sees it, and the rest when it is asked for', async () => {
    const here = world.shopUrl.replace('127.0.0.1', 'localhost')
    const chat = [{ name: 'chat_*', store: 'cookie', lifetimeDays: 30, party: 'first' }] as const
    await world.changeSite({
      origins: [world.shopUrl, here],
      services: [ownService('chat', 'marketing', [...chat])],
    })
    for (const path of ['/one', '/two'])
      world.page(path, '<button data-lupa-event="download">Get it</button>', {
        tag: `<script src="${world.url}/lupa.js?site=shop&page=${path.slice(1)}" async></script>`,
      })
    const window = await installed!.newVisitor()
    const parts = () =>
      window.evaluate<string[]>(`performance.getEntriesByType('resource').flatMap(({ name }) =>
        name.match(/[a-z]+(?=\\.js)/) ?? []).sort()`)
    await window.goto(`${here}/one`)
    await shown(window, '.banner')
    await window.evaluate(`lupa.choose(['lupa-statistics'])`)
    await eventually(views, (rows) => rows.length === 1)
    await window.evaluate(`void (document.cookie = 'chat_1=a; path=/two')`)
    await window.goto(`${here}/two`)
    await eventually(views, (rows) => rows.length === 2)
    await until(() => window.evaluate(`!document.cookie.includes('chat_1')`), 'no cookie of the chat')
    await click(window, 'button', 'Get it')
    const events = () => world.db.selectFrom('custom_event').select('id').execute()
    await eventually(events, (rows) => rows.length === 1)
    expect(await parts()).toEqual(['clear', 'lupa', 'measures', 'visits'])

    await click(window, 'button', 'Privacy choices')
    await shown(window, 'dialog[open]')
    expect(await parts()).toContain('whole')
    await click(window, 'dialog button', 'Refuse')
    expect(await eventually(views, (rows) => rows.length === 0)).toEqual([])
  })
})
