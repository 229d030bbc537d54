import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { NewOrder, OrderChange, OrderList, OrderQuery, OrderStep, OrderView } from '../../src/order.ts'
import { logShown } from '../customers/log-shown.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { ordersOf, viewOrder } from './find-orders.ts'
import { listOrders } from './list-orders.ts'
import { changeOrder, openOrder, stepOrder } from './save-order.ts'

/** Orders of customers (R7, R26). */
export function orderRoutes(gateway: Gateway) {
  const { readDb, vault } = gateway
  const clerkOf = (accountId: string) => ({ accountId, now: gateway.clock() })

  return new Hono<StaffEnv>()
    .get(
      '/orders',
      describeRoute({
        tags: ['Orders'],
        summary: 'Orders by their state, the newest first',
        parameters: query(OrderQuery),
        responses: { 200: json('At most 50 orders', OrderList), ...refusals(401, 403, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const list = await listOrders(readDb, vault, { ...readQuery(c, OrderQuery), reach: c.var.reach })
        await logShown(
          gateway,
          c,
          list.orders.map(({ customer }) => customer),
        )
        return c.json(list)
      },
    )
    .get(
      '/customers/:id/orders',
      describeRoute({
        tags: ['Orders'],
        summary: 'Every order of a customer, the newest first',
        responses: { 200: json('With lines and history', v.array(OrderView)), ...refusals(401, 403, 404) },
      }),
      staffOnly(gateway),
      async (c) => c.json(await ordersOf(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .post(
      '/customers/:id/orders',
      describeRoute({
        tags: ['Orders'],
        summary: 'Open an order',
        requestBody: body(NewOrder),
        responses: { 201: json('The order', OrderView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const asked = { id: readId(c, 'id', 'customer'), order: await readMessage(c, NewOrder) }
        const id = await openOrder(gateway, { ...asked, ...sightOf(c) }, clerkOf(c.var.member.accountId))
        return c.json(await viewOrder(readDb, vault, id), 201)
      },
    )
    .patch(
      '/orders/:id',
      describeRoute({
        tags: ['Orders'],
        summary: 'Change an order that is not delivered',
        requestBody: body(OrderChange),
        responses: { 200: json('Changed', OrderView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const id = readId(c, 'id', 'order')
        const change = await readMessage(c, OrderChange)
        await changeOrder(gateway, { id, change, ...sightOf(c) }, clerkOf(c.var.member.accountId))
        return c.json(await viewOrder(readDb, vault, id))
      },
    )
    .post(
      '/orders/:id/steps',
      describeRoute({
        tags: ['Orders'],
        summary: 'Take an order to its next state',
        requestBody: body(OrderStep),
        responses: { 200: json('The order', OrderView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const id = readId(c, 'id', 'order')
        const step = await readMessage(c, OrderStep)
        await stepOrder(gateway, { id, step, ...sightOf(c) }, clerkOf(c.var.member.accountId))
        return c.json(await viewOrder(readDb, vault, id))
      },
    )
}
