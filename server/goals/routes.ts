import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { Goal, NewGoal } from '../../src/goal.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listGoals, makeGoal, removeGoal } from './goal.ts'

/** What the owner of a site wants visitors to reach; `/api/stats/goals` tells how many did. */
export function goalRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/:id/goals/*', staffOnly(gateway))
    .get(
      '/sites/:id/goals',
      describeRoute({
        tags: ['Sites'],
        summary: 'The goals of a site',
        responses: { 200: json('By name', v.array(Goal)), ...refusals(401, 404) },
      }),
      async (c) => c.json(await listGoals(gateway.readDb, readSiteId(c.req.param('id')))),
    )
    .post(
      '/sites/:id/goals',
      describeRoute({
        tags: ['Sites'],
        summary: 'Add a goal to a site',
        requestBody: body(NewGoal),
        responses: { 201: json('Added', Goal), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const goal = await readMessage(c, NewGoal)
        const siteId = readSiteId(c.req.param('id'))
        if (!(await gateway.sites.byId(siteId))) throw new Refusal('not_found', `there is no site ${siteId}`)
        return c.json(await makeGoal(gateway.db, siteId, { ...goal, now: gateway.clock() }), 201)
      },
    )
    .delete(
      '/sites/:id/goals/:goal',
      describeRoute({
        tags: ['Sites'],
        summary: 'Remove a goal',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const goal = c.req.param('goal')
        const removed =
          /^[1-9]\d{0,8}$/.test(goal) &&
          (await removeGoal(gateway.db, readSiteId(c.req.param('id')), Number(goal)))
        if (!removed) throw new Refusal('not_found', 'there is no such goal')
        return c.body(null, 204)
      },
    )
}
