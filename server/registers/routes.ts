import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { RegisterView } from '../../src/register.ts'
import type { Gateway } from '../gateway.ts'
import { json, refusals } from '../http/api-reference.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'

/** Which registers of customers there are, for whoever gives roles. */
export function registerRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>().use('/registers/*', staffOnly(gateway)).get(
    '/registers',
    describeRoute({
      tags: ['Customers'],
      summary: 'The registers of customers',
      responses: { 200: json('By name', v.array(RegisterView)), ...refusals(401, 403) },
    }),
    async (c) =>
      c.json(
        (await gateway.db
          .selectFrom('register')
          .select(['id', 'name'])
          .orderBy('name')
          .execute()) satisfies RegisterView[],
      ),
  )
}
