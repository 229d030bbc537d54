import { sql, type RawBuilder } from 'kysely'
import type { Filter } from '../../src/filter.ts'
import { labelsOf } from './labels-of.ts'
import { inMonths, viewsNear, visitsOf, type SitePeriod } from './span.ts'
import { VISIT_COLUMN } from './visit-column.ts'

/** Visits that began in the period and that every filter lets through, as `src/filter` defines it. */
export function chosenVisits(period: SitePeriod, filters: readonly Filter[]): RawBuilder<boolean> {
  const dimensions = Map.groupBy(filters, ({ dimension }) => dimension)
  const conditions = [...dimensions.values()].flatMap((each) => {
    const wanted = each.filter(({ operator }) => operator !== 'is-not')
    const unwanted = each.filter(({ operator }) => operator === 'is-not')
    return [
      ...(wanted.length > 0
        ? [
            sql`(${sql.join(
              wanted.map((filter) => holds(period, filter)),
              sql` or `,
            )})`,
          ]
        : []),
      ...unwanted.map((filter) => sql`not ${holds(period, filter)}`),
    ]
  })
  return sql`${sql.join([visitsOf(period), ...conditions], sql` and `)}`
}

/** True or false, never null. */
function holds(period: SitePeriod, filter: Filter): RawBuilder<boolean> {
  const labels = labelsOf(period.siteId, filter)
  switch (filter.dimension) {
    case 'page':
      return sql`exists (
        select from page_view where page_view.site_id = visit.site_id and page_view.month = visit.month
          and page_view.visit_id = visit.id and ${viewsNear(period)}
          and page_view.path_id = any(${labels})
      )`
    case 'event': {
      const events = sql`select from custom_event where custom_event.site_id = visit.site_id
        and custom_event.month = visit.month and custom_event.visit_id = visit.id
        and ${inMonths('custom_event', period)}`
      return filter.value === ''
        ? sql`(not exists (${events}))`
        : sql`exists (${events} and custom_event.name_id = any(${labels}))`
    }
    default: {
      const column = VISIT_COLUMN[filter.dimension]
      return filter.value === '' ? sql`(${column} is null)` : sql`coalesce(${column} = any(${labels}), false)`
    }
  }
}
