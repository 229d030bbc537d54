import { randomUUID } from 'node:crypto'
import type { Site } from '../../../server/sites/site.ts'
import type { EventAnswer } from '../../../src/event.ts'
import { DAY_MS } from '../../../src/visit.ts'
import { SHOP, choose, post, type TestGateway } from '../../gateway.ts'
import { lengthOf, type History, type Read, type Report, type Show } from './history.ts'
import type { Device } from './sent.ts'
import type { Happened } from './visits.ts'

const HOUR = 60 * 60_000

/** Tabs stay open for weeks, and are read again. The gateway need not listen to what they say of old views. */
const OLDEST_TAB_MS = 20 * DAY_MS
const HEARD_MS = 2 * DAY_MS

type Sent = { events: unknown[]; address: string; at: number }
type Browser = {
  device: Device
  token: string | null
  expiresAt: number
  views: { id: string; at: number }[]
  last: Sent | null
}

/**
 * Lets it happen, and tells what did, in order of time. `look` is called before each act with what happened so far.
 */
export async function play(
  test: TestGateway,
  site: Site,
  { start, devices, acts }: History,
  look: (index: number, happened: readonly Happened[]) => Promise<void> = async () => {},
): Promise<Happened[]> {
  const happened: Happened[] = []
  const browsers = devices.map((device): Browser => ({
    device,
    token: null,
    expiresAt: 0,
    views: [],
    last: null,
  }))
  test.now = start
  for (const [index, { waitMs, visitor, what }] of acts.entries()) {
    test.pass(waitMs)
    await look(index, happened)
    const browser = browsers[visitor]!
    if (browser.expiresAt <= test.now.getTime() + HOUR) await allow(test, site, browser)
    if (what.does === 'repeat') {
      const { last } = browser
      if (last && test.now.getTime() - last.at < DAY_MS) await deliver(test, site, browser, last)
      continue
    }

    const began = test.now.getTime()
    const steps = [{ afterMs: 0, what: what.does === 'queue' ? { ...what, does: 'show' as const } : what }]
    if (what.does === 'queue' && !endsADay(browser, began, lengthOf(what))) steps.push(...what.more)
    const [queued, events]: [{ id: string; at: number }[], (Happened & { message: object })[]] = [[], []]
    let at = began
    for (const step of steps) {
      at += step.afterMs
      // A queue speaks of its own views alone: of others, an answer in between would have been heard of.
      const about =
        what.does === 'queue' ? queued : browser.views.filter((view) => at - view.at < OLDEST_TAB_MS)
      const one = inWords(step.what, { visitor, at, about, device: browser.device })
      // One report a view: of several in one message the largest counts, as if it had come alone.
      const again = events.some(
        (event) => event.does === 'engagement' && one?.does === 'engagement' && event.view === one.view,
      )
      if (one === null || again) continue
      events.push(one)
      if (one.does === 'view') queued.push({ id: one.id, at })
    }
    test.now = new Date(at + (what.does === 'queue' ? what.heldMs : 0))
    if (events.length === 0) continue
    browser.views.push(...queued)
    browser.last = {
      events: events.map((event) => ({ ...event.message, ageMs: test.now.getTime() - event.at })),
      address: 'address' in what ? what.address.address : '192.0.2.33',
      at: test.now.getTime(),
    }
    const verdicts = await deliver(test, site, browser, browser.last)
    for (const [place, { message: _, ...event }] of events.entries()) {
      const view = 'view' in event ? browser.views.find(({ id }) => id === event.view) : undefined
      if (verdicts[place] === 'stored') happened.push(event)
      else if (view === undefined || event.at - view.at < HEARD_MS)
        throw new Error(`${verdicts[place]}, though nothing was wrong with ${JSON.stringify(event)}`)
    }
  }
  test.pass(1)
  return happened
}

/** A message begins or continues one visit; whether a day is over is asked of its first view only. */
function endsADay({ views }: Browser, began: number, ms: number): boolean {
  return views.some(({ at }) => began - at < DAY_MS && began + ms - at >= DAY_MS)
}

/** What is sent and what the reference hears; null when the visitor has no such view. */
function inWords(
  what: Show | Read | Report,
  {
    visitor,
    at,
    about,
    device,
  }: { visitor: number; at: number; about: readonly { id: string }[]; device: Device },
): (Happened & { message: object }) | null {
  if (what.does === 'show') {
    const { path, origin, address } = what
    const id = randomUUID()
    const names = { ...device.names, ...origin.names, country: address.country }
    const url = `${SHOP}${path}${origin.query}`
    const message = { type: 'view', id, url, ...(origin.referrer && { referrer: origin.referrer }) }
    return { does: 'view', visitor, at, id, path, names, message }
  }
  const view = about.toReversed()[what.back % Math.max(about.length, 1)]?.id
  if (view === undefined) return null
  if (what.does === 'read') {
    const { engagedMs, openMs, scrollPercent } = what
    const message = { type: 'engagement', view, engagedMs, openMs, ...(scrollPercent && { scrollPercent }) }
    return { does: 'engagement', visitor, at, view, engagedMs, openMs, scrollPercent, message }
  }
  const { name, value, properties } = what
  const message = {
    type: 'custom',
    id: randomUUID(),
    view,
    name,
    ...(value !== null && { value }),
    ...(properties !== null && { properties }),
  }
  return { does: 'custom', visitor, at, view, name, value, properties: properties ?? {}, message }
}

async function allow(test: TestGateway, site: Site, browser: Browser): Promise<void> {
  const details = browser.token === null ? {} : { token: browser.token }
  const { token, expiresAt } = await choose(test, site, ['lupa-statistics'], details)
  Object.assign(browser, { token, expiresAt: Date.parse(expiresAt) })
}

async function deliver(
  test: TestGateway,
  site: Site,
  browser: Browser,
  sent: Sent,
): Promise<EventAnswer['verdicts']> {
  const { screen, userAgent, acceptLanguage } = browser.device
  const { status, body } = await post<EventAnswer>(
    test,
    '/api/events',
    { site: site.key, token: browser.token, ...(screen && { screen }), events: sent.events },
    {
      userAgent,
      address: sent.address,
      ...(acceptLanguage !== null && { headers: { 'accept-language': acceptLanguage } }),
    },
  )
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`)
  return body.verdicts
}
