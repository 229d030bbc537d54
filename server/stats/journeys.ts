import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { JOURNEY_KINDS, type DIRECTIONS, type JourneyReport } from '../../src/journey.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import { labelsOf } from './labels-of.ts'
import type { Asked } from './report.ts'
import { viewsNear } from './span.ts'

type Way = {
  /** The page of step 0; without one a visit's first page, or last. */
  start: string | undefined
  direction: (typeof DIRECTIONS)[number]
  depth: number
  /** How many pages a step are told. */
  limit: number
}

/** Where a visit is at a step: the number of a page, or one of these. */
const OTHER = sql.lit(0)
const END = sql.lit(-1)

/** Visits that went from one place to the next; at step 0 they come from nowhere. */
type Move = {
  step: number
  from_place: number | null
  from_page: string | null
  to_place: number
  to_page: string | null
  visits: number
}

/**
 * The paths of visits that began in the period, as `src/journey` defines them. Step by step: the most frequent pages
 * stay, everything else is folded, and so is every move of too few visitors (R9); a visit goes on from where it was
 * folded to, so that sums hold.
 */
export async function journeys(
  db: ReadonlyKysely<Database>,
  asked: Asked,
  way: Way,
): Promise<Omit<JourneyReport, 'smallestGroup'>> {
  const { period, smallestGroup } = asked
  const steps = Array.from({ length: way.depth }, (_, index) => index + 1)
  const rows = sql<Move & { visitors: number }>`(
    with path as materialized (${paths(asked, way)}),
    ${frequent(asked, 0, way.limit)},
    flow_0 as materialized (select visitor_no, pages, ${place(0)} as place from path),
    ${sql.join(
      steps.map(
        (step) => sql`
          ${frequent(asked, step, way.limit)},
          ${table('move', step)} as materialized (
            select visitor_no, pages, place as came_from, ${place(step)} as place from ${table('flow', step - 1)}
            where place <> ${END}
          ),
          ${table('moved', step)} as materialized (
            select came_from, place as wanted, case when count(*) >= ${smallestGroup} then place else ${OTHER} end as place,
              sum(visits)::integer as visits
            from (
              select came_from, place, visitor_no, count(*) as visits from ${table('move', step)} group by 1, 2, 3
            ) as share group by came_from, place
          ),
          ${table('flow', step)} as materialized (
            select visitor_no, pages, moved.place from ${table('move', step)} as move
            join ${table('moved', step)} as moved on moved.came_from = move.came_from and moved.wanted = move.place
          )`,
      ),
    )}
    select step, came_from as from_place, from_label.text as from_page, place as to_place, to_label.text as to_page,
      visits, (select count(*)::integer from (select distinct visitor_no from path) as each) as visitors
    from (
      select 0 as step, null::integer as came_from, place, count(*)::integer as visits from flow_0 group by place
      ${sql.join(
        steps.map(
          (step) => sql`
            union all select ${sql.lit(step)}, came_from, place, sum(visits)::integer
            from ${table('moved', step)} group by came_from, place`,
        ),
        sql``,
      )}
    ) as flow
    left join label as from_label on from_label.site_id = ${period.siteId} and from_label.id = came_from
    left join label as to_label on to_label.site_id = ${period.siteId} and to_label.id = place
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().execute()
  const visitors = found[0]?.visitors ?? 0
  const isChosen = asked.filters.length > 0 || way.start !== undefined
  if (isChosen && visitors > 0 && visitors < smallestGroup) return { visits: null, nodes: [], links: [] }
  return flowOf(found)
}

const table = (name: 'flow' | 'move' | 'moved' | 'frequent', step: number) => sql.table(`${name}_${step}`)

/** The page at a step; null after the end. */
const pageAt = (step: number) => sql`pages[${sql.lit(step + 1)}]`

/** `visitor_no`, `pages`: what each visit showed from step 0 on, in the order of the steps. */
function paths({ period, filters }: Asked, { start, direction, depth }: Way): RawBuilder<unknown> {
  const order = sql.raw(direction === 'after' ? 'asc' : 'desc')
  const startLabels = labelsOf(period.siteId, { operator: 'is', value: start ?? '' })
  const passes =
    start === undefined
      ? sql`true`
      : sql`visit.id in (
          select visit_id from page_view
          where page_view.site_id = ${period.siteId} and ${viewsNear(period)} and path_id = any(${startLabels})
        )`
  // In the order in which they are then grouped, so that they are sorted only once.
  const shown = sql`
    select visit.id as visit_id, visitor_no, path_id, page_view.at, page_view.id,
      lag(path_id) over (
        partition by visit.id, visitor_no order by page_view.at ${order}, page_view.id ${order}
      ) as path_before
    from visit
    join page_view on page_view.site_id = visit.site_id and page_view.month = visit.month
      and page_view.visit_id = visit.id and ${viewsNear(period)}
    where ${chosenVisits(period, filters)} and ${passes}`
  const first =
    start === undefined
      ? sql`1`
      : sql`(select ${sql.raw(direction === 'after' ? 'min' : 'max')}(no) from unnest(pages) with ordinality as each(page, no) where page = any(${startLabels}))`
  return sql`
    select visitor_no, pages[first : first + ${sql.lit(depth)}] as pages
    from (
      select visitor_no, array_agg(path_id order by at ${order}, id ${order}) as pages
      from (${shown}) as shown where path_id is distinct from path_before group by visit_id, visitor_no
    ) as whole
    cross join lateral (select ${first}::integer as first) as beginning`
}

/** `frequent_n`: the pages that are told at a step, if enough visitors were there. */
function frequent({ period, smallestGroup }: Asked, step: number, limit: number): RawBuilder<unknown> {
  const before = step === 0 ? sql`path` : table('flow', step - 1)
  return sql`${table('frequent', step)} as materialized (
    select page from (
      select page, count(*) as visitors, sum(visits) as visits
      from (
        select ${pageAt(step)} as page, visitor_no, count(*) as visits
        from ${before} where ${pageAt(step)} is not null group by 1, 2
      ) as share group by page
    ) as grouped
    join label on label.site_id = ${period.siteId} and label.id = page
    where visitors >= ${smallestGroup}
    order by visits desc, visitors desc, label.text collate "C" limit ${limit}
  )`
}

/** Where a visit is at a step, before moves of too few are folded. */
function place(step: number): RawBuilder<number> {
  return sql`case
    when ${pageAt(step)} is null then ${END}
    when ${pageAt(step)} in (select page from ${table('frequent', step)}) then ${pageAt(step)}
    else ${OTHER}
  end`
}

function flowOf(moves: readonly Move[]): Omit<JourneyReport, 'smallestGroup'> {
  const places = Map.groupBy(moves, ({ step, to_place }) => `${step} ${to_place}`)
  const nodes = [...places.values()]
    .map((into) => {
      const { step, to_place, to_page } = into[0]!
      const visits = into.reduce((sum, move) => sum + move.visits, 0)
      return { place: to_place, step, kind: kindOf(to_place), page: to_page, visits }
    })
    .toSorted(
      (a, b) =>
        a.step - b.step ||
        JOURNEY_KINDS.indexOf(a.kind) - JOURNEY_KINDS.indexOf(b.kind) ||
        b.visits - a.visits ||
        ((a.page ?? '') < (b.page ?? '') ? -1 : 1),
    )
  const order = new Map(nodes.map(({ step, place }, index) => [`${step} ${place}`, index]))
  const indexOf = (step: number, place: number | null) => order.get(`${step} ${place}`) ?? -1
  const links = moves
    .filter(({ step }) => step > 0)
    .toSorted(
      (a, b) =>
        indexOf(a.step - 1, a.from_place) - indexOf(b.step - 1, b.from_place) ||
        indexOf(a.step, a.to_place) - indexOf(b.step, b.to_place),
    )
    .map(({ step, from_place, from_page, to_place, to_page, visits }) => ({
      step: step - 1,
      fromKind: kindOf(from_place!),
      fromPage: from_page,
      toKind: kindOf(to_place),
      toPage: to_page,
      visits,
    }))
  return {
    visits: nodes.reduce((sum, { step, visits }) => sum + (step === 0 ? visits : 0), 0),
    nodes: nodes.map(({ step, kind, page, visits }) => ({ step, kind, page, visits })),
    links,
  }
}

function kindOf(place: number): (typeof JOURNEY_KINDS)[number] {
  return place === 0 ? 'other' : place === -1 ? 'end' : 'page'
}
