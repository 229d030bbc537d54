import { resolver } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { REFUSAL_CODES } from '../../src/refusal.ts'

/** The part of JSON Schema that is the same in every dialect of OpenAPI. */
type Written = { type?: 'object'; description?: string }

/** Shape of every answer that is not a success. */
const RefusalAnswer = v.object({
  error: v.object({
    code: v.picklist(REFUSAL_CODES),
    message: v.string(),
    field: v.optional(v.string()),
  }),
})

const MEANING: Readonly<Record<number, string>> = {
  400: 'The body is not JSON',
  401: 'Not signed in',
  403: 'Not allowed: a foreign origin, or a token that was not made here',
  404: 'Not found',
  409: 'There is one already',
  410: 'Gone: used or expired',
  413: 'A body of more than 64 KiB',
  422: 'A field is wrong, missing or unknown; the answer names it',
  429: 'Too many tries; Retry-After says when',
  503: 'Too much is waiting; Retry-After says when',
}

/** A JSON answer in the API reference. */
export function json(description: string, schema: GenericSchema) {
  return { description, content: { 'application/json': { schema: resolver(schema) } } }
}

/** The refusals a route may answer with, by status. */
export function refusals(...statuses: number[]) {
  return Object.fromEntries(
    statuses.map((status) => [status, json(MEANING[status] ?? 'Refused', RefusalAnswer)] as const),
  )
}

/** A JSON body in the API reference: what may be sent, so before defaults and transformations. */
export function body(schema: GenericSchema) {
  return { required: true, content: { 'application/json': { schema: written(schema) } } }
}

/** Query parameters in the API reference. */
export function query(schema: GenericSchema) {
  const { properties = {}, required = [] } = written(schema)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    schema: property,
  }))
}

function written(
  schema: GenericSchema,
): Written & { properties?: Record<string, Written>; required?: string[] } {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return rest as Written
}
