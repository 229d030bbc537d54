import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { isRightToLeft, LANGUAGES, type Language } from '../../src/language.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { axeFaults, OF_COLOURS } from './faults.ts'
import { ownService } from './own-service.ts'
import { someOf } from '../long.ts'
import { openWorld } from './world.ts'

const world = await openWorld()
/** Everything the widget can show, and a page that has nothing to be blamed for. */
const PAGE = `<main><h1>Shop</h1><iframe data-lupa="video" data-src="/film" title="Film" width="400" height="225"></iframe>
  <div data-lupa-declaration></div></main>`

test.each(['box', 'bar', 'dialog'] as const)(
  'axe finds nothing in the layout "%s", in light and dark: banner, placeholder, declaration, choices',
  async (layout) => {
    await world.changeSite({ look: { layout }, services: [ownService('video', 'marketing')] })
    world.page('/', PAGE)
    const { page } = await world.newVisitor()
    await page.goto(`${world.shopUrl}/`)
    await page.getByRole('button', { name: 'Accept' }).waitFor()
    await page.getByRole('group').waitFor()
    await page.getByRole('table').first().waitFor()
    expect(await axeFaults(page)).toEqual([])

    await page.getByRole('button', { name: 'Choose' }).click()
    for (const details of await page.getByRole('dialog').getByText('What is kept').all())
      await details.click()
    expect(await axeFaults(page)).toEqual([])
  },
)

// Colours are the same in all of them, and take the longest.
test(
  'axe finds nothing in other languages, and each is read in its own direction',
  { timeout: 120_000 },
  async () => {
    await world.changeSite({ languages: [...LANGUAGES], services: [ownService('video', 'marketing')] })
    const { page } = await world.newVisitor()
    const found: Record<string, unknown> = {}
    for (const language of someOf<Language>(LANGUAGES, ['en', 'el', 'ar'])) {
      world.page(`/${language}`, PAGE, { lang: language })
      await page.goto(`${world.shopUrl}/${language}`)
      const { banner, placeholder } = wordingOf(language, {})
      await page.getByRole('button', { name: placeholder.once }).waitFor()
      await page.getByRole('table').first().waitFor()
      await page.getByRole('button', { name: banner.customise, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: banner.settings })
      const direction = await dialog.evaluate((element) => getComputedStyle(element).direction)
      const { violations } = await new AxeBuilder({ page }).disableRules(OF_COLOURS).analyze()
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      if (direction !== (isRightToLeft(language) ? 'rtl' : 'ltr')) faults.push(direction)
      if (faults.length > 0) found[language] = faults
    }
    expect(found).toEqual({})
  },
)
