import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { CustomerDetail, CustomerSummary } from '../../src/customer.ts'
import { SubmissionAnswer, SubmissionMessage } from '../../src/submission.ts'
import { countedDevice } from '../consents/counted-device.ts'
import { giveConsent } from '../consents/give-consent.ts'
import { previousVisitor } from '../consents/previous-visitor.ts'
import { ofSite } from '../consents/token.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { answerSite } from '../http/from-site.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findCustomer } from './find-customer.ts'
import { listCustomers } from './list-customers.ts'
import { takeSubmission } from './take-submission.ts'

/** What forms bring in. */
export function submissionRoutes(gateway: Gateway) {
  /** Whose form it is, as far as its visitor lets that be known; a choice that came along is recorded first. */
  const claimOf = async (
    { token, consent }: SubmissionMessage,
    { site, device }: { site: Site; device: string | null },
  ) => {
    const claim = token === undefined ? null : ofSite(gateway.tokens.verify(token), site)
    if (consent === undefined) return claim
    if (consent.site !== site.key)
      throw new Refusal('invalid', 'expected a choice for the same site', 'consent.site')
    const given = await giveConsent(gateway.db, site, {
      message: consent,
      previousVisitor: previousVisitor(gateway, consent, site),
      device,
      ids: { record: randomUUID(), visitor: randomUUID() },
      now: gateway.clock(),
    })
    return given.claim
  }

  return new Hono().post(
    '/submissions',
    describeRoute({
      tags: ['From pages'],
      summary: 'Take what a marked form said',
      requestBody: body(SubmissionMessage),
      responses: { 201: json('Kept', SubmissionAnswer), ...refusals(400, 403, 404, 413, 422) },
    }),
    async (c) => {
      const message = await readMessage(c, SubmissionMessage)
      const site = await answerSite(c, gateway, await gateway.sites.byKey(message.site))
      const answer = await takeSubmission(gateway.db, site, {
        message,
        claim: await claimOf(message, { site, device: countedDevice((name) => c.req.header(name)) }),
        ids: { submission: randomUUID(), customer: randomUUID() },
        now: gateway.clock(),
      })
      return c.json(answer satisfies SubmissionAnswer, 201)
    },
  )
}

/** The register, for staff. */
export function customerRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/customers/*', staffOnly(gateway))
    .get(
      '/customers',
      describeRoute({
        tags: ['Register'],
        summary: 'Customers, the newest first',
        responses: { 200: json('At most 200 customers', v.array(CustomerSummary)), ...refusals(401) },
      }),
      async (c) => c.json(await listCustomers(gateway.readDb, c.var.reach)),
    )
    .get(
      '/customers/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'One customer with submissions and, where linked, visits',
        responses: { 200: json('The customer', CustomerDetail), ...refusals(401, 404) },
      }),
      async (c) => {
        const id = v.safeParse(v.pipe(v.string(), v.uuid()), c.req.param('id'))
        const customer = id.success
          ? await findCustomer(gateway.readDb, id.output, { reach: c.var.reach, now: gateway.clock() })
          : null
        if (!customer) throw new Refusal('not_found', 'there is no such customer')
        return c.json(customer)
      },
    )
}
