import { sql, type Kysely } from 'kysely'
import type { Verdict } from '../../src/event.ts'
import { VISIT_GAP_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'

/** What one request brought, read and judged: events of one visitor of one site. */
export type Arrival = {
  readonly siteId: number
  readonly visitorNo: number
  readonly receivedAt: Date
  readonly events: readonly (ArrivedView | ArrivedEngagement)[]
  readonly origin: VisitOrigin
}

type ArrivedView = {
  readonly type: 'view'
  readonly id: string
  readonly at: Date
  readonly path: string
  readonly source: string | null
  readonly campaignSource: string | null
  readonly campaignMedium: string | null
  readonly campaignName: string | null
}

type ArrivedEngagement = {
  readonly type: 'engagement'
  readonly view: string
  readonly at: Date
  readonly engagedMs: number
  readonly openMs: number
}

/** What a visit keeps of the request that began it. */
type VisitOrigin = {
  readonly browser: string | null
  readonly browserVersion: string | null
  readonly system: string | null
  readonly device: string
  readonly country: string | null
  readonly ip: string | null
}

type View = ArrivedView & {
  visitorNo: number
  origin: VisitOrigin
  engagedMs: number
  openMs: number
  heardAt: Date
}
type Visit = { visitorNo: number; startedAt: Date; lastAt: Date; views: number; first: View }

/**
 * Writes the events of one site in one statement, so in one commit: finds or begins the visit of each view,
 * adds the views, and lets later engagement reports replace smaller ones. Events that are there already are
 * answered `stored` and change nothing. Answers with the verdicts of each arrival.
 *
 * A visitor whose grant is gone is left out; one whose grant goes while the statement runs makes the foreign
 * key fail (SQLSTATE 23503), and nothing of the batch is written.
 */
export async function writeVisits(
  db: Kysely<Database>,
  siteId: number,
  arrivals: readonly Arrival[],
): Promise<Verdict[][]> {
  const { views, engagements } = gather(arrivals)
  const { visits, visitOf } = intoVisits(views)
  const now = arrivals.reduce(
    (latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest),
    new Date(0),
  )
  const visitors = [...new Set(arrivals.map(({ visitorNo }) => visitorNo))]
  const times = (dates: Date[]) => sql`${dates.map((date) => date.toISOString())}::text[]::timestamptz[]`

  const { rows } = await sql<{ kind: 'live' | 'heard'; name: string }>`
    with live as materialized (
      select visitor_no from consent_grant
      where site_id = ${siteId} and visitor_no = any(${visitors}::integer[])
        and purpose = 'statistics' and expires_at > ${now.toISOString()}::timestamptz
    ),
    given_visit as materialized (
      select * from unnest(
        ${visits.map((_, index) => index)}::integer[],
        ${visits.map(({ visitorNo }) => visitorNo)}::integer[],
        ${times(visits.map(({ startedAt }) => startedAt))},
        ${times(visits.map(({ lastAt }) => lastAt))},
        ${visits.map(({ views: count }) => count)}::integer[],
        ${visits.map(({ first }) => first.source)}::text[],
        ${visits.map(({ first }) => first.campaignSource)}::text[],
        ${visits.map(({ first }) => first.campaignMedium)}::text[],
        ${visits.map(({ first }) => first.campaignName)}::text[],
        ${visits.map(({ first }) => first.origin.browser)}::text[],
        ${visits.map(({ first }) => first.origin.browserVersion)}::text[],
        ${visits.map(({ first }) => first.origin.system)}::text[],
        ${visits.map(({ first }) => first.origin.device)}::text[],
        ${visits.map(({ first }) => first.origin.country)}::text[],
        ${visits.map(({ first }) => first.origin.ip)}::text[]
      ) as v(no, visitor_no, started_at, last_at, views, source, campaign_source, campaign_medium,
             campaign_name, browser, browser_version, system, device, country, ip)
    ),
    given_view as materialized (
      select * from unnest(
        ${visitOf}::integer[],
        ${views.map(({ id }) => id)}::text[]::uuid[],
        ${times(views.map(({ at }) => at))},
        ${times(views.map(({ heardAt }) => heardAt))},
        ${views.map(({ path }) => path)}::text[],
        ${views.map(({ engagedMs }) => engagedMs)}::integer[],
        ${views.map(({ openMs }) => openMs)}::integer[]
      ) as p(visit, id, at, heard_at, path, engaged_ms, open_ms)
    ),
    fresh_view as materialized (
      select given_view.* from given_view
      join given_visit on given_visit.no = given_view.visit
      join live using (visitor_no)
      where not exists (
        select from page_view where page_view.site_id = ${siteId} and page_view.id = given_view.id
      )
    ),
    fresh_visit as materialized (
      select given_visit.*, open_visit.id as open_id
      from given_visit
      left join lateral (
        select id from visit
        where visit.site_id = ${siteId} and visit.visitor_no = given_visit.visitor_no
          and visit.last_at > given_visit.started_at - ${VISIT_GAP_MS}::integer * interval '1 ms'
          and visit.started_at < given_visit.last_at + ${VISIT_GAP_MS}::integer * interval '1 ms'
        order by visit.started_at desc limit 1
      ) as open_visit on true
      where no in (select visit from fresh_view)
    ),
    new_visit as (
      insert into visit (site_id, visitor_no, started_at, last_at, views, source, campaign_source,
        campaign_medium, campaign_name, browser, browser_version, system, device, country, ip)
      select ${siteId}, visitor_no, started_at, last_at, views, source, campaign_source,
        campaign_medium, campaign_name, browser, browser_version, system, device, country, ip::inet
      from fresh_visit where open_id is null
      returning id, visitor_no, started_at
    ),
    visit_of as materialized (
      select no, coalesce(open_id, new_visit.id) as visit_id, open_id is not null as was_open
      from fresh_visit left join new_visit using (visitor_no, started_at)
    ),
    new_view as (
      insert into page_view (site_id, id, visit_id, at, path, engaged_ms, open_ms)
      select ${siteId}, id, visit_id, at, path, engaged_ms, open_ms
      from fresh_view join visit_of on visit_of.no = fresh_view.visit
      on conflict (site_id, id) do nothing
    ),
    heard as (
      update page_view
      set engaged_ms = greatest(page_view.engaged_ms, e.engaged_ms),
          open_ms = greatest(page_view.open_ms, e.open_ms)
      from unnest(
        ${engagements.map(({ view }) => view)}::text[]::uuid[],
        ${engagements.map(({ visitorNo }) => visitorNo)}::integer[],
        ${times(engagements.map(({ at }) => at))},
        ${engagements.map(({ engagedMs }) => engagedMs)}::integer[],
        ${engagements.map(({ openMs }) => openMs)}::integer[]
      ) as e(view, visitor_no, at, engaged_ms, open_ms)
      join live using (visitor_no)
      join visit on visit.site_id = ${siteId} and visit.visitor_no = e.visitor_no
      where page_view.site_id = ${siteId} and page_view.id = e.view and page_view.visit_id = visit.id
      returning page_view.id, page_view.visit_id, e.at
    ),
    touched as (
      update visit
      set started_at = least(visit.started_at, t.first_at),
          last_at = greatest(visit.last_at, t.last_at),
          views = visit.views + t.views
      from (
        select visit_id, min(first_at) as first_at, max(last_at) as last_at, sum(views)::integer as views
        from (
          select visit_of.visit_id, at as first_at, heard_at as last_at, 1 as views
          from fresh_view join visit_of on visit_of.no = fresh_view.visit where was_open
          union all
          select visit_id, at, at, 0 from heard
        ) as each group by visit_id
      ) as t
      where visit.site_id = ${siteId} and visit.id = t.visit_id
    )
    select 'live' as kind, visitor_no::text as name from live
    union all
    select 'heard', id::text from heard
  `.execute(db)

  const live = new Set(rows.filter(({ kind }) => kind === 'live').map(({ name }) => Number(name)))
  const heard = new Set(rows.filter(({ kind }) => kind === 'heard').map(({ name }) => name))
  for (const view of views) heard.add(view.id)
  return arrivals.map(({ visitorNo, events }) =>
    events.map((event): Verdict => {
      if (!live.has(visitorNo)) return 'dropped: no grant'
      return event.type === 'engagement' && !heard.has(event.view) ? 'dropped: unknown view' : 'stored'
    }),
  )
}

/**
 * Each view once, with the largest engagement that came along in the same batch (a statement does not see the
 * rows it inserts, so it could not add it), and the engagement that is about older views.
 */
function gather(arrivals: readonly Arrival[]) {
  const views = new Map<string, View>()
  for (const { visitorNo, origin, events } of arrivals) {
    for (const event of events) {
      if (event.type === 'view' && !views.has(event.id)) {
        views.set(event.id, { ...event, visitorNo, origin, engagedMs: 0, openMs: 0, heardAt: event.at })
      }
    }
  }
  const engagements = new Map<string, ArrivedEngagement & { visitorNo: number }>()
  for (const { visitorNo, events } of arrivals) {
    for (const event of events) {
      if (event.type !== 'engagement') continue
      const view = views.get(event.view)
      const known = view?.visitorNo === visitorNo ? view : undefined
      if (known) {
        known.engagedMs = Math.max(known.engagedMs, event.engagedMs)
        known.openMs = Math.max(known.openMs, event.openMs)
        if (event.at > known.heardAt) known.heardAt = event.at
      }
      const before = engagements.get(`${visitorNo} ${event.view}`)
      engagements.set(`${visitorNo} ${event.view}`, {
        ...event,
        visitorNo,
        engagedMs: Math.max(event.engagedMs, before?.engagedMs ?? 0),
        openMs: Math.max(event.openMs, before?.openMs ?? 0),
        at: before && before.at > event.at ? before.at : event.at,
      })
    }
  }
  return { views: [...views.values()], engagements: [...engagements.values()] }
}

/** Views of one visitor with no pause of 30 minutes between them. `visitOf` runs along `views`. */
function intoVisits(views: View[]): { visits: Visit[]; visitOf: number[] } {
  views.sort((a, b) => a.visitorNo - b.visitorNo || a.at.getTime() - b.at.getTime())
  const visits: Visit[] = []
  const visitOf: number[] = []
  for (const view of views) {
    const last = visits.at(-1)
    if (last?.visitorNo === view.visitorNo && view.at.getTime() - last.lastAt.getTime() < VISIT_GAP_MS) {
      last.views += 1
      if (view.heardAt > last.lastAt) last.lastAt = view.heardAt
    } else {
      visits.push({
        visitorNo: view.visitorNo,
        startedAt: view.at,
        lastAt: view.heardAt,
        views: 1,
        first: view,
      })
    }
    visitOf.push(visits.length - 1)
  }
  return { visits, visitOf }
}
