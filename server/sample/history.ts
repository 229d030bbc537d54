import type { ConsentMessage } from '../../src/consent.ts'
import type { EventMessage } from '../../src/event.ts'
import { chooseLanguage, type Language } from '../../src/language.ts'
import { SAMPLE_DAYS } from '../../src/sample.ts'
import { DAY_MS } from '../../src/visit.ts'
import { BROWSERS, PLACES, type Browser } from './browsers.ts'
import { openChance, type Chance } from './chance.ts'
import { FIRST_ARRIVALS, OPEN_WORKSHOP, RETURN_ARRIVALS, SHOP, SHOP_KEY, type Arrived } from './shop.ts'
import { stroll } from './stroll.ts'

/** What browsers sent on one day, in its order. Instants are milliseconds since 1970. */
export type SampleDay = {
  readonly asked: Asked[]
  readonly choices: Chosen[]
  readonly visits: Visited[]
}
type Asked = { at: number; notice: number; language: Language; browser: Browser }
type Chosen = {
  at: number
  person: number
  message: ConsentMessage
  browser: Browser
  ids: { record: string; visitor: string }
}
type Visited = {
  at: number
  person: number
  events: EventMessage['events']
  browser: Browser
  place: { country: string; language: string }
  /** Of the networks that are kept for examples (RFC 5737). */
  address: string
}

/** The day from which on visitors are shown the second notice, from 0. */
export const CHANGED_ON = 48

/** How many times the usual number came in the days around the Saturday of the open workshop, by days after it. */
const WORKSHOP: Readonly<Record<number, number>> = {
  [-2]: 1.5,
  [-1]: 1.9,
  0: 3.4,
  1: 3.6,
  2: 1.6,
  3: 1.2,
}

/** The day, from 0, in whose week the workshop was open. */
const WORKSHOP_WEEK = 66

/** People who look at an oak table while they should work: Sunday first, then Monday to Saturday. */
const WEEKDAYS = [1.05, 1.15, 1.1, 1.05, 1, 0.85, 0.75]

/** By hour: quiet nights, a look at lunch, full evenings. */
const HOURS = [2, 1, 1, 1, 1, 2, 5, 9, 12, 13, 14, 17, 18, 14, 12, 12, 13, 15, 18, 22, 23, 18, 11, 5]

/** The shop's winter time; that its summer evenings begin an hour later nobody sees in numbers that are made up. */
const OFFSET_MS = 2 * 60 * 60_000

/** People who are there at this very moment, so that the report of the last 30 minutes has something to tell. */
const LIVE = 6

const SEED = 1918

/** The midnight at which the sample's first day begins. */
export function firstDay(now: Date): number {
  const today = Math.floor((now.getTime() + OFFSET_MS) / DAY_MS)
  return (today - SAMPLE_DAYS + 1) * DAY_MS - OFFSET_MS
}

/** All 90 days of so many people who come for the first time; the same for the same moment. */
export function drawHistory({ now, people }: { now: Date; people: number }): SampleDay[] {
  const chance = openChance(SEED)
  const start = firstDay(now)
  const crowdOn = crowds(start)
  const history: History = {
    start,
    until: now.getTime(),
    days: Array.from({ length: SAMPLE_DAYS }, () => ({ asked: [], choices: [], visits: [] })),
  }
  let person = 0
  for (const [day, count] of newcomers(chance, { start, crowdOn }, people).entries()) {
    for (let each = 0; each < count; each += 1) {
      person += 1
      const forWorkshop = chance.happens(1 - 1 / crowdOn(day))
      const arrived = forWorkshop ? OPEN_WORKSHOP : chance.one(FIRST_ARRIVALS)
      drawPerson(chance, history, { person, at: timeOn(chance, history, day), arrived, always: false })
    }
  }
  for (let each = 0; each < LIVE; each += 1) {
    person += 1
    const at = history.until - (each + 1) * 4 * 60_000
    drawPerson(chance, history, { person, at, arrived: chance.one(FIRST_ARRIVALS), always: true })
  }
  for (const { asked, choices, visits } of history.days) {
    for (const list of [asked, choices, visits] as { at: number }[][]) list.sort((a, b) => a.at - b.at)
  }
  return history.days
}

type History = { readonly start: number; readonly until: number; readonly days: SampleDay[] }

/** How many come for the first time, by day: more each week. */
function newcomers(
  chance: Chance,
  { start, crowdOn }: { start: number; crowdOn: (day: number) => number },
  people: number,
): number[] {
  const shares = Array.from({ length: SAMPLE_DAYS }, (_, day) => {
    const weekday = weekdayOf(start, day)
    const growth = 0.75 + (0.6 * day) / SAMPLE_DAYS
    return WEEKDAYS[weekday]! * growth * crowdOn(day) * (0.85 + 0.3 * chance.number())
  })
  const whole = shares.reduce((sum, share) => sum + share, 0)
  // What is cut off one day is added to the next, so that few people come on some days and not on none.
  let left = 0
  return shares.map((share) => {
    const exact = (people * share) / whole + left
    left = exact - Math.floor(exact)
    return Math.floor(exact)
  })
}

/** How many times the usual number come on a day. */
function crowds(start: number): (day: number) => number {
  const saturday = WORKSHOP_WEEK + 6 - weekdayOf(start, WORKSHOP_WEEK)
  return (day) => WORKSHOP[day - saturday] ?? 1
}

/** 0 is Sunday. */
function weekdayOf(start: number, day: number): number {
  return new Date(start + OFFSET_MS + day * DAY_MS).getUTCDay()
}

function timeOn(chance: Chance, { start }: History, day: number): number {
  const hour = chance.one(HOURS.map((weight, each) => [weight, each] as const))
  return start + day * DAY_MS + hour * 60 * 60_000 + chance.whole(0, 60 * 60_000 - 1)
}

/** One person: is asked, answers, looks around, comes again, is asked again by another notice, takes it back. */
function drawPerson(
  chance: Chance,
  history: History,
  { person, at, arrived, always }: { person: number; at: number; arrived: Arrived; always: boolean },
): void {
  const place = chance.one(PLACES)
  const browser = chance.one(BROWSERS)
  const address = `${chance.one([
    [1, '192.0.2'],
    [1, '198.51.100'],
    [1, '203.0.113'],
  ])}.${chance.whole(1, 254)}`
  const language = chooseLanguage(
    place.language,
    SHOP.languages.includes(place.language as Language) ? SHOP.languages : ['en'],
  )
  const dayOf = (instant: number) => history.days[Math.floor((instant - history.start) / DAY_MS)]
  const noticeOn = (instant: number) => (instant < history.start + CHANGED_ON * DAY_MS ? 1 : 2)

  let standing: { key: string; notice: number } | null = null
  /** Shows the banner; answers with when the visitor allowed something, or null. */
  const ask = (shownAt: number, answer: Answer): number | null => {
    const notice = noticeOn(shownAt)
    if (shownAt > history.until) return null
    dayOf(shownAt)!.asked.push({ at: shownAt, notice, language, browser })
    const answeredAt = shownAt + chance.whole(2_500, 20_000)
    return answer === 'none' || !choose(answeredAt, notice, answer) ? null : answeredAt
  }
  const choose = (chosenAt: number, notice: number, answer: Exclude<Answer, 'none'>): boolean => {
    const key = chance.uuid()
    const ids = { record: chance.uuid(), visitor: chance.uuid() }
    if (chosenAt > history.until) return false
    const message: ConsentMessage = {
      site: SHOP_KEY,
      key,
      notice,
      language,
      choice: { purposes: CHOICES[answer].purposes, services: { ...CHOICES[answer].services } },
      ...(standing && { replaces: standing.key }),
      ageMs: 0,
    }
    dayOf(chosenAt)!.choices.push({ at: chosenAt, person, message, browser, ids })
    standing = answer === 'refuse' ? null : { key, notice }
    return standing !== null
  }
  const visit = (from: number, came: Arrived, buys: boolean) => {
    const seen = stroll(chance, {
      arrived: came,
      from,
      until: history.until,
      buys,
      isSmall: browser.screen === 'small',
    })
    if (!seen) return
    const { endsAt, events } = seen
    dayOf(from)!.visits.push({ at: endsAt, person, events, browser, place, address })
  }

  const allowedAt = ask(at, always ? 'accept' : chance.one(FIRST_ANSWERS))
  if (allowedAt === null) return
  visit(allowedAt, arrived, false)
  let day = Math.floor((at - history.start) / DAY_MS)
  while (chance.happens(COMES_AGAIN)) {
    day += 1 + Math.floor(24 * chance.number() ** 2)
    const from = day < SAMPLE_DAYS ? timeOn(chance, history, day) : Number.POSITIVE_INFINITY
    if (from > history.until) return
    const asksAgain = standing!.notice !== noticeOn(from)
    const again = asksAgain ? ask(from, chance.one(LATER_ANSWERS)) : from
    if (again === null) return
    visit(again, chance.one(RETURN_ARRIVALS), true)
  }
  const regrets = history.start + (day + chance.whole(1, 6)) * DAY_MS + chance.whole(30_000_000, 70_000_000)
  if (chance.happens(REGRETS) && regrets < history.until) choose(regrets, noticeOn(regrets), 'refuse')
}

const COMES_AGAIN = 0.44
const REGRETS = 0.04

type Answer = 'accept' | 'part' | 'link' | 'refuse' | 'none'

/** `part` allows Lupa and not Google; `link` allows the tie to a form, too. */
const CHOICES: Record<Exclude<Answer, 'none'>, ConsentMessage['choice']> = {
  accept: choice(['lupa-statistics', 'google-analytics']),
  part: choice(['lupa-statistics']),
  link: choice(['lupa-statistics', 'google-analytics', 'lupa-linking']),
  refuse: choice([]),
}

function choice(allowed: readonly string[]): ConsentMessage['choice'] {
  const services = ['lupa-statistics', 'google-analytics', 'lupa-linking']
  return {
    purposes: {
      preferences: false,
      statistics: allowed.length > 0,
      marketing: false,
      linking: allowed.includes('lupa-linking'),
    },
    services: Object.fromEntries(services.map((service) => [service, allowed.includes(service)])),
  }
}

const FIRST_ANSWERS: readonly (readonly [number, Answer])[] = [
  [55, 'accept'],
  [10, 'part'],
  [3, 'link'],
  [22, 'refuse'],
  [10, 'none'],
]
const LATER_ANSWERS: readonly (readonly [number, Answer])[] = [
  [84, 'accept'],
  [8, 'part'],
  [8, 'refuse'],
]
