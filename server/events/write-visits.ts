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
type Visit = { visitorNo: number; startedAt: Date; lastAt: Date; first: View }

/**
 * Writes the events of one site in one commit: finds or begins the visit of each view, adds the views, and
 * lets later engagement reports replace smaller ones. Events that are there already are answered `stored` and
 * change nothing. Answers with the verdicts of each arrival.
 *
 * Visitors' grants are locked first, in a statement of its own: what another gateway wrote about the same
 * visitors is then seen, and neither counts it twice. A grant that is withdrawn in between makes the foreign
 * key fail (SQLSTATE 23503), and nothing of the batch is written.
 */
export async function writeVisits(
  db: Kysely<Database>,
  siteId: number,
  arrivals: readonly Arrival[],
): Promise<Verdict[][]> {
  const { views, engagements } = gather(arrivals)
  const now = arrivals.reduce(
    (latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest),
    new Date(0),
  )
  const visitors = [...new Set(arrivals.map(({ visitorNo }) => visitorNo))]

  const { live, heard } = await db.transaction().execute(async (trx) => {
    const grants = await trx
      .selectFrom('consent_grant')
      .select('visitor_no')
      .where('site_id', '=', siteId)
      .where('visitor_no', '=', sql<number>`any(${visitors}::integer[])`)
      .where('purpose', '=', 'statistics')
      .where('expires_at', '>', now)
      .orderBy('visitor_no')
      .forNoKeyUpdate()
      .execute()
    const granted = new Set(grants.map(({ visitor_no }) => visitor_no))
    const isGranted = ({ visitorNo }: { visitorNo: number }) => granted.has(visitorNo)
    const written = await write(trx, siteId, {
      views: views.filter(isGranted),
      engagements: engagements.filter(isGranted),
    })
    return { live: granted, heard: written }
  })

  for (const view of views) heard.add(view.id)
  return arrivals.map(({ visitorNo, events }) =>
    events.map((event): Verdict => {
      if (!live.has(visitorNo)) return 'dropped: no grant'
      return event.type === 'engagement' && !heard.has(event.view) ? 'dropped: unknown view' : 'stored'
    }),
  )
}

/**
 * One statement; answers with the views whose engagement was heard. Every look into a table is written so that
 * it can only be a look-up by key: a planner that knows nothing yet of a growing table would read it whole.
 */
async function write(
  db: Kysely<Database>,
  siteId: number,
  { views, engagements }: { views: View[]; engagements: (ArrivedEngagement & { visitorNo: number })[] },
): Promise<Set<string>> {
  if (views.length === 0 && engagements.length === 0) return new Set()
  const { visits, visitOf } = intoVisits(views)
  const times = (dates: Date[]) => sql`${dates.map((date) => date.toISOString())}::text[]::timestamptz[]`
  const { rows } = await sql<{ id: string }>`
    with given_visit as materialized (
      select * from unnest(
        ${visits.map((_, index) => index)}::integer[],
        ${visits.map(({ visitorNo }) => visitorNo)}::integer[],
        ${times(visits.map(({ startedAt }) => startedAt))},
        ${times(visits.map(({ lastAt }) => lastAt))},
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
      ) as v(no, visitor_no, started_at, last_at, source, campaign_source, campaign_medium,
             campaign_name, browser, browser_version, system, device, country, ip)
    ),
    given_view as materialized (
      select * from unnest(
        ${visitOf}::integer[],
        ${views.map(({ id }) => id)}::text[]::uuid[],
        ${times(views.map(({ at }) => at))},
        ${views.map(({ path }) => path)}::text[],
        ${views.map(({ engagedMs }) => engagedMs)}::integer[],
        ${views.map(({ openMs }) => openMs)}::integer[]
      ) as p(visit, id, at, path, engaged_ms, open_ms)
      where (select page_view.id from page_view where page_view.site_id = ${siteId} and page_view.id = p.id) is null
    ),
    fresh_visit as materialized (
      select given_visit.*, open_visit.id as open_id,
        (select count(*)::integer from given_view where given_view.visit = given_visit.no) as views
      from given_visit
      left join lateral (
        select id from visit
        where visit.site_id = ${siteId} and visit.visitor_no = given_visit.visitor_no
          and visit.last_at > given_visit.started_at - ${VISIT_GAP_MS}::integer * interval '1 ms'
          and visit.started_at < given_visit.last_at + ${VISIT_GAP_MS}::integer * interval '1 ms'
        order by visit.started_at desc limit 1
      ) as open_visit on true
      where no in (select visit from given_view)
    ),
    new_visit as (
      insert into visit (site_id, visitor_no, started_at, last_at, views, source, campaign_source,
        campaign_medium, campaign_name, browser, browser_version, system, device, country, ip)
      select ${siteId}, visitor_no, started_at, last_at, views, source, campaign_source,
        campaign_medium, campaign_name, browser, browser_version, system, device, country, ip::inet
      from fresh_visit where open_id is null
      returning id, visitor_no, started_at
    ),
    new_view as (
      insert into page_view (site_id, id, visit_id, at, path, engaged_ms, open_ms)
      select ${siteId}, given_view.id, coalesce(open_id, new_visit.id), at, path, engaged_ms, open_ms
      from given_view join fresh_visit on fresh_visit.no = given_view.visit
      left join new_visit using (visitor_no, started_at)
    ),
    heard as materialized (
      select page_view.id, page_view.visit_id, e.at, e.engaged_ms, e.open_ms,
        e.engaged_ms > page_view.engaged_ms as grew
      from unnest(
        ${engagements.map(({ view }) => view)}::text[]::uuid[],
        ${engagements.map(({ visitorNo }) => visitorNo)}::integer[],
        ${times(engagements.map(({ at }) => at))},
        ${engagements.map(({ engagedMs }) => engagedMs)}::integer[],
        ${engagements.map(({ openMs }) => openMs)}::integer[]
      ) as e(view, visitor_no, at, engaged_ms, open_ms)
      cross join lateral (
        select * from page_view where page_view.site_id = ${siteId} and page_view.id = e.view limit 1
      ) as page_view
      where e.visitor_no = (
        select visit.visitor_no from visit where visit.site_id = ${siteId} and visit.id = page_view.visit_id
      )
    ),
    engaged as (
      update page_view
      set engaged_ms = greatest(page_view.engaged_ms, heard.engaged_ms),
          open_ms = greatest(page_view.open_ms, heard.open_ms)
      from heard where page_view.site_id = ${siteId} and page_view.id = heard.id
        and page_view.id = any(array(select id from heard))
    ),
    -- A tab that is closed after hours was not a visit of hours: only reading keeps a visit going.
    touched as (
      select visit_id, min(first_at) as first_at, max(last_at) as last_at, sum(views)::integer as views,
        min(no) as no
      from (
        select open_id as visit_id, started_at as first_at, last_at, views, no
        from fresh_visit where open_id is not null
        union all
        select visit_id, null, at, 0, null from heard where grew
      ) as each group by visit_id
    ),
    prolonged as (
      update visit
      set started_at = least(visit.started_at, touched.first_at),
          last_at = greatest(visit.last_at, touched.last_at),
          views = visit.views + touched.views,
          -- What began the visit says where it came from, also when it arrives late.
          source = case when touched.first_at < visit.started_at then fresh_visit.source else visit.source end,
          campaign_source = case when touched.first_at < visit.started_at
            then fresh_visit.campaign_source else visit.campaign_source end,
          campaign_medium = case when touched.first_at < visit.started_at
            then fresh_visit.campaign_medium else visit.campaign_medium end,
          campaign_name = case when touched.first_at < visit.started_at
            then fresh_visit.campaign_name else visit.campaign_name end
      from touched left join fresh_visit on fresh_visit.no = touched.no
      where visit.site_id = ${siteId} and visit.id = touched.visit_id
        and visit.id = any(array(select visit_id from touched))
    )
    select id::text as id from heard
  `.execute(db)
  return new Set(rows.map(({ id }) => id))
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
        if (event.engagedMs > 0 && event.at > known.heardAt) known.heardAt = event.at
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
      if (view.heardAt > last.lastAt) last.lastAt = view.heardAt
    } else {
      visits.push({
        visitorNo: view.visitorNo,
        startedAt: view.at,
        lastAt: view.heardAt,
        first: view,
      })
    }
    visitOf.push(visits.length - 1)
  }
  return { visits, visitOf }
}
