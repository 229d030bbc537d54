import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { VITAL_NAMES, VITALS, type Vital } from '../../src/vitals.ts'
import type { Measured, VitalsReport } from '../../src/vitals-report.ts'
import type { Database } from '../db/database.ts'
import { chosenVisits } from './chosen-visits.ts'
import type { Asked } from './report.ts'
import { inMonths } from './span.ts'

const MOST_PAGES = 100

/** Of one vital in one group. */
type Counted = { views: number; good: number; poor: number; percentile75: number | null }

/** `label_id` is of the device or the page; null for all together. */
type Group = { by: 'all' | 'device' | 'page'; label_id: number | null }
type Visitors = Group & { visitors: number } & Record<Vital, number>
type Views = Group & { name: string | null; views: number } & Record<Vital, Counted>

/** How fast the pages of the visits were that filters choose: all together, by device and by page. */
export async function vitals(
  db: ReadonlyKysely<Database>,
  asked: Asked,
): Promise<Omit<VitalsReport, 'smallestGroup'>> {
  const { smallestGroup } = asked
  const visitors = new Map((await countVisitors(db, asked)).map((row) => [keyOf(row), row]))
  const groups = (await countViews(db, asked)).map((group) => {
    const people = visitors.get(keyOf(group))
    // One value says something of one visitor: of too few nothing is told, whether filters chose them or not.
    const told = eachVital((name) => ((people?.[name] ?? 0) < smallestGroup ? null : measuredOf(group[name])))
    return { ...group, isSmall: (people?.visitors ?? 0) < smallestGroup, told }
  })
  const rows = (by: Group['by']): VitalsReport['pages'] => {
    const own = groups.filter((group) => group.by === by)
    const hidden = own.filter(({ isSmall }) => isSmall).reduce((sum, { views }) => sum + views, 0)
    const shown = own
      .filter(({ isSmall }) => !isSmall)
      .toSorted((a, b) => b.views - a.views || (a.name! < b.name! ? -1 : 1))
      .slice(0, MOST_PAGES)
      .map(({ name, views, told }) => ({ name, folded: false, views, ...told }))
    return hidden === 0
      ? shown
      : [...shown, { name: null, folded: true, views: hidden, ...eachVital(() => null) }]
  }
  const all = groups.find(({ by }) => by === 'all')!
  return { ...all.told, devices: rows('device'), pages: rows('page') }
}

/** How many visitors each group has, and how many of them each of its vitals is known of. */
async function countVisitors(db: ReadonlyKysely<Database>, asked: Asked): Promise<Visitors[]> {
  // Grouped in memory first: counting them distinct would sort all views for each vital.
  const known = VITAL_NAMES.map((name) => sql`count(${sql.ref(name)})::integer as ${sql.ref(name)}`)
  const any = VITAL_NAMES.map((name) => sql`max(${sql.ref(name)}) as ${sql.ref(name)}`)
  const rows = sql<Visitors>`(
    select by, label_id, count(*)::integer as visitors, ${sql.join(known)}
    from (
      select ${GROUP}, ${sql.join(any)} from ${measured(asked)}
      group by grouping sets ((visitor), (visitor, device_id), (visitor, path_id))
    ) as visitor group by by, label_id
  )`.as('rows')
  return db.selectFrom(rows).selectAll().execute()
}

/** The views of each group, and what they tell. Without any there is the group of all alone. */
async function countViews(db: ReadonlyKysely<Database>, asked: Asked): Promise<Views[]> {
  const figures = VITAL_NAMES.map((name) => sql`${countedOf(name)} as ${sql.ref(name)}`)
  const rows = sql<Views>`(
    select grouped.*, text as name
    from (
      select ${GROUP}, count(*)::integer as views, ${sql.join(figures)} from ${measured(asked)}
      group by grouping sets ((), (device_id), (path_id))
    ) as grouped
    left join label on label.site_id = ${asked.period.siteId} and label.id = label_id
  )`.as('rows')
  return db.selectFrom(rows).selectAll().execute()
}

const GROUP = sql`
  case grouping(device_id, path_id) when 1 then 'device' when 2 then 'page' else 'all' end as by,
  coalesce(device_id, path_id) as label_id`

function measured({ period, filters }: Asked): RawBuilder<unknown> {
  return sql`(
    select visit.visitor_no + 0 as visitor, visit.device_id, page_vitals.path_id,
      ${sql.join(VITAL_NAMES.map((name) => sql.ref(name)))}
    from visit
    join page_vitals on page_vitals.site_id = visit.site_id and page_vitals.month = visit.month
      and page_vitals.visit_id = visit.id and ${inMonths('page_vitals', period)}
    where ${chosenVisits(period, filters)}
  ) as measured`
}

/** The percentile is a value as it was measured, not one between two; nulls are not counted. */
function countedOf(name: Vital): RawBuilder<Counted> {
  const value = sql.ref(name)
  const { good, poor } = VITALS[name]
  return sql`json_build_object(
    'views', count(${value}), 'percentile75', percentile_disc(0.75) within group (order by ${value}),
    'good', count(*) filter (where ${value} <= ${sql.lit(good)}::real),
    'poor', count(*) filter (where ${value} > ${sql.lit(poor)}::real)
  )`
}

function measuredOf({ views, good, poor, percentile75 }: Counted): Measured {
  if (percentile75 === null) return null
  const needsImprovement = (views - good - poor) / views
  return { views, percentile75, good: good / views, needsImprovement, poor: poor / views }
}

function keyOf({ by, label_id }: Group): string {
  return `${by} ${label_id ?? ''}`
}

function eachVital(measure: (name: Vital) => Measured): Record<Vital, Measured> {
  return Object.fromEntries(VITAL_NAMES.map((name) => [name, measure(name)])) as Record<Vital, Measured>
}
