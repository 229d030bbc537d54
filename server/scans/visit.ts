import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Moment, Outcome, Sighting } from '../../src/scan.ts'
import { userAgentOf } from './browser.ts'
import { answerForLupa } from './answer-for-lupa.ts'
import { keepOnSite } from './keep-on-site.ts'
import type { OwnHosts } from './own-hosts.ts'
import { readStores } from './read-stores.ts'
import { watchNetwork } from './watch-network.ts'

/** What a visit has to know of the site. */
export type Visited = {
  readonly origins: readonly string[]
  readonly gateway: string
  readonly hosts: OwnHosts
  /** The ids of all services that visitors are asked about. */
  readonly asked: readonly string[]
}

/** How long a visit waits, in ms. */
export type Patience = {
  /** For all of it. */
  readonly visitMs: number
  /** Nothing was asked for and nothing came: what a page does by itself is done. */
  readonly quietMs: number
}

/**
 * Opens a page as somebody who has never been there, and says what was seen until the moment was over. What the page does
 * on its way there counts as done before a choice.
 */
export async function visit(
  browser: Browser,
  site: Visited,
  { address, moment, patience }: { address: string; moment: Moment; patience: Patience },
): Promise<{ outcome: Outcome; sightings: Sighting[] }> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    userAgent: userAgentOf(browser),
  })
  const sightings: Sighting[] = []
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), patience.visitMs)
  const walk = walkThrough(context, site, { address, moment, patience, sightings, until: over.signal })
  try {
    const outcome = await Promise.race([walk, whenAborted(over.signal)])
    return { outcome: outcome ?? 'unfinished', sightings }
  } finally {
    clearTimeout(timer)
    walk.catch(() => {})
    await context.close()
  }
}

async function walkThrough(
  context: BrowserContext,
  site: Visited,
  {
    address,
    moment,
    patience,
    sightings,
    until,
  }: { address: string; moment: Moment; patience: Patience; sightings: Sighting[]; until: AbortSignal },
): Promise<Outcome> {
  const network = watchNetwork(context, site.hosts, (sighting) => {
    if (!until.aborted) sightings.push({ ...sighting, page: address })
  })
  await answerForLupa(context, site.gateway)
  const page = await context.newPage()
  context.on('page', (other) => void other.close().catch(() => {}))
  const bounds = await keepOnSite(page, site.origins)
  const loadMs = patience.visitMs / 4

  const opened = await open(page, address, loadMs)
  if (opened === 'failed') return bounds.leftFor() === null ? 'failed' : 'elsewhere'
  await network.quiet(patience.quietMs)
  if (moment !== 'before') {
    network.now(moment)
    if (!(await choose(page, moment === 'allowed' ? site.asked : 'refuse'))) return 'no-banner'
    await network.quiet(patience.quietMs)
    // What pages do after a choice they often do on the next one.
    await page.reload({ waitUntil: opened === 'read' ? 'load' : 'commit', timeout: loadMs }).catch(() => {})
    await network.quiet(patience.quietMs)
  }
  for (const kept of await readStores(context, page, site.hosts))
    if (!until.aborted) sightings.push({ ...kept, moment, page: address })
  if (moment === 'before' && !(await hasBanner(page))) return 'no-banner'
  return opened
}

/** A page that goes on loading is looked at as it is. */
async function open(page: Page, address: string, timeout: number): Promise<'read' | 'unfinished' | 'failed'> {
  try {
    const answer = await page.goto(address, { waitUntil: 'commit', timeout })
    if (!answer?.ok()) return 'failed'
  } catch {
    return 'failed'
  }
  return page.waitForLoadState('load', { timeout }).then(
    () => 'read',
    () => 'unfinished',
  )
}

function hasBanner(page: Page): Promise<boolean> {
  // An element with the id "lupa" stands in `window`, too.
  return page.evaluate(() => typeof window.lupa === 'function' && typeof window.lupa.choose === 'function')
}

/** False where the page has no banner, or it takes no answer. */
async function choose(page: Page, choice: 'refuse' | readonly string[]): Promise<boolean> {
  if (!(await hasBanner(page))) return false
  await page.evaluate((choice) => window.lupa!.choose(choice), choice)
  return page
    .waitForFunction(() => window.lupa?.choice !== null, undefined, { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    )
}

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)))
}
