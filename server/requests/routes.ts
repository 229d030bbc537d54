import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import {
  Decision,
  DecisionMessage,
  LiftingMessage,
  NewRequest,
  RequestCustomer,
  RequestDetail,
  RequestFigures,
  RequestIdentity,
  RequestItems,
  RequestList,
  RequestQuery,
  RequestStep,
  Revision,
  RIGHTS,
  TaskDone,
} from '../../src/subject-request.ts'
import { logShown } from '../customers/log-shown.ts'
import { runErasures } from '../erasure/run-erasures.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { requestFigures } from './figures.ts'
import { findRequest } from './find-request.ts'
import { proposeLifting } from './lifting.ts'
import { listRequests } from './list-requests.ts'
import { approveOutcome, proposeOutcome } from './propose-outcome.ts'
import { decideRequest, stepRequest } from './step-request.ts'
import { identify, nameSubject, specifyItems, takeRequest } from './take-in.ts'
import { settleTask } from './tell-others.ts'

type StaffContext = { var: StaffEnv['Variables'] }

/** Requests of data subjects, for staff (GDPR art. 12 to 22). */
export function subjectRequestRoutes(gateway: Gateway) {
  const { vault, readDb } = gateway
  const clerkOf = ({ var: { member, reach } }: StaffContext) => ({
    reach,
    accountId: member.accountId,
    now: gateway.clock(),
  })
  const detail = (c: StaffContext, id: string) =>
    findRequest(readDb, vault, { id, reach: c.var.reach, now: gateway.clock() })
  const changed = { 200: json('As it is now', RequestDetail), ...refusals(400, 401, 403, 404, 409, 410, 422) }

  return new Hono<StaffEnv>()
    .use('/requests', staffOnly(gateway))
    .use('/requests/*', staffOnly(gateway))
    .get(
      '/requests',
      describeRoute({
        tags: ['Requests'],
        summary: 'Requests of data subjects: the open ones by the day they are due',
        parameters: query(RequestQuery),
        responses: { 200: json('At most 50, or all that are open', RequestList), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const list = await listRequests(readDb, vault, {
          ...readQuery(c, RequestQuery),
          reach: c.var.reach,
        })
        await logShown(gateway, c, list.requests, 'request')
        return c.json(list)
      },
    )
    .get(
      '/requests/figures',
      describeRoute({
        tags: ['Requests'],
        summary: 'How many are open, overdue, by right, and in how many days they were decided',
        responses: { 200: json('The figures', RequestFigures), ...refusals(401, 403) },
      }),
      async (c) => c.json(await requestFigures(readDb, { reach: c.var.reach, now: gateway.clock() })),
    )
    .post(
      '/requests',
      describeRoute({
        tags: ['Requests'],
        summary: 'Record a request that came by mail, letter, phone or at the desk',
        requestBody: body(NewRequest),
        responses: { 201: json('Recorded', RequestDetail), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const id = await takeRequest(gateway, await readMessage(c, NewRequest), clerkOf(c))
        return c.json(await detail(c, id), 201)
      },
    )
    .get(
      '/requests/:id',
      describeRoute({
        tags: ['Requests'],
        summary: 'One request with everything of it',
        responses: { 200: json('The request', RequestDetail), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await detail(c, readId(c, 'id', 'request'))),
    )
    .put(
      '/requests/:id/customer',
      describeRoute({
        tags: ['Requests'],
        summary: 'Name the customer who asks',
        requestBody: body(RequestCustomer),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await nameSubject(gateway, { id, ...(await readMessage(c, RequestCustomer)) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/requests/:id/identity',
      describeRoute({
        tags: ['Requests'],
        summary: 'Note how it was made sure who asks; no copy of an identity paper is kept',
        requestBody: body(RequestIdentity),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await identify(gateway, { id, ...(await readMessage(c, RequestIdentity)) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/requests/:id/items',
      describeRoute({
        tags: ['Requests'],
        summary: 'Specify which data are wrong, and what they should be',
        requestBody: body(RequestItems),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await specifyItems(gateway, { id, ...(await readMessage(c, RequestItems)) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/requests/:id/steps',
      describeRoute({
        tags: ['Requests'],
        summary: 'Take the request one step on, and tell the person where that has to be',
        requestBody: body(RequestStep),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await stepRequest(gateway, { id, step: await readMessage(c, RequestStep) }, clerkOf(c))
        await gateway.requestPost.deliver()
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/requests/:id/rights/:right',
      describeRoute({
        tags: ['Requests'],
        summary: 'Propose what should come of one of the rights asked for',
        requestBody: body(Decision),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        const decision = await readMessage(c, Decision)
        await proposeOutcome(gateway, { id, right: readRight(c.req.param('right')), decision }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/requests/:id/rights/:right/approval',
      describeRoute({
        tags: ['Requests'],
        summary: 'Approve what somebody else proposed',
        requestBody: body(Revision),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        const { revision } = await readMessage(c, Revision)
        await approveOutcome(gateway, { id, right: readRight(c.req.param('right')), revision }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/requests/:id/decision',
      describeRoute({
        tags: ['Requests'],
        summary: 'Do what was decided of all of them, and write the answer',
        requestBody: body(DecisionMessage),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await decideRequest(gateway, { id, message: await readMessage(c, DecisionMessage) }, clerkOf(c))
        await runErasures(gateway)
        await gateway.requestPost.deliver()
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/requests/:id/tasks/:task',
      describeRoute({
        tags: ['Requests'],
        summary: 'Somebody who gave or got the data was told, or could not be',
        requestBody: body(TaskDone),
        responses: changed,
      }),
      async (c) => {
        const [id, taskId] = [readId(c, 'id', 'request'), readId(c, 'task', 'task')]
        await settleTask(gateway, { id, taskId, done: await readMessage(c, TaskDone) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/requests/:id/lifting',
      describeRoute({
        tags: ['Requests'],
        summary: 'Tell the person that the restriction will be lifted, for a second person to lift it',
        requestBody: body(LiftingMessage),
        responses: changed,
      }),
      async (c) => {
        const id = readId(c, 'id', 'request')
        await proposeLifting(gateway, { id, message: await readMessage(c, LiftingMessage) }, clerkOf(c))
        await gateway.requestPost.deliver()
        return c.json(await detail(c, id))
      },
    )
}

/** Throws `not_found`. */
function readRight(text: string) {
  const right = v.safeParse(v.picklist(RIGHTS), text)
  if (!right.success) throw new Refusal('not_found', 'there is no such right')
  return right.output
}
