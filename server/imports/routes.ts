import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import {
  DifferenceList,
  ImportDetail,
  ImportMapping,
  ImportProgress,
  ImportQuery,
  ImportView,
  LeftView,
  LinesQuery,
  ProblemList,
} from '../../src/import.ts'
import { isWithin } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findImport, findProgress, listImports } from './find-import.ts'
import { listDifferences, listLeft, listProblems } from './import-pages.ts'
import { applyChecked, cancelImport, mapImport, undoApplied } from './move-import.ts'
import { stageImport } from './stage-import.ts'

type StaffContext = { var: StaffEnv['Variables'] }

/** Files of customers: looked at first, then applied, and undone. */
export function importRoutes(gateway: Gateway) {
  const { db, readDb, vault, imports } = gateway
  const clerkOf = (c: StaffContext) => ({ accountId: c.var.member.accountId, now: gateway.clock() })
  const detail = (c: StaffContext, id: string) => findImport(readDb, vault, { id, reach: c.var.reach })
  /** Answers while the gateway works on. */
  const began = async (c: StaffContext, id: string) => {
    void imports.run()
    return detail(c, id)
  }

  return new Hono<StaffEnv>()
    .use('/imports/*', staffOnly(gateway))
    .get(
      '/imports',
      describeRoute({
        tags: ['Imports'],
        summary: 'Files of customers that wait, and that were applied',
        responses: { 200: json('The newest 50', v.array(ImportView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listImports(readDb, c.var.reach)),
    )
    .post(
      '/imports',
      describeRoute({
        tags: ['Imports'],
        summary: 'Send a file of customers, CSV or XLSX; nothing is changed yet',
        parameters: query(ImportQuery),
        requestBody: {
          required: true,
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        responses: { 201: json('What is in it', ImportDetail), ...refusals(401, 403, 413, 422) },
      }),
      async (c) => {
        const { register, name } = readQuery(c, ImportQuery)
        const found = await db
          .selectFrom('register')
          .select('id')
          .where('id', '=', register)
          .executeTakeFirst()
        if (!found || !isWithin(c.var.reach, register))
          throw new Refusal('invalid', '"register": expected a register that you maintain', 'register')
        const bytes: AsyncIterable<Uint8Array> = c.req.raw.body ?? new Blob([]).stream()
        const id = await stageImport(gateway, { registerId: register, name, bytes }, clerkOf(c))
        return c.json(await detail(c, id), 201)
      },
    )
    .get(
      '/imports/:id',
      describeRoute({
        tags: ['Imports'],
        summary: 'One file: its columns, its first lines, and what the dry run found',
        responses: { 200: json('The import', ImportDetail), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await detail(c, readId(c, 'id', 'import'))),
    )
    .get(
      '/imports/:id/progress',
      describeRoute({
        tags: ['Imports'],
        summary: 'How far the work is',
        responses: { 200: json('Lines done', ImportProgress), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await findProgress(readDb, { id: readId(c, 'id', 'import'), reach: c.var.reach })),
    )
    .delete(
      '/imports/:id',
      describeRoute({
        tags: ['Imports'],
        summary: 'Leave a file that was not applied; its lines are deleted',
        responses: { 204: { description: 'Gone' }, ...refusals(401, 403, 404, 409) },
      }),
      async (c) => {
        await cancelImport(db, { id: readId(c, 'id', 'import'), reach: c.var.reach })
        return c.body(null, 204)
      },
    )
    .put(
      '/imports/:id/mapping',
      describeRoute({
        tags: ['Imports'],
        summary: 'Say what the columns are; begins the dry run',
        requestBody: body(ImportMapping),
        responses: { 202: json('Begun', ImportDetail), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'import')
        const mapping = await readMessage(c, ImportMapping)
        await mapImport(gateway, { id, mapping, reach: c.var.reach }, gateway.clock())
        return c.json(await began(c, id), 202)
      },
    )
    .post(
      '/imports/:id/apply',
      describeRoute({
        tags: ['Imports'],
        summary: 'Do what the dry run showed, in one transaction',
        responses: { 202: json('Begun', ImportDetail), ...refusals(401, 403, 404, 409) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'import')
        await applyChecked(db, { id, reach: c.var.reach }, clerkOf(c))
        return c.json(await began(c, id), 202)
      },
    )
    .post(
      '/imports/:id/undo',
      describeRoute({
        tags: ['Imports'],
        summary: 'Take back what nobody changed since',
        responses: { 202: json('Begun', ImportDetail), ...refusals(401, 403, 404, 409) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'import')
        await undoApplied(db, { id, reach: c.var.reach }, clerkOf(c))
        return c.json(await began(c, id), 202)
      },
    )
    .get(
      '/imports/:id/differences',
      describeRoute({
        tags: ['Imports'],
        summary: 'What the lines would change, 50 a page; empty once they are applied',
        parameters: query(LinesQuery),
        responses: { 200: json('By line', DifferenceList), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const { after } = readQuery(c, LinesQuery)
        const id = readId(c, 'id', 'import')
        return c.json(await listDifferences(readDb, vault, { id, after, reach: c.var.reach }))
      },
    )
    .get(
      '/imports/:id/problems',
      describeRoute({
        tags: ['Imports'],
        summary: 'Lines that are left out, and why, 50 a page',
        parameters: query(LinesQuery),
        responses: { 200: json('By line', ProblemList), ...refusals(401, 403, 404, 422) },
      }),
      async (c) => {
        const { after } = readQuery(c, LinesQuery)
        const id = readId(c, 'id', 'import')
        return c.json(await listProblems(readDb, vault, { id, after, reach: c.var.reach }))
      },
    )
    .get(
      '/imports/:id/left',
      describeRoute({
        tags: ['Imports'],
        summary: 'Customers that undoing left as they are, whole or in part',
        responses: { 200: json('At most 200', v.array(LeftView)), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await listLeft(readDb, { id: readId(c, 'id', 'import'), reach: c.var.reach })),
    )
}
