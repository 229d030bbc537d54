import { sql, type RawBuilder, type Transaction } from 'kysely'
import { VISIT_DIMENSIONS } from '../../src/dimension.ts'
import type { Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { leavesOutNone, VISIT_COLUMN } from './visit-column.ts'

/** A site as counting needs it. */
export type CountedSite = { readonly id: number; readonly timeZone: string }

/**
 * Adds to the totals, in days and in months, what the marked visitors' days hold more, or less, than was counted of
 * them (`counted_day`), and remembers what they hold now, of days from `rememberedFrom` on. To be called by one at a
 * time for a site.
 */
export async function addShares(
  trx: Transaction<Database>,
  site: CountedSite,
  {
    marked,
    rememberedFrom,
  }: {
    /** `visitor_no`, `from_day`: the visitors to count, and from which day on. */
    marked: RawBuilder<unknown>
    rememberedFrom: RawBuilder<Day>
  },
): Promise<void> {
  const { rows: emptied } = await sql<{ kind: string; span: string; day: Day; label_id: number }>`
    with marked as materialized (${marked}),
    past as materialized (
      select visit.*, marked.from_day, local.day, local.hour
      from marked
      join visit on visit.site_id = ${site.id} and visit.visitor_no = marked.visitor_no
      cross join lateral (
        select (visit.started_at at time zone ${site.timeZone}::text)::date as day,
          extract(hour from visit.started_at at time zone ${site.timeZone}::text)::integer as hour
      ) as local
    ),
    ${share()},
    fresh as materialized (
      select * from (
        select share.*,
          lag(day) over (partition by visitor_no, kind, label_id order by day) as seen_on
        from share
      ) as dated where day >= from_day
    ),
    known as materialized (
      select counted_day.visitor_no, counted_day.day, each.*
      from marked
      join counted_day on counted_day.site_id = ${site.id} and counted_day.visitor_no = marked.visitor_no
        and counted_day.day >= marked.from_day
      cross join lateral (
        select part ->> 0 as kind, (part ->> 1)::integer as label_id, (part ->> 2)::date as seen_on,
          (alike ->> 1)::integer as visits, (alike ->> 2)::integer as bounces, (alike ->> 3)::integer as views,
          (alike ->> 4)::integer as events, (alike ->> 5)::numeric as value, (alike ->> 6)::bigint as engaged_ms,
          (alike ->> 7)::bigint as open_ms, coalesce((alike ->> 8)::integer, 0) as scrolled_views,
          coalesce((alike ->> 9)::bigint, 0) as scroll_percent
        from json_array_elements(counted_day.counted) as alike cross join json_array_elements(alike -> 0) as part
      ) as each
    ),
    difference as materialized (
      select day, kind, label_id, seen_on, 1 as visitors, visits, bounces, views, events, value, engaged_ms, open_ms,
        scrolled_views, scroll_percent
      from fresh
      union all
      select day, kind collate "C", label_id, seen_on, -1, -visits, -bounces, -views, -events, -value, -engaged_ms,
        -open_ms, -scrolled_views, -scroll_percent
      from known
    ),
    spans as materialized (
      select 'day' as span, difference.* from difference
      union all
      -- Of a month a visitor is one who was not there earlier in it.
      select 'month', date_trunc('month', day)::date, kind, label_id, seen_on,
        case when seen_on >= date_trunc('month', day) then 0 else visitors end,
        visits, bounces, views, events, value, engaged_ms, open_ms, scrolled_views, scroll_percent
      from difference where kind <> 'hour'
    ),
    moved as materialized (
      select kind, span, day, label_id, seen_on, sum(visitors)::integer as visitors
      from spans group by kind, span, day, label_id, seen_on having sum(visitors) <> 0
    ),
    -- The histogram of a changed row, spread out, with what is added to it.
    spread as (
      select kind, span, day, label_id, seen_on, visitors from moved where seen_on is not null
      union all
      select visit_total.kind, visit_total.span, visit_total.day, visit_total.label_id, old.seen_on,
        old.returned - lag(old.returned, 1, 0) over (
          partition by visit_total.kind, visit_total.span, visit_total.day, visit_total.label_id order by old.seen_on
        )
      from (select distinct kind, span, day, label_id from moved where seen_on is not null) as touched
      join visit_total on visit_total.site_id = ${site.id} and visit_total.kind = touched.kind
        and visit_total.span = touched.span and visit_total.day = touched.day and visit_total.label_id = touched.label_id
      cross join lateral unnest(visit_total.seen_on, visit_total.returned) as old(seen_on, returned)
    ),
    histogram as (
      select kind, span, day, label_id, array_agg(seen_on order by seen_on) as seen_on,
        array_agg(returned order by seen_on) as returned
      from (
        select kind, span, day, label_id, seen_on, sum(visitors) as visitors,
          sum(sum(visitors)) over (partition by kind, span, day, label_id order by seen_on)::integer as returned
        from spread group by kind, span, day, label_id, seen_on
      ) as each where visitors <> 0 group by kind, span, day, label_id
    ),
    moves as (
      select kind, span, day, label_id, coalesce(sum(visitors) filter (where seen_on is null), 0) as newcomers,
        bool_or(seen_on is not null) as returns
      from moved group by kind, span, day, label_id
    ),
    change as (
      select kind, span, day, label_id, sum(visits) as visits, sum(bounces) as bounces, sum(views) as views,
        sum(events) as events, sum(value) as value, sum(engaged_ms) as engaged_ms, sum(open_ms) as open_ms,
        sum(scrolled_views) as scrolled_views, sum(scroll_percent) as scroll_percent
      from spans group by kind, span, day, label_id
    ),
    written as (
      insert into visit_total as kept (site_id, kind, span, day, label_id, visits, bounces, views, events, value,
        engaged_ms, open_ms, scrolled_views, scroll_percent, newcomers, seen_on, returned)
      select ${site.id}, change.kind, change.span, change.day, change.label_id, change.visits, change.bounces, change.views,
        change.events, change.value, change.engaged_ms, change.open_ms, change.scrolled_views,
        change.scroll_percent, coalesce(moves.newcomers, 0),
        coalesce(case when moves.returns then histogram.seen_on else before.seen_on end, '{}'),
        coalesce(case when moves.returns then histogram.returned else before.returned end, '{}')
      from change
      left join moves using (kind, span, day, label_id)
      left join histogram using (kind, span, day, label_id)
      left join visit_total as before on before.site_id = ${site.id} and before.kind = change.kind
        and before.span = change.span and before.day = change.day and before.label_id = change.label_id
      where change.visits <> 0 or change.bounces <> 0 or change.views <> 0 or change.events <> 0
        or change.value <> 0 or change.engaged_ms <> 0 or change.open_ms <> 0 or change.scrolled_views <> 0
        or change.scroll_percent <> 0 or moves.kind is not null
      on conflict (site_id, kind, span, day, label_id) do update set
        visits = kept.visits + excluded.visits, bounces = kept.bounces + excluded.bounces,
        views = kept.views + excluded.views, events = kept.events + excluded.events,
        value = kept.value + excluded.value, engaged_ms = kept.engaged_ms + excluded.engaged_ms,
        open_ms = kept.open_ms + excluded.open_ms, scrolled_views = kept.scrolled_views + excluded.scrolled_views,
        scroll_percent = kept.scroll_percent + excluded.scroll_percent, newcomers = kept.newcomers + excluded.newcomers,
        seen_on = excluded.seen_on, returned = excluded.returned
      returning kind, span, day, label_id, visits
    ),
    remembered as (
      insert into counted_day (site_id, visitor_no, day, counted)
      -- Nearly all of a visitor's day is alike, whatever it is counted by.
      select ${site.id}, visitor_no, day,
        json_agg(json_build_array(parts, visits, bounces, views, events, value, engaged_ms, open_ms,
          scrolled_views, scroll_percent))
      from (
        select visitor_no, day, visits, bounces, views, events, value, engaged_ms, open_ms, scrolled_views,
          scroll_percent, json_agg(json_build_array(kind, label_id, seen_on)) as parts
        from fresh where day >= ${rememberedFrom}
        group by visitor_no, day, visits, bounces, views, events, value, engaged_ms, open_ms, scrolled_views,
          scroll_percent
      ) as alike group by visitor_no, day
      on conflict (site_id, visitor_no, day) do update set counted = excluded.counted
    ),
    forgotten as (
      delete from counted_day
      using (select distinct visitor_no, day from known except select visitor_no, day from fresh) as gone
      where counted_day.site_id = ${site.id} and counted_day.visitor_no = gone.visitor_no
        and counted_day.day = gone.day
    )
    select kind, span, day, label_id from written where visits = 0
  `.execute(trx)
  if (emptied.length === 0) return
  await sql`
    delete from visit_total using unnest(
      ${emptied.map(({ kind }) => kind)}::text[], ${emptied.map(({ span }) => span)}::text[],
      ${emptied.map(({ day }) => day)}::date[],
      ${emptied.map(({ label_id }) => label_id)}::integer[]
    ) as emptied(kind, span, day, label_id)
    where visit_total.site_id = ${site.id} and visit_total.kind = emptied.kind
      and visit_total.span = emptied.span and visit_total.day = emptied.day and visit_total.label_id = emptied.label_id
  `.execute(trx)
}

/** `share`: what each visitor of `past` adds to each day, by kind and label. */
function share(): RawBuilder<unknown> {
  const kinds = VISIT_DIMENSIONS.map((dimension) => {
    const label = leavesOutNone(dimension)
      ? VISIT_COLUMN[dimension]
      : sql`coalesce(${VISIT_COLUMN[dimension]}, 0)`
    return sql`(${sql.lit(dimension)}, ${label})`
  })
  return sql`
    share as materialized (
      select visitor_no, from_day, day, each.kind collate "C" as kind, each.label_id, count(*) as visits,
        count(*) filter (where views = 1) as bounces, sum(views) as views, 0 as events, 0::numeric as value,
        sum(engaged_ms::bigint) as engaged_ms, sum(open_ms::bigint) as open_ms,
        sum(scrolled_views) as scrolled_views, sum(scroll_percent) as scroll_percent
      from past as visit
      cross join lateral (values ('total', 0), ('hour', visit.hour), ${sql.join(kinds)}) as each(kind, label_id)
      where each.label_id is not null
      group by visitor_no, from_day, day, each.kind, each.label_id
      union all
      select visitor_no, from_day, day, 'page', path_id, count(distinct past.id),
        count(distinct past.id) filter (where past.views = 1), count(*), 0, 0,
        sum(page_view.engaged_ms::bigint), sum(page_view.open_ms::bigint),
        count(*) filter (where page_view.scroll_percent > 0), sum(page_view.scroll_percent)
      from past
      join page_view on page_view.site_id = past.site_id and page_view.month = past.month
        and page_view.visit_id = past.id
      group by visitor_no, from_day, day, path_id
      union all
      select visitor_no, from_day, day, 'event', name_id, count(distinct past.id), 0, 0, count(*),
        coalesce(sum(custom_event.value), 0), 0, 0, 0, 0
      from past
      join custom_event on custom_event.site_id = past.site_id and custom_event.month = past.month
        and custom_event.visit_id = past.id
      group by visitor_no, from_day, day, name_id
    )`
}
