import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { FunnelReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import type { Asked } from './report.ts'
import { inMonths, viewsNear } from './span.ts'
import { readTarget, type Target } from './target.ts'

/**
 * How many visitors took each step, one after the other, within visits that began in the period. A step is the
 * earliest that fits after the one before it; at the same moment pages come before events.
 */
export async function funnel(
  db: ReadonlyKysely<Database>,
  { period, filters, smallestGroup }: Asked,
  targets: readonly string[],
): Promise<FunnelReport['steps']> {
  const steps = targets.map((target) => readTarget(period.siteId, target))
  const chosen = chosenVisits(period, filters)
  const wanted = (kind: Target['kind'], column: RawBuilder<number>) =>
    sql.join(steps.map((step) => (step.kind === kind ? sql`${column} = any(${step.labels})` : sql`false`)))
  // Spelled out, so that an index can find them; in an array, each view would be held against each step.
  const any = (kind: Target['kind'], column: RawBuilder<number>) => {
    const those = steps.filter((step) => step.kind === kind)
    return those.length === 0
      ? sql`false`
      : sql`(${sql.join(
          those.map((step) => sql`${column} = any(${step.labels})`),
          sql` or `,
        )})`
  }
  const rows = sql<{ step: number; visitors: number }>`(
    with happened as (
      select visitor_no, page_view.at, 0 as kind, page_view.id, array[${wanted('page', sql`path_id`)}] as steps
      from visit
      join page_view on page_view.site_id = visit.site_id and page_view.month = visit.month
        and page_view.visit_id = visit.id and ${viewsNear(period)}
      where ${chosen} and ${any('page', sql`path_id`)}
      union all
      select visitor_no, custom_event.at, 1, custom_event.id, array[${wanted('event', sql`name_id`)}]
      from visit
      join custom_event on custom_event.site_id = visit.site_id and custom_event.month = visit.month
        and custom_event.visit_id = visit.id and ${inMonths('custom_event', period)}
      where ${chosen} and ${any('event', sql`name_id`)}
    ),
    numbered as materialized (
      select visitor_no, steps, row_number() over (partition by visitor_no order by at, kind, id) as no
      from happened
    ),
    ${sql.join(
      steps.map((_, index) =>
        index === 0
          ? sql`step_1 as materialized (
              select visitor_no, min(no) as no from numbered where steps[1] group by visitor_no
            )`
          : sql`${sql.ref(`step_${index + 1}`)} as materialized (
              select numbered.visitor_no, min(numbered.no) as no
              from numbered join ${sql.ref(`step_${index}`)} as before using (visitor_no)
              where numbered.no > before.no and steps[${sql.lit(index + 1)}]
              group by numbered.visitor_no
            )`,
      ),
    )}
    ${sql.join(
      steps.map(
        (_, index) =>
          sql`select ${sql.lit(index)} as step, count(*)::integer as visitors from ${sql.ref(`step_${index + 1}`)}`,
      ),
      sql` union all `,
    )}
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().orderBy('step').execute()
  const told = found.map(({ visitors }) => (visitors > 0 && visitors < smallestGroup ? null : visitors))
  const first = told[0]
  return targets.map((target, index) => {
    const visitors = told[index] ?? null
    return { target, visitors, share: visitors !== null && first ? visitors / first : null }
  })
}
