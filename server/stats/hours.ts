import type { ReadonlyKysely } from 'kysely/readonly'
import type { HoursReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import { counted } from './counted.ts'
import { isTooSmall, type Asked } from './report.ts'

/** Visits by the weekday and the hour they began in, local time; every cell of the week. */
export async function hours(db: ReadonlyKysely<Database>, asked: Asked): Promise<HoursReport['rows']> {
  const rows = await db
    .selectFrom(
      counted(asked.period, { kind: 'hour', filters: asked.filters, step: 'weekday' }).as('counted'),
    )
    .selectAll()
    .execute()
  const cells = new Map(rows.map((row) => [`${row.at} ${row.label_id}`, row]))
  return Array.from({ length: 7 * 24 }, (_, index) => {
    const weekday = Math.floor(index / 24) + 1
    const hour = index % 24
    const { visitors, visits, views } = cells.get(`${weekday} ${hour}`) ?? {
      visitors: 0,
      visits: 0,
      views: 0,
    }
    return isTooSmall(asked, visitors)
      ? { weekday, hour, visits: null, views: null }
      : { weekday, hour, visits, views }
  })
}
