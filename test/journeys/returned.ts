import type { Page, Response } from 'playwright-core'
import { beforeEach } from 'vitest'
import { eventually, openWorld } from './world.ts'

/** A world whose gateway stands under the site's domain, and visitors who have answered there before. */
export async function openReturned() {
  const world = await openWorld()
  const { db } = world
  beforeEach(() => world.changeSite({ cookieDomain: 'example.test' }))

  const views = () =>
    db
      .selectFrom('page_view')
      .innerJoin('label', (join) =>
        join.onRef('label.site_id', '=', 'page_view.site_id').onRef('label.id', '=', 'page_view.path_id'),
      )
      .select('label.text')
      .orderBy('page_view.at')
      .execute()
  const paths = async () => (await views()).map(({ text }) => text)
  const scripts = () =>
    world.asked.filter((line) => line.includes(' lupa.')).map((line) => line.replace(/^.* \/(lupa\/)?/, ''))
  /** The tag as a browser asks for it that has nothing of it any more. */
  let visit = 0
  const page = (path: string, html = `<h1>${path}</h1>`, lang = 'en') => {
    visit += 1
    world.page(path, html, {
      lang,
      tag: `<script src="${world.url}/lupa.js?site=shop&visit=${visit}" async></script>`,
    })
  }
  /** Answers the banner and goes to another page, with the script as it comes then. */
  async function returned(
    answer: 'Accept' | 'Refuse',
    html?: string,
    lang?: string,
  ): Promise<{ page: Page; script: Response }> {
    page('/first')
    page('/second', html, lang)
    const { page: tab } = await world.newVisitor()
    await tab.goto(`${world.shopUrl}/first`)
    await tab.getByRole('button', { name: answer, exact: true }).click()
    await eventually(
      () => db.selectFrom('consent_record').selectAll().execute(),
      (rows) => rows.length === 1,
    )
    await eventually(
      () => tab.context().cookies(),
      (cookies) => cookies.some(({ name, value }) => name === 'lupa' && value.split('.')[4]?.startsWith('s')),
    )
    if (answer === 'Accept') {
      await eventually(paths, (rows) => rows.length === 1)
      // The last of what the first page asks for: it is none of what the second one does.
      await eventually(
        async () => scripts(),
        (names) => names.some((name) => name.startsWith('measures.js')),
      )
    }
    world.asked.length = 0
    const script = tab.waitForResponse(/lupa\.js/)
    await tab.goto(`${world.shopUrl}/second`)
    return { page: tab, script: await script }
  }
  const settle = (tab: Page) => tab.waitForTimeout(300)
  const reopen = (tab: Page) => tab.getByRole('button', { name: 'Privacy choices' })
  return { world, db, paths, scripts, page, returned, settle, reopen }
}
