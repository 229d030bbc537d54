import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { noticeMarkdown } from '../../src/notice-markdown.ts'
import {
  LookedAtMessage,
  NoticeDetail,
  NoticeLine,
  NoticeMessage,
  RecordQuery,
  ReturnMessage,
} from '../../src/privacy-notice-view.ts'
import { processingRecord } from '../../src/processing-record.ts'
import { isWithin } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { listRegisters } from '../registers/register.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { agreeToNotice, endProposal, proposeNotice } from './decide-notice.ts'
import { listNotices, noticeDetail } from './notice-detail.ts'
import { noticePdf } from './notice-pdf.ts'
import { readProcessing } from './read-processing.ts'
import { saveStatement } from './save-statement.ts'

/** Notices of registers, from what is said of them to what is published, and the record of processing activities. */
export function privacyNoticeRoutes(gateway: Gateway) {
  const { db, readDb } = gateway
  const answered = async (c: Context<StaffEnv>, registerId: number) =>
    c.json(
      await noticeDetail(readDb, gateway, {
        registerId,
        accountId: c.var.member.accountId,
        now: gateway.clock(),
      }),
    )
  const deedOf = (c: Context<StaffEnv>) => ({
    registerId: registerOf(c),
    accountId: c.var.member.accountId,
    now: gateway.clock(),
  })

  return new Hono<StaffEnv>()
    .use('/notices/*', staffOnly(gateway))
    .get(
      '/notices',
      describeRoute({
        tags: ['Notices'],
        summary: 'Where the notice of each register stands',
        responses: { 200: json('By name of the register', v.array(NoticeLine)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listNotices(readDb, gateway, { reach: c.var.reach, now: gateway.clock() })),
    )
    .get(
      '/notices/:id',
      describeRoute({
        tags: ['Notices'],
        summary: 'What is said of a register, what is wrong with it, and what would be published',
        responses: { 200: json('In all its languages', NoticeDetail), ...refusals(401, 403, 404) },
      }),
      async (c) => answered(c, registerOf(c)),
    )
    .put(
      '/notices/:id',
      describeRoute({
        tags: ['Notices'],
        summary: 'Say it anew; gaps are told, and keep it from being published',
        requestBody: body(NoticeMessage),
        responses: { 200: json('As it stands now', NoticeDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { revision, controllerBefore, controller, statement } = await readMessage(c, NoticeMessage)
        const { registerId } = deedOf(c)
        await readProcessing(readDb, gateway, { registerId, now: gateway.clock() })
        await saveStatement(db, { ...deedOf(c), revision, controllerBefore, controller, statement })
        return answered(c, registerId)
      },
    )
    .post(
      '/notices/:id/proposal',
      describeRoute({
        tags: ['Notices'],
        summary: 'Propose to publish what was looked at: somebody else agrees',
        requestBody: body(LookedAtMessage),
        responses: { 201: json('It waits', NoticeDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { sha256 } = await readMessage(c, LookedAtMessage)
        await proposeNotice(db, gateway, { ...deedOf(c), sha256 })
        c.status(201)
        return answered(c, registerOf(c))
      },
    )
    .delete(
      '/notices/:id/proposal',
      describeRoute({
        tags: ['Notices'],
        summary: 'Take the proposal back',
        responses: { 200: json('None waits', NoticeDetail), ...refusals(401, 403, 404) },
      }),
      async (c) => {
        await endProposal(db, { ...deedOf(c), outcome: 'withdrawn', note: null })
        return answered(c, registerOf(c))
      },
    )
    .post(
      '/notices/:id/return',
      describeRoute({
        tags: ['Notices'],
        summary: 'Give the proposal back with a word why',
        requestBody: body(ReturnMessage),
        responses: { 200: json('None waits', NoticeDetail), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const { note } = await readMessage(c, ReturnMessage)
        await endProposal(db, { ...deedOf(c), outcome: 'returned', note })
        return answered(c, registerOf(c))
      },
    )
    .post(
      '/notices/:id/agreement',
      describeRoute({
        tags: ['Notices'],
        summary: 'Agree to what somebody else proposed, and publish it in all its languages',
        requestBody: body(LookedAtMessage),
        responses: { 201: json('Published', NoticeDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { sha256 } = await readMessage(c, LookedAtMessage)
        await agreeToNotice(db, gateway, { ...deedOf(c), sha256 })
        c.status(201)
        return answered(c, registerOf(c))
      },
    )
    .get(
      '/processing-record',
      describeRoute({
        tags: ['Notices'],
        summary: 'The record of processing activities (GDPR art. 30)',
        parameters: query(RecordQuery),
        responses: { 200: { description: 'As it is now' }, ...refusals(401, 403, 422) },
      }),
      staffOnly(gateway),
      async (c) => {
        const { language, format } = readQuery(c, RecordQuery)
        const now = gateway.clock()
        const registers = await Promise.all(
          (await listRegisters(readDb, c.var.reach)).map(
            async ({ id }) => (await readProcessing(readDb, gateway, { registerId: id, now })).processing,
          ),
        )
        const record = processingRecord(registers, language, now)
        if (format === 'json') return c.json(record)
        c.header('content-disposition', `attachment; filename="processing-record-${language}.${format}"`)
        if (format === 'md')
          return c.body(noticeMarkdown(record, null), 200, { 'content-type': 'text/markdown; charset=utf-8' })
        return c.body(new Uint8Array(await noticePdf(record, null)), 200, {
          'content-type': 'application/pdf',
        })
      },
    )
}

/** The register in the address. Throws `not_found`, also where none of one's roles reaches it. */
function registerOf(c: Context<StaffEnv>): number {
  const id = c.req.param('id') ?? ''
  if (!/^[1-9]\d{0,8}$/.test(id) || !isWithin(c.var.reach, Number(id)))
    throw new Refusal('not_found', 'there is no such register')
  return Number(id)
}
