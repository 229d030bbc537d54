/**
 * What Lupa costs a page: bytes, time, and room on the screen of a phone.
 *
 *     npm run bench:widget
 *     ROUNDS=21 npm run bench:widget
 */
import { bundle } from '../server/bundle.ts'
import { launchBrowser } from '../test/browser.ts'
import { printBytes } from './widget-bytes.ts'
import { printShares, printTimings } from './widget-timing.ts'

const { widget } = await bundle()
await printBytes(widget)
const browser = await launchBrowser()
await printTimings(browser, widget, Number(process.env['ROUNDS'] ?? 9))
await printShares(browser, widget)
await browser.close()
