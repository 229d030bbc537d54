import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { DataSourceChange, DataSourceView, NewDataSource } from '../../src/data-source.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { addDataSource, changeDataSource, listDataSources } from './data-source.ts'

/** Authorities, updating services, subcontractors and partners that send data about customers. */
export function dataSourceRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/data-sources/*', staffOnly(gateway))
    .get(
      '/data-sources',
      describeRoute({
        tags: ['Register'],
        summary: 'Who sends data about customers',
        responses: { 200: json('By name', v.array(DataSourceView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listDataSources(gateway.db)),
    )
    .post(
      '/data-sources',
      describeRoute({
        tags: ['Register'],
        summary: 'Register a source, with the contract it sends data under',
        requestBody: body(NewDataSource),
        responses: { 201: json('Registered', DataSourceView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) =>
        c.json(await addDataSource(gateway.db, await readMessage(c, NewDataSource), gateway.clock()), 201),
    )
    .patch(
      '/data-sources/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Change a source, or end its contract',
        requestBody: body(DataSourceChange),
        responses: { 200: json('Changed', DataSourceView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) =>
        c.json(
          await changeDataSource(
            gateway.db,
            Number(c.req.param('id')),
            await readMessage(c, DataSourceChange),
          ),
        ),
    )
}
