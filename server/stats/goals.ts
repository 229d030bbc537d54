import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { GoalReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { listGoals } from '../goals/goal.ts'
import { chosenVisits } from './chosen-visits.ts'
import { counted } from './counted.ts'
import type { Asked } from './report.ts'
import { readTarget, type Target } from './target.ts'
import { totals } from './totals.ts'

/** Of each goal the visitors who reached it in visits that began in the period, and their share of all. */
export async function goals(db: ReadonlyKysely<Database>, asked: Asked): Promise<GoalReport['goals']> {
  const found = await listGoals(db, asked.period.siteId)
  const { visitors: all } = await totals(db, asked)
  const report: GoalReport['goals'] = []
  for (const goal of found) {
    const visitors = await reached(db, asked, readTarget(asked.period.siteId, goal.target))
    const conversions = visitors > 0 && visitors < asked.smallestGroup ? null : visitors
    report.push({
      ...goal,
      conversions,
      conversionRate: conversions !== null && all ? conversions / all : null,
    })
  }
  return report
}

async function reached(
  db: ReadonlyKysely<Database>,
  { period, filters }: Asked,
  { kind, labels, isOne }: Target,
): Promise<number> {
  const one = sql`
    select coalesce(sum(visitors), 0)::integer as visitors
    from (${counted(period, { kind, filters })}) as counted where label_id = any(${labels})`
  const table = kind === 'page' ? 'page_view' : 'custom_event'
  const several = sql`
    select count(distinct visitor_no + 0)::integer as visitors
    from visit
    join ${sql.table(table)} as done on done.site_id = visit.site_id and done.month = visit.month
      and done.visit_id = visit.id
    where ${chosenVisits(period, filters)} and done.${sql.ref(kind === 'page' ? 'path_id' : 'name_id')} = any(${labels})`
  const rows = sql<{ visitors: number }>`(${isOne ? one : several})`.as('reached')
  return (await db.selectFrom(rows).selectAll().executeTakeFirstOrThrow()).visitors
}
