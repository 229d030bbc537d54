import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { layoutShift } from './faults.ts'
import { ownService } from './own-service.ts'
import { openWorld } from './world.ts'

const world = await openWorld()

/** A telephone with something of its own at the edges of its screen, held both ways. */
const HELD = [
  { lang: 'en', width: 393, height: 852, insets: { top: 59, bottom: 34, left: 0, right: 0 } },
  { lang: 'ar', width: 852, height: 393, insets: { top: 0, bottom: 21, left: 59, right: 59 } },
] as const

/** What cannot be reached there, or not be read. */
const hidden = (page: Page, { width, height, insets }: (typeof HELD)[number]) =>
  page.locator('lupa-consent :is(h2,button)').evaluateAll(
    (all, safe) =>
      all
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.top < safe.top || box.bottom > safe.bottom || box.left < safe.left || box.right > safe.right,
        )
        .map(({ name, box }) => `${name} ${JSON.stringify(box)}`),
    {
      top: insets.top,
      bottom: height - insets.bottom,
      left: insets.left,
      right: width - insets.right,
    },
  )

test.each([
  { layout: 'box' },
  { layout: 'box', vertical: 'top', horizontal: 'end' },
  { layout: 'bar' },
  { layout: 'bar', vertical: 'top' },
  { layout: 'dialog' },
] as const)('on a telephone nothing of %o lies under its camera or its edge', async (look) => {
  await world.changeSite({ look, languages: ['en', 'ar'] })
  for (const held of HELD) {
    world.page('/', '<h1>Shop</h1>', {
      lang: held.lang,
      tag: `<meta name="viewport" content="width=device-width,viewport-fit=cover"><script src="${world.url}/lupa.js?site=shop" async></script>`,
    })
    const { context, page } = await world.newVisitor({ viewport: held, isMobile: true, hasTouch: true })
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: held.insets })
    await page.goto(`${world.shopUrl}/`)
    const button = (at: number) => page.getByRole('region').getByRole('button').nth(at)
    await button(2).click()
    await page.getByRole('dialog').waitFor()
    expect(await hidden(page, held)).toEqual([])
    await page.keyboard.press('Escape')
    await button(0).click()
    await page.locator('lupa-consent .reopen').waitFor()
    expect(await hidden(page, held)).toEqual([])
  }
})

test.each(['light', 'dark'] as const)(
  'where a visitor has colours of their own, buttons keep their edges and switches their states (%s)',
  async (colorScheme) => {
    await world.changeSite({ services: [ownService('video', 'marketing')] })
    world.page('/', '<h1>Shop</h1><iframe data-lupa="video" data-src="/film" title="Film"></iframe>')
    const { page } = await world.newVisitor({ forcedColors: 'active', colorScheme })
    await page.goto(`${world.shopUrl}/`)
    await page.getByRole('group').waitFor()
    const background = await page.evaluate(() => {
      document.body.style.background = 'Canvas'
      return getComputedStyle(document.body).backgroundColor
    })
    const seen = async (name: string) => {
      const [style, edge, drawn] = await page.getByRole('button', { name }).evaluate((button) => {
        const { borderTopStyle, borderTopColor, color } = getComputedStyle(button)
        const svg = button.firstElementChild
        return [borderTopStyle, borderTopColor, svg ? getComputedStyle(svg).stroke : color]
      })
      expect(style, name).toBe('solid')
      expect([edge, drawn], name).not.toContain(background)
    }
    for (const name of ['Refuse', 'Accept', 'Choose', 'Load once']) await seen(name)

    await page.getByRole('button', { name: 'Choose' }).click()
    const [on, off] = [0, 1].map((at) => page.getByRole('dialog').getByRole('checkbox').nth(at))
    await on!.check()
    const coloursOf = (box = on!) =>
      box.evaluate((input) => [
        getComputedStyle(input).backgroundColor,
        getComputedStyle(input, '::after').backgroundColor,
        getComputedStyle(input).borderTopColor,
      ])
    const [full, knobOn] = await coloursOf()
    const [empty, knobOff, edge] = await coloursOf(off)
    expect([empty, knobOn]).not.toContain(full)
    expect([knobOff, edge]).not.toContain(empty)
    await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
    await seen('Privacy choices')
  },
)

const LONG = `<main><h1>Shop</h1>${'<p>Bread is baked at night.</p>'.repeat(80)}</main>`

test('the page neither moves nor is held under the banner, unless its owner wants it held until the answer', async () => {
  world.page('/', LONG)
  const { page } = await world.newVisitor()
  const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY)
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('region').waitFor()
  expect([await layoutShift(page), await overflow()]).toEqual([0, 'visible'])
  await page.mouse.wheel(0, 300)
  await page.waitForFunction(() => scrollY > 0)

  await world.changeSite({ look: { lockScroll: true } })
  world.page('/held', LONG, { tag: `<script src="${world.url}/lupa.js?site=shop&held" async></script>` })
  await page.goto(`${world.shopUrl}/held`)
  await page.getByRole('region').waitFor()
  expect(await overflow()).toBe('hidden')
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('button', { name: 'Privacy choices' }).waitFor()
  expect([await layoutShift(page), await overflow()]).toEqual([0, 'visible'])
})

test('everything a finger presses is 44 pixels high and wide, and nothing of it is animated', async () => {
  await world.changeSite({ services: [ownService('video', 'marketing')] })
  world.page(
    '/',
    '<iframe data-lupa="video" data-src="/film" title="Film"></iframe><div data-lupa-declaration></div>',
  )
  const { page } = await world.newVisitor({ viewport: { width: 412, height: 823 } })
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('group').waitFor()
  await page.getByRole('table').first().waitFor()
  const pressed = page.locator(
    ':is(lupa-consent,lupa-placeholder,[data-lupa-declaration]) :is(button,label,summary)',
  )
  const narrow = () =>
    pressed.evaluateAll((all) => {
      const boxes = all.map((element) => ({
        name: element.textContent,
        ...element.getBoundingClientRect().toJSON(),
      }))
      return boxes.filter(({ width, height }) => width < 44 || height < 44).map(({ name }) => name)
    })
  const moving = () =>
    page.evaluate(() => document.querySelector('lupa-consent')!.shadowRoot!.getAnimations().length)
  expect(await pressed.count()).toBe(6)
  expect([await narrow(), await moving()]).toEqual([[], 0])
  await page.getByRole('button', { name: 'Choose' }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  expect(await pressed.count()).toBeGreaterThan(12)
  expect([await narrow(), await moving()]).toEqual([[], 0])
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await page.locator('lupa-consent .reopen').waitFor()
  expect([await narrow(), await moving()]).toEqual([[], 0])
})

test("the page's own style sheet reaches the widget by its properties and parts alone", async () => {
  world.page(
    '/',
    `<style>
      lupa-consent { --lupa-background: rgb(1, 2, 3); --lupa-radius: 3px }
      lupa-consent::part(banner) { box-shadow: none }
      lupa-consent::part(button), lupa-consent::part(reopen) { letter-spacing: 2px }
    </style>`,
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  const styleOf = (role: 'region' | 'button', name: string | RegExp = /./) =>
    page
      .getByRole(role, { name })
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderRadius, boxShadow, letterSpacing } = getComputedStyle(element)
        return { backgroundColor, borderRadius, boxShadow, letterSpacing }
      })
  expect(await styleOf('region')).toMatchObject({
    backgroundColor: 'rgb(1, 2, 3)',
    borderRadius: '3px',
    boxShadow: 'none',
  })
  for (const name of ['Refuse', 'Accept', 'Choose'])
    expect(await styleOf('button', name)).toMatchObject({ letterSpacing: '2px' })
  await page.getByRole('button', { name: 'Refuse' }).click()
  expect(await styleOf('button', 'Privacy choices')).toMatchObject({
    backgroundColor: 'rgb(1, 2, 3)',
    letterSpacing: '2px',
  })
})
