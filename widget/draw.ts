import type { WidgetConfig } from '../src/widget-config.ts'

/**
 * Draws which banner of a running experiment this page shows, and puts it over the site's own. By lot for each page until
 * there is a choice: nothing is kept, so nobody can be told apart by it.
 */
export function draw(config: WidgetConfig): void {
  let left = Math.random() * 100
  Object.assign(
    config,
    config.variants?.find(({ share }) => (left -= share) < 0),
  )
}
