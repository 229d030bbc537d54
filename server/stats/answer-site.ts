import type { Context } from 'hono'
import type * as v from 'valibot'
import { previousPeriod, yearBefore, type Period } from '../../src/period.ts'
import { isWithin } from '../../src/staff.ts'
import type { StatsQuery } from '../../src/stats.ts'
import type { Gateway } from '../gateway.ts'
import { readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { written } from './answer.ts'
import type { Table } from './csv.ts'
import type { ReaderEnv } from './reader.ts'
import type { Asked } from './report.ts'

/** What any report of one site is asked. */
type SiteQuery = Omit<StatsQuery, 'filter'> & Partial<Pick<StatsQuery, 'filter'>>

/** How the reports of one site are answered. */
export function siteAnswers(gateway: Gateway) {
  /** Reads the query, brings the totals up to date and answers with what `compute` found, as JSON or CSV. */
  async function answer<Query extends v.GenericSchema<unknown, SiteQuery>, Report>(
    c: Context<ReaderEnv>,
    schema: Query,
    compute: (asked: Asked, query: v.InferOutput<Query>) => Promise<Report>,
    table: (report: Report) => Table,
  ): Promise<Response> {
    const asked = readQuery(c, schema)
    const site = await siteOf(c, asked.site)
    await gateway.totals.upToDate({ id: site.id, timeZone: site.time_zone })
    const { from, until, filter = [] } = asked
    const period = { siteId: site.id, timeZone: site.time_zone, from, until }
    const report = await compute({ period, filters: filter, smallestGroup: site.smallest_group }, asked)
    return written(c, asked.format, report, table)
  }

  /** Throws `forbidden` for a key or a link of another site, and `not_found`. */
  async function siteOf(c: Context<ReaderEnv>, siteId: number): Promise<Site> {
    const { opened } = c.var
    if (opened && opened.siteId !== siteId) {
      throw new Refusal('forbidden', `this ${opened.by} opens the statistics of another site`, 'site')
    }
    if (!opened && !isWithin(c.var.reach ?? [], siteId))
      throw new Refusal('forbidden', 'none of your roles is for this site', 'site')
    const site = await gateway.sites.byId(siteId)
    if (!site) throw new Refusal('not_found', `there is no site ${siteId}`, 'site')
    return site
  }

  return { answer, siteOf }
}

/** With what a report compares. */
export function comparedWith(period: Period, compare: 'previous' | 'year'): Period {
  return compare === 'year' ? yearBefore(period) : previousPeriod(period)
}

export function compared(asked: Asked, compare: 'previous' | 'year'): Asked {
  const { period } = asked
  return { ...asked, period: { ...period, ...comparedWith(period, compare) } }
}
