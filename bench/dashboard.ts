/**
 * How soon the dashboard shows something, at a quarter of this machine's speed and with nothing in the cache, beside
 * a page that is nothing but a heading: the ratio holds on machines of other speeds, too.
 *
 *     npm run bench:dashboard
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { launchBrowser } from '../test/browser.ts'
import { startSampleGateway } from './sample-gateway.ts'

const SLOWER = 4
const RUNS = 9

/** In ms after the page was asked for, and bytes as they came over the wire. */
type Loading = { firstPaint: number; shown: number; bytes: number }

const bare = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<!doctype html><title>Bare</title><h1>Bare</h1>')
}).listen(0, '127.0.0.1')
await once(bare, 'listening')
const barePage = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`

const gateway = await startSampleGateway()
const browser = await launchBrowser()
const storageState = await gateway.signIn(browser)
const overview = `${gateway.url}/app/sites/${gateway.siteId}`

// What is under way alternates, so that whatever else the machine does falls on all of them.
const pages = {
  'a bare page': { url: barePage, shows: 'h1', options: {} },
  'sign in': { url: `${gateway.url}/app/sign-in`, shows: 'button', options: {} },
  'the sites': { url: `${gateway.url}/app/`, shows: '.site-card-figure .change', options: { storageState } },
  'an overview': { url: overview, shows: '.plot-current', options: { storageState } },
} as const
const names = Object.keys(pages) as (keyof typeof pages)[]
const found = new Map(names.map((name) => [name, [] as Loading[]]))
for (let run = 0; run <= RUNS; run += 1) {
  for (const name of names) {
    const loading = await load(browser, pages[name])
    // The first load of each warms what a server keeps.
    if (run > 0) found.get(name)!.push(loading)
  }
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const medianOf = (name: keyof typeof pages, figure: keyof Loading) =>
  middle(found.get(name)!.map((loading) => loading[figure]))
console.log(`Median of ${RUNS} loads with an empty cache at ${SLOWER}x CPU throttling, 1280 x 800`)
console.table(
  names.map((name) => ({
    page: name,
    'first contentful paint, ms': Math.round(medianOf(name, 'firstPaint')),
    'of a bare page': `${(medianOf(name, 'firstPaint') / medianOf('a bare page', 'firstPaint')).toFixed(1)} x`,
    'numbers shown, ms': Math.round(medianOf(name, 'shown')),
    'kB (gzip)': Math.round(medianOf(name, 'bytes') / 100) / 10,
  })),
)

await browser.close()
await gateway.stop()
bare.close()

async function load(
  opened: Browser,
  { url, shows, options }: { url: string; shows: string; options: BrowserContextOptions },
): Promise<Loading> {
  const context = await opened.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ...options,
  })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  let bytes = 0
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await devTools.send('Network.enable')
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(url)
  await page.locator(shows).first().waitFor({ state: 'attached' })
  const shown = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await context.close()
  return { firstPaint, shown, bytes }
}
