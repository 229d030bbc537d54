import type { Context } from 'hono'
import * as v from 'valibot'
import { Refusal } from './refusal.ts'

/** Largest body of any request, in bytes. */
export const LARGEST_BODY = 64 * 1024

/**
 * Reads a JSON body whatever its content type says: beacons come as text/plain, so that no preflight is
 * needed, and Hono's own validator would read those as an empty object.
 * Throws `bad_json`, or `invalid` with the first field that is wrong.
 */
export async function readMessage<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await c.req.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal('bad_json', 'expected a body of JSON')
  }
  return check(schema, value)
}

/** Reads the query string. A parameter given twice or not known is refused like any unknown field. */
export function readQuery<Schema extends v.GenericSchema>(c: Context, schema: Schema): v.InferOutput<Schema> {
  const query: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(c.req.queries()))
    query[name] = values.length === 1 ? values[0] : values
  return check(schema, query)
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const issue = result.issues[0]
  const field = v.getDotPath(issue) ?? undefined
  throw new Refusal('invalid', explain(issue, field), field)
}

function explain(issue: v.BaseIssue<unknown>, field: string | undefined): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown field "${field}"`
  if (issue.received === 'undefined') return `"${field}" is missing`
  return field === undefined ? issue.message : `"${field}": ${issue.message}`
}
