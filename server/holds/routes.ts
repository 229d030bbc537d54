import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { HoldView } from '../../src/hold.ts'
import { reachCustomer } from '../customers/find-customer.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { json, refusals } from '../http/api-reference.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { holdsOf } from './holds-of.ts'

/** Why somebody may not be erased yet (R37, R89). */
export function holdRoutes(gateway: Gateway) {
  const { readDb, vault } = gateway
  return new Hono<StaffEnv>().get(
    '/customers/:id/holds',
    describeRoute({
      tags: ['Register'],
      summary: 'Why a customer may not be erased yet, and until when',
      responses: {
        200: json('Those that hold longest first', v.array(HoldView)),
        ...refusals(401, 403, 404),
      },
    }),
    staffOnly(gateway),
    async (c) => {
      const customer = await reachCustomer(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })
      return c.json(await holdsOf(readDb, customer.id, gateway.clock()))
    },
  )
}
