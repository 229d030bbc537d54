import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { EventReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import { labelsOf } from './labels-of.ts'
import type { Asked } from './report.ts'
import { inMonths } from './span.ts'

/** The properties of one custom event and their values, those of too few visitors folded (R9). */
export async function event(
  db: ReadonlyKysely<Database>,
  { period, filters, smallestGroup }: Asked,
  name: string,
): Promise<EventReport['rows']> {
  const rows = sql<EventReport['rows'][number]>`(
    with grouped as materialized (
      select property.key as property, property.value as name, count(distinct visitor_no)::integer as visitors,
        count(*)::integer as events, coalesce(sum(custom_event.value), 0) as value
      from visit
      join custom_event on custom_event.site_id = visit.site_id and custom_event.month = visit.month
        and custom_event.visit_id = visit.id and ${inMonths('custom_event', period)}
        and custom_event.name_id = any(${labelsOf(period.siteId, { operator: 'is', value: name })})
      cross join lateral jsonb_each_text(custom_event.properties) as property
      where ${chosenVisits(period, filters)}
      group by 1, 2
    )
    select property, name, false as folded, visitors, events, value from grouped
    where visitors >= ${smallestGroup}
    union all
    select property, null, true, null, sum(events)::integer, sum(value) from grouped
    where visitors < ${smallestGroup} group by property
  )`.as('rows')
  return db
    .selectFrom(rows)
    .selectAll()
    .orderBy(sql`property collate "C"`)
    .orderBy('folded')
    .orderBy('visitors', 'desc')
    .orderBy('events', 'desc')
    .orderBy(sql`name collate "C"`)
    .execute()
}
