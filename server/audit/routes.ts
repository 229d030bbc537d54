import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { AuditPage, AuditQuery, AuditVerification } from '../../src/audit.ts'
import type { Gateway } from '../gateway.ts'
import { json, query, refusals } from '../http/api-reference.ts'
import { readQuery } from '../http/message.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { verifyChain } from './chain.ts'

const ON_A_PAGE = 100

/** What staff did. */
export function auditRoutes(gateway: Gateway) {
  const { db } = gateway
  return new Hono<StaffEnv>()
    .use('/audit/*', staffOnly(gateway))
    .get(
      '/audit',
      describeRoute({
        tags: ['Audit'],
        summary: 'What staff did, the newest first',
        parameters: query(AuditQuery),
        responses: { 200: json('At most 100 entries', AuditPage), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const { before, act, by } = readQuery(c, AuditQuery)
        const rows = await db
          .selectFrom('audit_entry')
          .leftJoin('account', 'account.id', 'audit_entry.account_id')
          .select(['no', 'at', 'username', 'act', 'detail'])
          .$if(before !== undefined, (entries) => entries.where('no', '<', before!))
          .$if(act !== undefined, (entries) => entries.where('act', '=', act!))
          .$if(by !== undefined, (entries) => entries.where('username', '=', by!))
          .orderBy('no', 'desc')
          .limit(ON_A_PAGE + 1)
          .execute()
        return c.json({
          entries: rows.slice(0, ON_A_PAGE).map(({ no, at, username, act: done, detail }) => ({
            no,
            at: at.toISOString(),
            by: username,
            act: done,
            detail,
          })),
          more: rows.length > ON_A_PAGE,
        } satisfies AuditPage)
      },
    )
    .get(
      '/audit/verification',
      describeRoute({
        tags: ['Audit'],
        summary: 'Read the whole chain, and say whether it holds',
        responses: { 200: json('Whether it holds', AuditVerification), ...refusals(401, 403) },
      }),
      async (c) => c.json((await verifyChain(db)) satisfies AuditVerification),
    )
}
