import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { BillingQuery, BillingView, YearSum } from '../../src/billing.ts'
import { logShown } from '../customers/log-shown.ts'
import type { Gateway } from '../gateway.ts'
import { json, query, refusals } from '../http/api-reference.ts'
import { readQuery } from '../http/message.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listBilling } from './list-billing.ts'
import { listYearSums } from './year-sums.ts'

/** What the finance partner sees (R22). */
export function billingRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .get(
      '/billing/years',
      describeRoute({
        tags: ['Orders'],
        summary: 'What each register delivered and was owed in each year; sums that name nobody',
        responses: { 200: json('The newest year first', v.array(YearSum)), ...refusals(401, 403) },
      }),
      staffOnly(gateway),
      async (c) => c.json(await listYearSums(gateway.readDb, c.var.reach)),
    )
    .get(
      '/billing',
      describeRoute({
        tags: ['Orders'],
        summary: 'Customers who owe something or have orders to bill: the billing group alone',
        parameters: query(BillingQuery),
        responses: { 200: json('At most 50 customers', BillingView), ...refusals(401, 403, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const asked = { ...readQuery(c, BillingQuery), reach: c.var.reach }
        const view = await listBilling(gateway.readDb, gateway.vault, asked)
        await logShown(gateway, c, view.customers)
        return c.json(view)
      },
    )
}
