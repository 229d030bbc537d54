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
type Counted = { visitors: number; views: number; good: number; poor: number; percentile75: number | null }
type Group = Record<Vital, Counted> & {
  by: 'all' | 'device' | 'page'
  name: string
  visitors: number
  views: number
}

/** How fast the pages of the visits were that filters choose: all together, by device and by page. */
export async function vitals(
  db: ReadonlyKysely<Database>,
  asked: Asked,
): Promise<Omit<VitalsReport, 'smallestGroup'>> {
  const { period, filters, smallestGroup } = asked
  const counted = VITAL_NAMES.map((name) => sql`${countedOf(name)} as ${sql.ref(name)}`)
  const rows = sql<Group>`(
    with measured as materialized (
      select visit.visitor_no, visit.device_id, page_vitals.path_id, ${sql.join(VITAL_NAMES.map((name) => sql.ref(name)))}
      from visit
      join page_vitals on page_vitals.site_id = visit.site_id and page_vitals.month = visit.month
        and page_vitals.visit_id = visit.id and ${inMonths('page_vitals', period)}
      where ${chosenVisits(period, filters)}
    )
    select case grouping(device_id, path_id) when 1 then 'device' when 2 then 'page' else 'all' end as by,
      (select text from label where label.site_id = ${period.siteId} and label.id = coalesce(device_id, path_id)) as name,
      count(distinct visitor_no)::integer as visitors, count(*)::integer as views, ${sql.join(counted)}
    from measured group by grouping sets ((), (device_id), (path_id))
  )`.as('rows')
  const groups = await db.selectFrom(rows).selectAll().execute()
  const told = (by: Group['by']) => {
    const own = groups
      .filter((group) => group.by === by)
      .toSorted((a, b) => b.views - a.views || (a.name < b.name ? -1 : 1))
    const isFolded = ({ visitors }: Group) => visitors < smallestGroup
    const hidden = own.filter(isFolded).reduce((sum, { views }) => sum + views, 0)
    return [
      ...own
        .filter((group) => !isFolded(group))
        .slice(0, MOST_PAGES)
        .map((group) => ({
          name: group.name,
          folded: false,
          views: group.views,
          ...eachVital((name) => measuredOf(group[name], smallestGroup)),
        })),
      ...(hidden > 0 ? [{ name: null, folded: true, views: hidden, ...eachVital(() => null) }] : []),
    ]
  }
  const all = groups.find(({ by }) => by === 'all')!
  return {
    ...eachVital((name) => measuredOf(all[name], smallestGroup)),
    devices: told('device'),
    pages: told('page'),
  }
}

function eachVital(measured: (name: Vital) => Measured): Record<Vital, Measured> {
  return Object.fromEntries(VITAL_NAMES.map((name) => [name, measured(name)])) as Record<Vital, Measured>
}

/** A value as it was measured, not one between two; nulls are not counted. */
function countedOf(name: Vital): RawBuilder<Counted> {
  const value = sql.ref(name)
  const { good, poor } = VITALS[name]
  return sql`json_build_object(
    'visitors', count(distinct visitor_no) filter (where ${value} is not null), 'views', count(${value}),
    'good', count(*) filter (where ${value} <= ${sql.lit(good)}::real),
    'poor', count(*) filter (where ${value} > ${sql.lit(poor)}::real),
    'percentile75', percentile_disc(0.75) within group (order by ${value})
  )`
}

/** One value says something of one visitor: of too few nothing is told, whether filters chose them or not. */
function measuredOf({ visitors, views, good, poor, percentile75 }: Counted, smallestGroup: number): Measured {
  if (percentile75 === null || visitors < smallestGroup) return null
  return {
    views,
    percentile75,
    good: good / views,
    needsImprovement: (views - good - poor) / views,
    poor: poor / views,
  }
}
