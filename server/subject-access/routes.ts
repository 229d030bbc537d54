import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { PackageQuery } from '../../src/data-package.ts'
import { logShown } from '../customers/log-shown.ts'
import type { Gateway } from '../gateway.ts'
import { query, refusals } from '../http/api-reference.ts'
import { readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { reachRequest } from '../requests/open-request.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { makePackage } from './package.ts'
import { zipAnswer } from './zip-answer.ts'

/** What a person would be given, for who decides about it. */
export function subjectAccessRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>().get(
    '/requests/:id/package',
    describeRoute({
      tags: ['Requests'],
      summary: 'The data of the person who asks, as they would get them',
      parameters: query(PackageQuery),
      responses: { 200: { description: 'A ZIP' }, ...refusals(401, 403, 404, 422) },
    }),
    staffOnly(gateway),
    async (c) => {
      const { right } = readQuery(c, PackageQuery)
      const id = readId(c, 'id', 'request')
      const request = await reachRequest(gateway.db, gateway.vault, { id, reach: c.var.reach })
      const made =
        request.customer_id &&
        (await makePackage(gateway, {
          customerId: request.customer_id,
          kinds: [right],
          language: request.language,
          now: gateway.clock(),
        }))
      if (!made) throw new Refusal('not_found', 'it is not known whose data these would be')
      await logShown(
        gateway,
        c,
        made.customers.map((no) => ({ no })),
      )
      return zipAnswer(c, made)
    },
  )
}
