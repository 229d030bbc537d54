import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { CONSENT_STEPS, ConsentSeriesReport } from '../../src/consent-series.ts'
import type { Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import type { SitePeriod } from './span.ts'

type Notice = ConsentSeriesReport['notices'][number]
type Row = Notice['points'][number] & Pick<Notice, 'notice' | 'publishedOn'>

/**
 * How often each version of the notice was shown and what was answered to it, in steps of local days. Counts what
 * `consents` counts. A version is published with its first language; one that joins later changes no date.
 */
export async function consentSeries(
  db: ReadonlyKysely<Database>,
  { siteId, timeZone, from, until }: SitePeriod,
  step: (typeof CONSENT_STEPS)[number],
): Promise<ConsentSeriesReport['notices']> {
  const beginOf = (day: string) => sql<Day>`date_trunc(${sql.lit(step)}, ${sql.ref(day)}::timestamp)::date`
  const rows = sql<Row>`(
    with step as (
      select distinct ${beginOf('day')} as at
      from generate_series(${from}::date::timestamp, ${until}::date - interval '1 day', interval '1 day') as day
    ),
    happened as (
      select asked_on as day, notice_version, 'asked' as act, asked as times from asked_total
      where site_id = ${siteId} and asked_on >= ${from}::date and asked_on < ${until}::date
      union all
      select answered_on, notice_version, act, answered from answered_total
      where site_id = ${siteId} and answered_on >= ${from}::date and answered_on < ${until}::date
    ),
    counted as materialized (
      select notice_version, ${beginOf('day')} as at,
        sum(times) filter (where act = 'asked') as asked,
        sum(times) filter (where act = 'accepted') as accepted,
        sum(times) filter (where act = 'refused') as refused,
        sum(times) filter (where act = 'customised') as customised,
        sum(times) filter (where act = 'withdrawn') as withdrawn
      from happened group by 1, 2
    ),
    published as (
      select version, min((published_at at time zone ${timeZone}::text)::date) as day
      from notice where site_id = ${siteId} group by version
    )
    select version as notice, published.day as "publishedOn", step.at,
      coalesce(asked, 0)::integer as asked, coalesce(accepted, 0)::integer as accepted,
      coalesce(refused, 0)::integer as refused, coalesce(customised, 0)::integer as customised,
      coalesce(withdrawn, 0)::integer as withdrawn
    from published
    cross join step
    left join counted on counted.notice_version = version and counted.at = step.at
    where version in (select notice_version from counted)
      or (published.day >= ${from}::date and published.day < ${until}::date)
  )`.as('rows')
  const found = await db.selectFrom(rows).selectAll().orderBy('notice', 'desc').orderBy('at').execute()
  return [...Map.groupBy(found, ({ notice }) => notice).values()].map((group) => {
    const { notice, publishedOn } = group[0]!
    return { notice, publishedOn, points: group.map(pointOf) }
  })
}

function pointOf({ at, asked, accepted, refused, customised, withdrawn }: Row): Notice['points'][number] {
  return { at, asked, accepted, refused, customised, withdrawn }
}
