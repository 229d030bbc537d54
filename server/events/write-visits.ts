import type { Kysely } from 'kysely'
import type { Verdict } from '../../src/event.ts'
import { LONGEST_VISIT_MS, REACH_MS, VISIT_GAP_MS } from '../../src/visit.ts'
import { VITAL_NAMES } from '../../src/vitals.ts'
import type { Database } from '../db/database.ts'
import { ensureMonths, monthOf } from '../db/months.ts'
import type {
  Arrival,
  ArrivedCustomEvent,
  ArrivedEngagement,
  ArrivedView,
  ArrivedVitals,
  VisitOrigin,
} from './arrival.ts'
import { openLabelBook } from './labels.ts'
import {
  addresses,
  day,
  ids,
  integer,
  integers,
  interval,
  numbers,
  objects,
  reals,
  recordEvents,
  time,
  times,
} from './record-events.ts'

type View = ArrivedView & {
  visitorNo: number
  origin: VisitOrigin
  engagedMs: number
  openMs: number
  scrollPercent: number
  heardAt: Date
}
type Visit = { visitorNo: number; startedAt: Date; lastAt: Date; first: View; last: View }

/**
 * Writes the events of one site in one commit (`record_events` of the migrations says how) and answers with the
 * verdicts of each arrival.
 */
export type WriteVisits = (siteId: number, arrivals: readonly Arrival[]) => Promise<Verdict[][]>

export function openVisitWriter(db: Kysely<Database>): WriteVisits {
  const labels = openLabelBook(db)
  let readyFor = ''

  return async (siteId, arrivals) => {
    const { views, engagements, events, vitals } = gather(arrivals)
    const { visits, visitOf } = intoVisits(views)
    const now = arrivals.reduce(
      (latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest),
      new Date(0),
    )
    const reach = new Date(now.getTime() - REACH_MS)
    if (monthOf(now) !== readyFor) {
      await ensureMonths(db, { from: reach, now })
      readyFor = monthOf(now)
    }
    const label = await labels.idsOf(siteId, textsOf({ views, visits, events }))
    const optional = (text: string | null) => (text === null ? null : label(text))
    const first = <T>(read: (view: View) => T) => visits.map((visit) => read(visit.first))

    const recorded = await recordEvents(db, [
      integer(siteId),
      time(now),
      day(monthOf(reach)),
      day(monthOf(now)),
      interval(VISIT_GAP_MS),
      interval(LONGEST_VISIT_MS),
      integers([...new Set(arrivals.map(({ visitorNo }) => visitorNo))]),
      integers(visits.map(({ visitorNo }) => visitorNo)),
      times(visits.map(({ startedAt }) => startedAt)),
      times(visits.map(({ lastAt }) => lastAt)),
      times(visits.map(({ last }) => last.at)),
      integers(first((view) => label(view.path))),
      integers(visits.map(({ last }) => label(last.path))),
      integers(first(({ from }) => label(from.channel))),
      integers(first(({ origin }) => label(origin.device))),
      integers(first(({ from }) => optional(from.source))),
      integers(first(({ from }) => optional(from.campaign.name))),
      integers(first(({ from }) => optional(from.campaign.source))),
      integers(first(({ from }) => optional(from.campaign.medium))),
      integers(first(({ from }) => optional(from.campaign.content))),
      integers(first(({ from }) => optional(from.campaign.term))),
      integers(first(({ origin }) => optional(origin.browser))),
      integers(first(({ origin }) => optional(origin.browserVersion))),
      integers(first(({ origin }) => optional(origin.system))),
      integers(first(({ origin }) => optional(origin.screen))),
      integers(first(({ origin }) => optional(origin.country))),
      integers(first(({ origin }) => optional(origin.language))),
      addresses(first(({ origin }) => origin.ip)),
      integers(visitOf),
      ids(views.map(({ id }) => id)),
      times(views.map(({ at }) => at)),
      integers(views.map(({ path }) => label(path))),
      integers(views.map(({ engagedMs }) => engagedMs)),
      integers(views.map(({ openMs }) => openMs)),
      integers(views.map(({ scrollPercent }) => scrollPercent)),
      ids(engagements.map(({ view }) => view)),
      integers(engagements.map(({ visitorNo }) => visitorNo)),
      times(engagements.map(({ at }) => at)),
      integers(engagements.map(({ engagedMs }) => engagedMs)),
      integers(engagements.map(({ openMs }) => openMs)),
      integers(engagements.map(({ scrollPercent }) => scrollPercent)),
      ids(events.map(({ view }) => view)),
      integers(events.map(({ visitorNo }) => visitorNo)),
      ids(events.map(({ id }) => id)),
      times(events.map(({ at }) => at)),
      integers(events.map(({ name }) => label(name))),
      numbers(events.map(({ value }) => value)),
      objects(events.map(({ properties }) => properties)),
      ids(vitals.map(({ view }) => view)),
      integers(vitals.map(({ visitorNo }) => visitorNo)),
      ...VITAL_NAMES.map((name) => reals(vitals.map((measured) => measured.vitals[name]))),
    ])
    const live = new Set(recorded.granted)
    const heard = new Set(recorded.heard)
    for (const view of views) heard.add(view.id)
    return arrivals.map(({ visitorNo, events: sent }) =>
      sent.map((event): Verdict => {
        if (!live.has(visitorNo)) return 'dropped: no grant'
        return event.type !== 'view' && !heard.has(event.view) ? 'dropped: unknown view' : 'stored'
      }),
    )
  }
}

function* textsOf({
  views,
  visits,
  events,
}: {
  views: readonly View[]
  visits: readonly Visit[]
  events: readonly { name: string }[]
}): Iterable<string> {
  for (const { path } of views) yield path
  for (const { name } of events) yield name
  for (const { first } of visits) {
    const { campaign } = first.from
    const { browser, browserVersion, system, device, screen, country, language } = first.origin
    const texts = [first.from.channel, first.from.source, ...Object.values(campaign)]
    for (const text of [...texts, browser, browserVersion, system, device, screen, country, language])
      if (text !== null) yield text
  }
}

/**
 * Each view once, with the largest engagement that came along in the same batch (which saves touching it again),
 * and the other events, which are about any view.
 */
function gather(arrivals: readonly Arrival[]) {
  const views = new Map<string, View>()
  for (const { visitorNo, origin, events } of arrivals) {
    for (const event of events) {
      if (event.type === 'view' && !views.has(event.id)) {
        const untold = { engagedMs: 0, openMs: 0, scrollPercent: 0, heardAt: event.at }
        views.set(event.id, { ...event, ...untold, visitorNo, origin })
      }
    }
  }
  const engagements = new Map<string, ArrivedEngagement & { visitorNo: number }>()
  const custom = new Map<string, ArrivedCustomEvent & { visitorNo: number }>()
  const vitals = new Map<string, ArrivedVitals & { visitorNo: number }>()
  for (const { visitorNo, events } of arrivals) {
    for (const event of events) {
      if (event.type === 'custom' && !custom.has(event.id)) custom.set(event.id, { ...event, visitorNo })
      // The last of a batch: a page that tells of itself again tells of all it was.
      if (event.type === 'vitals') vitals.set(`${visitorNo} ${event.view}`, { ...event, visitorNo })
      if (event.type !== 'engagement') continue
      const view = views.get(event.view)
      const known = view?.visitorNo === visitorNo ? view : undefined
      if (known) {
        known.engagedMs = Math.max(known.engagedMs, event.engagedMs)
        known.openMs = Math.max(known.openMs, event.openMs)
        known.scrollPercent = Math.max(known.scrollPercent, event.scrollPercent)
        if (event.engagedMs > 0 && event.at > known.heardAt) known.heardAt = event.at
      }
      const before = engagements.get(`${visitorNo} ${event.view}`)
      engagements.set(`${visitorNo} ${event.view}`, {
        ...event,
        visitorNo,
        engagedMs: Math.max(event.engagedMs, before?.engagedMs ?? 0),
        openMs: Math.max(event.openMs, before?.openMs ?? 0),
        scrollPercent: Math.max(event.scrollPercent, before?.scrollPercent ?? 0),
        at: before && before.at > event.at ? before.at : event.at,
      })
    }
  }
  return {
    views: [...views.values()],
    engagements: [...engagements.values()],
    events: [...custom.values()],
    vitals: [...vitals.values()],
  }
}

/** Views of one visitor with no pause of 30 minutes between them, for a day at most. `visitOf` counts from 1. */
function intoVisits(views: View[]): { visits: Visit[]; visitOf: number[] } {
  views.sort((a, b) => a.visitorNo - b.visitorNo || a.at.getTime() - b.at.getTime())
  const visits: Visit[] = []
  const visitOf: number[] = []
  for (const view of views) {
    const visit = visits.at(-1)
    const at = view.at.getTime()
    if (
      visit?.visitorNo === view.visitorNo &&
      at - visit.lastAt.getTime() < VISIT_GAP_MS &&
      at - visit.startedAt.getTime() < LONGEST_VISIT_MS
    ) {
      visit.last = view
      if (view.heardAt > visit.lastAt) visit.lastAt = view.heardAt
    } else {
      visits.push({
        visitorNo: view.visitorNo,
        startedAt: view.at,
        lastAt: view.heardAt,
        first: view,
        last: view,
      })
    }
    visitOf.push(visits.length)
  }
  return { visits, visitOf }
}
