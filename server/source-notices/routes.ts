import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { SourceNoticeList, SourceNoticeQuery, ToldAnswer, ToldMessage } from '../../src/source-notice.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { listSourceNotices, recordTold } from './source-notices.ts'

/** Who is to be told that data came from others (R28, GDPR art. 14). */
export function sourceNoticeRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/source-notices/*', staffOnly(gateway))
    .get(
      '/source-notices',
      describeRoute({
        tags: ['Register'],
        summary: 'Who is to be told that data came from others, and until when',
        parameters: query(SourceNoticeQuery),
        responses: { 200: json('The most urgent first', SourceNoticeList), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const { source, after } = readQuery(c, SourceNoticeQuery)
        const asked = { ...(source !== undefined && { source }), ...(after !== undefined && { after }) }
        return c.json(
          await listSourceNotices(gateway.readDb, gateway.vault, {
            ...asked,
            reach: c.var.reach,
            now: gateway.clock(),
          }),
        )
      },
    )
    .post(
      '/source-notices/told',
      describeRoute({
        tags: ['Register'],
        summary: 'They were told; without customers, everybody of the source',
        requestBody: body(ToldMessage),
        responses: { 200: json('How many', ToldAnswer), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, ToldMessage)
        const clerk = { reach: c.var.reach, accountId: c.var.member.accountId, now: gateway.clock() }
        return c.json({ told: await recordTold(gateway.db, message, clerk) })
      },
    )
}
