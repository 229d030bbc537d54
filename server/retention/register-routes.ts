import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import {
  NewRetentionRun,
  RetentionPlan,
  RetentionRule,
  RetentionSchedule,
  SCHEDULED,
} from '../../src/retention-schedule.ts'
import { reachOf } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listRuns } from './list-runs.ts'
import { approveRun, planRegister, proposeRun, runApproved, withdrawRun } from './register-run.ts'
import { checkRegister, readSchedule, setRule } from './schedule.ts'

/** How long registers keep what they hold, and runs that erase what is older: one proposes, another approves (R38). */
export function registerRetentionRoutes(gateway: Gateway) {
  const { db, readDb, clock } = gateway
  const seen = async ({ var: { member } }: { var: StaffEnv['Variables'] }): Promise<RetentionSchedule> => {
    const reach = reachOf(member.roles, 'retention.approve')
    const approver = reach.length > 0 ? { accountId: member.accountId, reach } : null
    return { registers: await readSchedule(readDb), runs: await listRuns(readDb, approver) }
  }
  const officer = ({ var: { member } }: { var: StaffEnv['Variables'] }) => ({
    accountId: member.accountId,
    now: clock(),
  })
  return new Hono<StaffEnv>()
    .use('/retention/*', staffOnly(gateway))
    .get(
      '/retention/registers',
      describeRoute({
        tags: ['Register'],
        summary: 'How long each register keeps what it holds, and the runs that erased what was older',
        responses: {
          200: json('The schedule, and the newest 50 runs', RetentionSchedule),
          ...refusals(401, 403),
        },
      }),
      async (c) => c.json(await seen(c)),
    )
    .put(
      '/retention/registers/:id/:group',
      describeRoute({
        tags: ['Register'],
        summary: 'Keep a group of data longer or shorter than usual, with the reason',
        requestBody: body(RetentionRule),
        responses: { 200: json('The schedule', RetentionSchedule), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const group = SCHEDULED.find((one) => one === c.req.param('group'))
        if (!group) throw new Refusal('not_found', 'there is no such group of data')
        const registerId = Number(c.req.param('id'))
        const rule = await readMessage(c, RetentionRule)
        await setRule(db, { registerId, group, rule, reach: c.var.reach }, officer(c))
        return c.json(await seen(c))
      },
    )
    .get(
      '/retention/registers/:id/plan',
      describeRoute({
        tags: ['Register'],
        summary: 'Dry run: what of a register is old enough to go today, and what of it stays, and why',
        responses: { 200: json('By group of data', RetentionPlan), ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const registerId = Number(c.req.param('id'))
        await checkRegister(readDb, { registerId, reach: c.var.reach })
        return c.json((await planRegister(readDb, registerId, clock())).plan)
      },
    )
    .post(
      '/retention/runs',
      describeRoute({
        tags: ['Register'],
        summary: 'Propose to erase what is old enough today; another has to approve it',
        requestBody: body(NewRetentionRun),
        responses: { 201: json('The schedule', RetentionSchedule), ...refusals(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { register: registerId } = await readMessage(c, NewRetentionRun)
        await proposeRun(db, { registerId, reach: c.var.reach }, officer(c))
        return c.json(await seen(c), 201)
      },
    )
    .delete(
      '/retention/runs/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Take back a run that nobody approved',
        responses: { 200: json('The schedule', RetentionSchedule), ...refusals(401, 403, 404, 409) },
      }),
      async (c) => {
        await withdrawRun(db, { id: readId(c, 'id', 'run'), reach: c.var.reach })
        return c.json(await seen(c))
      },
    )
    .post(
      '/retention/runs/:id/approval',
      describeRoute({
        tags: ['Register'],
        summary: 'Approve a run that somebody else proposed: it is done at once, and cannot be taken back',
        responses: { 200: json('The schedule', RetentionSchedule), ...refusals(401, 403, 404, 409) },
      }),
      async (c) => {
        await approveRun(db, { id: readId(c, 'id', 'run'), reach: c.var.reach }, officer(c))
        await runApproved(gateway)
        return c.json(await seen(c))
      },
    )
}
