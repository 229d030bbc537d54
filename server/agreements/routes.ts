import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { AgreementMessage, AgreementText, AgreementView, PaperMessage } from '../../src/agreement.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readAccountId } from '../staff/account-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findAgreement, publishText, recordPaper, signAgreement } from './agreement.ts'

/** The agreement to confidentiality (R42, R48). */
export function agreementRoutes(gateway: Gateway) {
  const { db } = gateway
  return new Hono<StaffEnv>()
    .use('/agreement/*', staffOnly(gateway))
    .get(
      '/agreement',
      describeRoute({
        tags: ['Staff'],
        summary: 'The agreement to confidentiality, and whether one has agreed to it',
        responses: { 200: json('The current text', AgreementView), ...refusals(401) },
      }),
      async (c) => c.json(await findAgreement(db, c.var.member.accountId, gateway.clock())),
    )
    .post(
      '/agreement',
      describeRoute({
        tags: ['Staff'],
        summary: 'Agree to confidentiality, with one’s own name',
        requestBody: body(AgreementMessage),
        responses: { 201: json('Agreed', AgreementView), ...refusals(400, 401, 410, 422) },
      }),
      async (c) => {
        const { version, name } = await readMessage(c, AgreementMessage)
        const { accountId, fullName } = c.var.member
        const now = gateway.clock()
        await signAgreement(db, { accountId, fullName, name, version, now })
        return c.json(await findAgreement(db, accountId, now), 201)
      },
    )
    .put(
      '/agreement/text',
      describeRoute({
        tags: ['Staff'],
        summary: 'Publish another text; everybody agrees anew',
        requestBody: body(AgreementText),
        responses: { 200: json('The current text', AgreementView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => {
        const text = await readMessage(c, AgreementText)
        const { accountId } = c.var.member
        await publishText(db, { text, accountId, now: gateway.clock() })
        return c.json(await findAgreement(db, accountId, gateway.clock()))
      },
    )
    .post(
      '/staff/:id/agreement',
      describeRoute({
        tags: ['Staff'],
        summary: 'Record an agreement that was signed on paper',
        requestBody: body(PaperMessage),
        responses: { 204: { description: 'Recorded' }, ...refusals(400, 401, 403, 404, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const { paperOn } = await readMessage(c, PaperMessage)
        const recordedBy = c.var.member.accountId
        await recordPaper(db, {
          accountId: readAccountId(c.req.param('id')),
          paperOn,
          recordedBy,
          now: gateway.clock(),
        })
        return c.body(null, 204)
      },
    )
}
