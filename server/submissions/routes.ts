import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { DecisionMessage, WaitingSubmission } from '../../src/customer.ts'
import { SubmissionAnswer, SubmissionMessage } from '../../src/submission.ts'
import { countedDevice } from '../consents/counted-device.ts'
import { giveConsent } from '../consents/give-consent.ts'
import { previousVisitor } from '../consents/previous-visitor.ts'
import { ofSite } from '../consents/token.ts'
import { logShown } from '../customers/log-shown.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { answerSite } from '../http/from-site.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { decideSubmission, listWaiting, separateSubmission } from './decide-submission.ts'
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
      const answer = await takeSubmission(gateway, site, {
        message,
        claim: await claimOf(message, { site, device: countedDevice((name) => c.req.header(name)) }),
        ids: { submission: randomUUID(), customer: randomUUID() },
        now: gateway.clock(),
      })
      return c.json(answer satisfies SubmissionAnswer, 201)
    },
  )
}

/** What waits for staff. */
export function waitingRoutes(gateway: Gateway) {
  const clerkOf = (c: { var: StaffEnv['Variables'] }) => ({
    reach: c.var.reach,
    accountId: c.var.member.accountId,
    now: gateway.clock(),
  })
  return new Hono<StaffEnv>()
    .use('/submissions/:id/*', staffOnly(gateway))
    .get(
      '/submissions',
      describeRoute({
        tags: ['Register'],
        summary: 'What forms said and nobody has decided on, the oldest first',
        responses: { 200: json('At most 100', v.array(WaitingSubmission)), ...refusals(401, 403) },
      }),
      staffOnly(gateway),
      async (c) => {
        const waiting = await listWaiting(gateway.readDb, gateway.vault, c.var.reach)
        await logShown(
          gateway,
          c,
          waiting.map(({ customer }) => customer),
        )
        return c.json(waiting)
      },
    )
    .post(
      '/submissions/:id/decision',
      describeRoute({
        tags: ['Register'],
        summary: 'Take some of its fields over, or none',
        requestBody: body(DecisionMessage),
        responses: {
          204: { description: 'Decided' },
          ...refusals(400, 401, 403, 404, 409, 410, 422),
        },
      }),
      async (c) => {
        const id = readId(c, 'id', 'submission')
        await decideSubmission(gateway, { id, ...(await readMessage(c, DecisionMessage)) }, clerkOf(c))
        return c.body(null, 204)
      },
    )
    .post(
      '/submissions/:id/separation',
      describeRoute({
        tags: ['Register'],
        summary: 'Somebody else sent it: make a customer of it',
        responses: {
          201: json('The new customer', v.strictObject({ id: v.string() })),
          ...refusals(401, 403, 404, 410),
        },
      }),
      async (c) =>
        c.json({ id: await separateSubmission(gateway, readId(c, 'id', 'submission'), clerkOf(c)) }, 201),
    )
}
