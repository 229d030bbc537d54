import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { ChangeView } from '../../src/customer-change.ts'
import {
  CustomerChange,
  CustomerDetail,
  CustomerList,
  CustomerQuery,
  DuplicateView,
  LiftMessage,
  MergeMessage,
  NewCustomer,
  ReasonMessage,
  UnmergeMessage,
} from '../../src/customer.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listDuplicates } from './duplicates.ts'
import { findCustomer } from './find-customer.ts'
import { listChanges, undoChange } from './history.ts'
import { listCustomers } from './list-customers.ts'
import { logShown } from './log-shown.ts'
import { mergeCustomers, unmergeCustomers } from './merge.ts'
import { liftRestriction, proposeLift, restrictCustomer } from './restriction.ts'
import { changeCustomer, makeCustomer } from './save-customer.ts'
import { sightOf } from './sight-of.ts'

type StaffContext = { var: StaffEnv['Variables'] }

/** The register, for staff. */
export function customerRoutes(gateway: Gateway) {
  const { vault, readDb } = gateway
  const clerkOf = (c: StaffContext) => ({ accountId: c.var.member.accountId, now: gateway.clock() })
  const detail = (c: StaffContext, id: string) =>
    findCustomer(readDb, vault, { id, ...sightOf(c), now: gateway.clock() })

  return new Hono<StaffEnv>()
    .use('/customers/*', staffOnly(gateway))
    .get(
      '/customers',
      describeRoute({
        tags: ['Register'],
        summary: 'Customers who fit, the newest first',
        parameters: query(CustomerQuery),
        responses: { 200: json('At most 50 customers', CustomerList), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const asked = readQuery(c, CustomerQuery)
        const { reach, seesRestricted } = sightOf(c)
        const { restricted, ...others } = asked
        const list = await listCustomers(readDb, vault, {
          ...others,
          ...(seesRestricted && restricted && { restricted }),
          reach,
        })
        await logShown(gateway, c, list.customers)
        return c.json(list)
      },
    )
    .post(
      '/customers',
      describeRoute({
        tags: ['Register'],
        summary: 'Add a customer',
        requestBody: body(NewCustomer),
        responses: { 201: json('The customer', CustomerDetail), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, NewCustomer)
        const id = await makeCustomer(gateway, message, { ...clerkOf(c), reach: c.var.reach })
        return c.json(await detail(c, id), 201)
      },
    )
    .get(
      '/customers/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'One customer with submissions and, where linked, visits',
        responses: { 200: json('The customer', CustomerDetail), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await detail(c, readId(c, 'id', 'customer'))),
    )
    .patch(
      '/customers/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Change what is known, with where it comes from',
        requestBody: body(CustomerChange),
        responses: { 200: json('Changed', CustomerDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        const change = await readMessage(c, CustomerChange)
        await changeCustomer(gateway, { id, change, ...sightOf(c) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .get(
      '/customers/:id/changes',
      describeRoute({
        tags: ['Register'],
        summary: 'The history of a customer, the newest first',
        responses: { 200: json('Every change', v.array(ChangeView)), ...refusals(401, 403, 404) },
      }),
      async (c) =>
        c.json(await listChanges(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .post(
      '/customers/:id/changes/:change/undo',
      describeRoute({
        tags: ['Register'],
        summary: 'Take one change back',
        requestBody: body(ReasonMessage),
        responses: { 200: json('Undone', CustomerDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const [id, changeId] = [readId(c, 'id', 'customer'), readId(c, 'change', 'change')]
        const { reason } = await readMessage(c, ReasonMessage)
        await undoChange(gateway, { id, changeId, reason, ...sightOf(c) }, clerkOf(c))
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/customers/:id/merge',
      describeRoute({
        tags: ['Register'],
        summary: 'Another customer turns out to be this one',
        requestBody: body(MergeMessage),
        responses: { 200: json('Merged', CustomerDetail), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        await mergeCustomers(
          gateway,
          { id, ...(await readMessage(c, MergeMessage)), ...sightOf(c) },
          clerkOf(c),
        )
        return c.json(await detail(c, id))
      },
    )
    .post(
      '/customers/:id/unmerge',
      describeRoute({
        tags: ['Register'],
        summary: 'Take two customers apart that were merged',
        requestBody: body(UnmergeMessage),
        responses: { 200: json('Apart again', CustomerDetail), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        await unmergeCustomers(
          gateway,
          { id, ...(await readMessage(c, UnmergeMessage)), ...sightOf(c) },
          clerkOf(c),
        )
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/customers/:id/restriction',
      describeRoute({
        tags: ['Register'],
        summary: 'Restrict processing: stored only, from now on (GDPR art. 18)',
        requestBody: body(ReasonMessage),
        responses: { 204: { description: 'Restricted' }, ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { reason } = await readMessage(c, ReasonMessage)
        const id = readId(c, 'id', 'customer')
        await restrictCustomer(gateway, { id, reason, reach: c.var.reach }, clerkOf(c))
        return c.body(null, 204)
      },
    )
    .put(
      '/customers/:id/restriction/lift',
      describeRoute({
        tags: ['Register'],
        summary: 'Say that the restriction should be lifted, once the person was told',
        requestBody: body(LiftMessage),
        responses: { 204: { description: 'Proposed' }, ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, LiftMessage)
        const id = readId(c, 'id', 'customer')
        await proposeLift(gateway, { id, ...message, reach: c.var.reach }, clerkOf(c))
        return c.body(null, 204)
      },
    )
    .delete(
      '/customers/:id/restriction',
      describeRoute({
        tags: ['Register'],
        summary: 'Lift the restriction, as somebody else proposed',
        responses: { 204: { description: 'Lifted' }, ...refusals(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'customer')
        await liftRestriction(gateway, { id, reach: c.var.reach }, clerkOf(c))
        return c.body(null, 204)
      },
    )
    .get(
      '/duplicates',
      describeRoute({
        tags: ['Register'],
        summary: 'Customers who are likely the same',
        responses: { 200: json('At most 50 groups', v.array(DuplicateView)), ...refusals(401, 403) },
      }),
      staffOnly(gateway),
      async (c) => {
        const groups = await listDuplicates(readDb, vault, c.var.reach)
        await logShown(
          gateway,
          c,
          groups.flatMap(({ customers }) => customers),
        )
        return c.json(groups)
      },
    )
}
