import type { Browser, Page } from 'playwright-core'

/** A machine and its line, as the browser is told to be. */
export type Profile = {
  readonly name: string
  readonly slower: number
  readonly phone: boolean
  readonly line: { readonly latency: number; readonly bytesPerSecond: number } | null
}

/** Of one load of a page. Times in ms. */
export type Load = {
  readonly firstPaint: number
  /** When the banner stood there whole and opaque; null on a page without one. */
  readonly readable: number | null
  readonly script: number
  /** Of tasks over 50 ms what is over them (Total Blocking Time). */
  readonly blocking: number
  readonly shift: number
  /** Whether the largest paint is of the page itself. */
  readonly largestIsOfPage: boolean
  /** What others than the site were asked. */
  readonly requests: readonly string[]
}

type Seen = {
  readable: number | null
  blocking: number
  shift: number
  largest: Element | null
  interactions: number[]
}

/**
 * Notes in the page what the browser says of it. A banner counts from the end of the frame in which it is laid out and
 * nothing of it is transparent, as the browser's own `paintTime` does.
 */
function watch(): void {
  const seen: Seen = { readable: null, blocking: 0, shift: 0, largest: null, interactions: [] }
  Object.assign(window, { seen })
  const observe = (type: string, note: (entry: any) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...(type === 'event' && { durationThreshold: 16 }),
    })
  observe('longtask', ({ duration }) => (seen.blocking += duration - 50))
  observe('layout-shift', ({ value }) => (seen.shift += value))
  observe('largest-contentful-paint', ({ element }) => (seen.largest = element))
  observe('event', ({ interactionId, duration }) => {
    if (interactionId > 0) seen.interactions.push(duration)
  })

  const isReadable = () => {
    const root = document.querySelector('lupa-consent')?.shadowRoot
    const shown = [...(root?.querySelectorAll<HTMLElement>('.banner, .banner *') ?? [])]
    const { opacity = '0', visibility } = shown[0] ? getComputedStyle(shown[0]) : {}
    return Number(opacity) === 1 && visibility === 'visible' && shown.every((one) => one.offsetHeight > 0)
  }
  const channel = new MessageChannel()
  channel.port1.addEventListener('message', () => (seen.readable ??= performance.now()))
  channel.port1.start()
  const look = () => {
    if (isReadable()) channel.port2.postMessage(null)
    else requestAnimationFrame(look)
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector('lupa-consent')) return
    observer.disconnect()
    requestAnimationFrame(look)
  })
  observer.observe(document, { childList: true, subtree: true })
}

async function open(browser: Browser, { phone, slower, line }: Profile, run: (page: Page) => Promise<void>) {
  const viewport = phone ? { width: 412, height: 823 } : { width: 1280, height: 800 }
  const context = await browser.newContext({ viewport, isMobile: phone, hasTouch: phone, locale: 'en-GB' })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  if (line)
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.bytesPerSecond,
      uploadThroughput: line.bytesPerSecond,
    })
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch)
  await run(page)
  await context.close()
}

const seenOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: Omit<Seen, 'largest'> }).seen)

/** Loads a page with nothing in the cache. */
export async function load(browser: Browser, profile: Profile, url: string): Promise<Load> {
  let result: Load | undefined
  await open(browser, profile, async (page) => {
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Performance.enable')
    const requests: string[] = []
    page.on('request', (request) => {
      const { host } = new URL(request.url())
      if (host !== new URL(url).host) requests.push(`${request.method()} ${host}`)
    })
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    const paint = await page.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      return (first as PerformanceEntry & { paintTime?: number }).paintTime ?? first!.startTime
    })
    const largestIsOfPage = await page.evaluate(() => {
      const { largest } = (window as unknown as { seen: Seen }).seen
      return largest !== null && document.querySelector('main')!.contains(largest)
    })
    const { metrics } = await devTools.send('Performance.getMetrics')
    const script = metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000
    const { readable, blocking, shift } = await seenOn(page)
    result = { firstPaint: paint, readable, script, blocking, shift, largestIsOfPage, requests }
  })
  return result!
}

/** How long the slowest part of a click on a choice took until the next paint, in ms (Interaction to Next Paint). */
export async function answerTime(
  browser: Browser,
  profile: Profile,
  { url, button }: { url: string; button: string },
): Promise<number> {
  let slowest = 0
  await open(browser, profile, async (page) => {
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForTimeout(500)
    // What takes less than 16 ms is not told of.
    slowest = Math.max(16, ...(await seenOn(page)).interactions)
  })
  return slowest
}
