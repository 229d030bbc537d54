import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { DAY_MS } from '../../../src/visit.ts'
import type { Site } from '../../../server/sites/site.ts'
import { FIREFOX, SHOP, choose, post, type TestGateway } from '../../gateway.ts'
import type { EventAnswer } from '../../../src/event.ts'
import type { Screen } from '../../../src/screen.ts'
import type { Happened, Names } from './reference.ts'

/**
 * Random lives of a few visitors of one site, told to the gateway as pages tell them. What is sent and what the
 * reports should call it stand side by side, written out: the reference trusts no code that reads headers.
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** When clocks change in 2026, or, where they never do, a midnight that ends a month. */
const TURNS: Readonly<Record<string, readonly string[]>> = {
  'Europe/Helsinki': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'America/New_York': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
  'America/St_Johns': ['2026-03-08T05:30:00Z', '2026-11-01T04:30:00Z'],
  // Back from one o'clock to midnight: a day with two beginnings. Forward, a day without midnight.
  'Atlantic/Azores': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'Pacific/Auckland': ['2026-04-04T14:00:00Z', '2026-09-26T14:00:00Z'],
  'Asia/Kolkata': ['2026-12-31T18:30:00Z'],
  UTC: ['2026-07-01T00:00:00Z'],
}

export const PATHS = ['/', '/shop', '/shop/boots', '/Shop', '/blog/a_b', '/blog/%C3%A4', '/100%25'] as const

type Device = {
  readonly userAgent: string
  readonly acceptLanguage: string | null
  readonly screen: Screen | null
  readonly names: Pick<Names, 'browser' | 'browser-version' | 'system' | 'device' | 'screen' | 'language'>
}

const DEVICES: readonly Device[] = [
  {
    userAgent: FIREFOX,
    acceptLanguage: 'fi-FI,fi;q=0.8,en;q=0.5',
    screen: 'large',
    names: {
      browser: 'Firefox',
      'browser-version': 'Firefox 128',
      system: 'Linux',
      device: 'desktop',
      screen: 'large',
      language: 'fi',
    },
  },
  {
    userAgent: FIREFOX.replaceAll('128', '129'),
    acceptLanguage: 'sv',
    screen: null,
    names: {
      browser: 'Firefox',
      'browser-version': 'Firefox 129',
      system: 'Linux',
      device: 'desktop',
      screen: null,
      language: 'sv',
    },
  },
  {
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    acceptLanguage: 'fi',
    screen: 'small',
    names: {
      browser: 'Chrome',
      'browser-version': 'Chrome 126',
      system: 'Android',
      device: 'mobile',
      screen: 'small',
      language: 'fi',
    },
  },
  {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Nyxt/3.1 Gecko',
    acceptLanguage: null,
    screen: 'large',
    names: {
      browser: null,
      'browser-version': null,
      system: 'Linux',
      device: 'desktop',
      screen: 'large',
      language: null,
    },
  },
]

const NETWORKS: readonly { readonly address: string; readonly country: string | null }[] = [
  { address: '193.166.3.2', country: 'FI' },
  { address: '8.8.8.8', country: 'US' },
  { address: '192.0.2.33', country: null },
]

type Origin = {
  readonly query: string
  readonly referrer?: string
  readonly names: Pick<
    Names,
    | 'source'
    | 'channel'
    | 'campaign'
    | 'campaign-source'
    | 'campaign-medium'
    | 'campaign-content'
    | 'campaign-term'
  >
}

const DIRECT: Origin['names'] = {
  source: null,
  channel: 'direct',
  campaign: null,
  'campaign-source': null,
  'campaign-medium': null,
  'campaign-content': null,
  'campaign-term': null,
}

const ORIGINS: readonly Origin[] = [
  { query: '', names: DIRECT },
  { query: '', referrer: `${SHOP}/elsewhere?q=1`, names: DIRECT },
  {
    query: '',
    referrer: 'https://www.google.com/',
    names: { ...DIRECT, source: 'Google', channel: 'search' },
  },
  {
    query: '?utm_medium=cpc&utm_campaign=KES%C3%84&utm_term=Red+boots',
    referrer: 'https://www.google.fi/',
    names: {
      ...DIRECT,
      source: 'Google',
      channel: 'paid',
      campaign: 'KESÄ',
      'campaign-medium': 'cpc',
      'campaign-term': 'Red boots',
    },
  },
  {
    query: '',
    referrer: 'https://www.facebook.com/page',
    names: { ...DIRECT, source: 'Facebook', channel: 'social' },
  },
  {
    query: '?x=1',
    referrer: 'https://news.example/today',
    names: { ...DIRECT, source: 'news.example', channel: 'referral' },
  },
  {
    query: '?utm_source=letter&utm_medium=email&utm_campaign=kes%C3%A4&utm_content=top_link',
    names: {
      ...DIRECT,
      source: 'letter',
      channel: 'email',
      campaign: 'kesä',
      'campaign-source': 'letter',
      'campaign-medium': 'email',
      'campaign-content': 'top_link',
    },
  },
]

export const EVENT_NAMES = ['signup', 'purchase', 'video: played', '50%_off'] as const

/** What the filters of a test may name: every text that a visit can be told apart by. */
export const TEXTS: Readonly<Record<keyof Names, readonly string[]>> = (() => {
  const every = [...DEVICES, ...ORIGINS, ...NETWORKS.map(({ country }) => ({ names: { country } }))].flatMap(
    ({ names }) => Object.entries(names),
  )
  const texts: Record<string, string[]> = {}
  for (const [dimension, name] of every) {
    texts[dimension] ??= []
    if (name !== null && !texts[dimension].includes(name)) texts[dimension].push(name)
  }
  return texts as Record<keyof Names, string[]>
})()

/** Tabs stay open for weeks, and are read again. The gateway need not listen to what they say of old views. */
const OLDEST_TAB_MS = 20 * DAY_MS
const HEARD_MS = 2 * DAY_MS

/** Something on the page of a view: `back` counts the visitor's views from the latest, which is 0. */
type Read = { does: 'read'; back: number; engagedMs: number; openMs: number }
type Report = {
  does: 'report'
  back: number
  name: string
  value: number | null
  properties: Record<string, string> | null
}
type Show = { does: 'show'; path: string; origin: Origin; address: (typeof NETWORKS)[number] }

/** `queue` was offline: what follows the view is sent with it, later, in one message. */
type Queue = Omit<Show, 'does'> & {
  does: 'queue'
  then: { afterMs: number; what: Read | Report | Show }[]
  heldMs: number
}
/** `repeat` sends the visitor's last message again, as a browser does that got no answer. */
type Act = { waitMs: number; visitor: number; what: Show | Read | Report | Queue | { does: 'repeat' } }

export type History = { timeZone: string; start: Date; devices: Device[]; acts: Act[] }

const VISITORS = 5

const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 * MINUTE }) },
  { weight: 3, arbitrary: fc.integer({ min: 5 * MINUTE, max: 29 * MINUTE }) },
  // Where a visit just goes on, and where it just has ended.
  { weight: 1, arbitrary: fc.constantFrom(30 * MINUTE - 1, 30 * MINUTE) },
  { weight: 4, arbitrary: fc.integer({ min: 30 * MINUTE, max: 6 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: 23 * HOUR, max: 25 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: DAY_MS, max: 9 * DAY_MS }) },
)

const show: fc.Arbitrary<Show> = fc.record({
  does: fc.constant('show' as const),
  path: fc.constantFrom(...PATHS),
  origin: fc.constantFrom(...ORIGINS),
  address: fc.constantFrom(...NETWORKS),
})

const back = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) },
)

const read: fc.Arbitrary<Read> = fc
  .record({
    does: fc.constant('read' as const),
    back,
    engagedMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * HOUR })),
    openMs: fc.integer({ min: 0, max: 3 * HOUR }),
  })
  .map((one) => ({ ...one, openMs: Math.max(one.openMs, one.engagedMs) }))

const report: fc.Arbitrary<Report> = fc.record({
  does: fc.constant('report' as const),
  back,
  name: fc.constantFrom(...EVENT_NAMES),
  // Money has two decimals, and is sometimes given back.
  value: fc.option(
    fc.integer({ min: -999, max: 99_999 }).map((cents) => cents / 100),
    { nil: null, freq: 2 },
  ),
  properties: fc.option(
    fc.dictionary(fc.constantFrom('plan', 'colour'), fc.constantFrom('free', 'pro', 'Pro', ''), {
      maxKeys: 2,
    }),
    { nil: null },
  ),
})

const queue: fc.Arbitrary<Queue> = fc.record({
  does: fc.constant('queue' as const),
  path: fc.constantFrom(...PATHS),
  origin: fc.constantFrom(...ORIGINS),
  address: fc.constantFrom(...NETWORKS),
  then: fc.array(
    fc.record({
      afterMs: fc.integer({ min: 1, max: 5 * MINUTE }),
      what: fc.oneof(show, read, report) as fc.Arbitrary<Read | Report | Show>,
    }),
    { minLength: 1, maxLength: 4 },
  ),
  heldMs: fc.integer({ min: 0, max: 5 * MINUTE }),
})

const act: fc.Arbitrary<Act> = fc.record({
  waitMs: wait,
  visitor: fc.integer({ min: 0, max: VISITORS - 1 }),
  what: fc.oneof(
    { weight: 8, arbitrary: show },
    { weight: 4, arbitrary: read },
    { weight: 4, arbitrary: report },
    { weight: 1, arbitrary: queue },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('repeat' as const) }) },
  ),
})

/** Begins so that the clocks change in its midst. Now and then a year passes, for the comparison with the year before. */
export const history: fc.Arbitrary<History> = fc
  .record({
    place: fc.constantFrom(
      ...Object.entries(TURNS).flatMap(([timeZone, turns]) => turns.map((turn) => ({ timeZone, turn }))),
    ),
    devices: fc.array(fc.constantFrom(...DEVICES), { minLength: VISITORS, maxLength: VISITORS }),
    // Short ones are what a failing test comes down to, not what it begins with.
    acts: fc.noBias(fc.array(act, { minLength: 1, maxLength: 70, size: 'max' })),
    turnsAfter: fc.nat(),
    turnedForMs: fc.integer({ min: -HOUR, max: HOUR }),
    year: fc.option(
      fc.record({ after: fc.nat(), ms: fc.integer({ min: 363 * DAY_MS, max: 367 * DAY_MS }) }),
      {
        nil: null,
        freq: 2,
      },
    ),
  })
  .map(({ place: { timeZone, turn }, devices, acts, turnsAfter, turnedForMs, year }) => {
    const yearAt = year === null ? -1 : year.after % acts.length
    const lived = acts.map((one, index) => (index === yearAt ? { ...one, waitMs: year!.ms } : one))
    const untilTurn = lived
      .slice(0, (turnsAfter % acts.length) + 1)
      .reduce((sum, { waitMs, what }) => sum + waitMs + lengthOf(what), 0)
    const start = new Date(Date.parse(turn) + turnedForMs - untilTurn)
    return { timeZone, start, devices, acts: lived, [fc.toStringMethod]: () => story(timeZone, start, lived) }
  })

/** What a failing test shows. */
function story(timeZone: string, start: Date, acts: readonly Act[]): string {
  let at = start.getTime()
  const lines = acts.map(({ waitMs, visitor, what }) => {
    at += waitMs
    const line = `${new Date(at).toISOString()} visitor ${visitor} ${JSON.stringify(what, (key, value) =>
      key === 'origin'
        ? `${value.query} ${value.referrer ?? ''}`.trim()
        : key === 'address'
          ? value.country
          : value,
    )}`
    at += lengthOf(what)
    return line
  })
  return [timeZone, ...lines].join('\n  ')
}

function lengthOf(what: Act['what']): number {
  return what.does === 'queue' ? what.then.reduce((sum, { afterMs }) => sum + afterMs, what.heldMs) : 0
}

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
    if (what.does === 'queue' && !endsADay(browser, began, lengthOf(what))) steps.push(...what.then)
    const [queued, events]: [{ id: string; at: number }[], (Happened & { message: object })[]] = [[], []]
    let at = began
    for (const step of steps) {
      at += step.afterMs
      // A queue speaks of its own views alone: of others, an answer in between would have been heard of.
      const about =
        what.does === 'queue' ? queued : browser.views.filter((view) => at - view.at < OLDEST_TAB_MS)
      const one = inWords(step.what, { visitor, at, about, device: browser.device })
      // One report a view: the page adds up what it has not yet sent.
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
      if (verdicts[place] === 'stored') happened.push(event as Happened)
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
    const { engagedMs, openMs } = what
    const message = { type: 'engagement', view, engagedMs, openMs }
    return { does: 'engagement', visitor, at, view, engagedMs, openMs, message }
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
