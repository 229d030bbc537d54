import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { RetentionReport } from '../../src/retention.ts'
import type { Gateway } from '../gateway.ts'
import { json, refusals } from '../http/api-reference.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { planRetention } from './plan-retention.ts'

/** What the next run of retention will do. */
export function retentionRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>().use('/retention', staffOnly(gateway)).get(
    '/retention',
    describeRoute({
      tags: ['Sites'],
      summary: 'Dry run: what retention would delete and shorten now',
      responses: { 200: json('A report a site', v.array(RetentionReport)), ...refusals(401) },
    }),
    async (c) => {
      const sites = await gateway.readDb.selectFrom('site').selectAll().orderBy('id').execute()
      const reports: RetentionReport[] = []
      for (const site of sites) reports.push(await planRetention(gateway.readDb, site, gateway.clock()))
      return c.json(reports)
    },
  )
}
