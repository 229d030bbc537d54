import type { Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import type * as v from 'valibot'
import { json, query, refusals } from '../http/api-reference.ts'
import { toCsv, type Table } from './csv.ts'

/** A report in the API reference. */
export function described(
  summary: string,
  asked: v.GenericSchema,
  report: v.GenericSchema,
  parameters: ReturnType<typeof query>[number][] | object[] = [],
) {
  return describeRoute({
    tags: ['Statistics'],
    summary,
    parameters: [...parameters, ...query(asked)] as ReturnType<typeof query>,
    responses: { 200: json('The report', report), ...refusals(401, 403, 404, 422) },
  })
}

/** A report as it was asked for; the file's name is the report's. */
export function written<Report>(
  c: Context,
  format: 'json' | 'csv',
  report: Report,
  table: (report: Report) => Table,
): Response {
  if (format === 'json') return c.json(report as object)
  const name = c.req.path.split('/stats/')[1]?.replaceAll('/', '-')
  return c.body(toCsv(table(report)), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
  })
}
