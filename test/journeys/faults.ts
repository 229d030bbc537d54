import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { eventually } from './world.ts'

/** Those of axe's rules whose answer depends on the colours of a page. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** It would ask for style sheets again by itself, which the policy of the preview does not let it. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ preload: false })

/** What is wrong with the page as it is shown now, a line each: what axe finds in light and in dark. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axe(page).analyze()
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await axe(page).withRules(OF_COLOURS).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** The same, and whether it fits a phone 360 pixels wide. */
export async function pageFaults(page: Page): Promise<string[]> {
  const found = await axeFaults(page)
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 360, height: 780 })
  const width = await eventually(
    () => page.evaluate(() => document.documentElement.scrollWidth),
    (wide) => wide === 360,
  )
  await page.setViewportSize(before)
  return width === 360 ? found : [...found, `${width} pixels wide`]
}

/** How much of the page moved while it loaded, as the browser scores it (Cumulative Layout Shift). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect()
          const shifts = list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[]
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // Nothing moved: nothing is observed.
        setTimeout(() => resolve(0), 100)
      }),
  )
}
