import { CompiledQuery, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'

/** A parameter of `record_events`, of the migrations: its type, and its value as the server reads it. */
type Parameter = readonly [type: string, value: unknown]

/**
 * Calls `record_events`. The statement is put together here and not by the query builder, which would look at each
 * of its many parameters several times with every batch.
 */
export async function recordEvents(
  db: Kysely<Database>,
  parameters: readonly Parameter[],
): Promise<{ granted: readonly number[]; heard: readonly string[] }> {
  const places = parameters.map(([type], index) => `$${index + 1}::${type}`)
  const { rows } = await db.executeQuery<{ granted: number[]; heard: string[] }>(
    CompiledQuery.raw(
      `select granted, heard::text[] as heard from record_events(${places.join()})`,
      parameters.map(([, value]) => value),
    ),
  )
  return rows[0]!
}

export const integer = (value: number): Parameter => ['integer', value]
export const time = (value: Date): Parameter => ['timestamptz', value.toISOString()]
export const day = (value: string): Parameter => ['date', value]
export const interval = (ms: number): Parameter => ['interval', `${ms} ms`]

// Array literals, written here: the driver's own way goes through every value twice.
export const integers = (values: readonly (number | null)[]): Parameter => ['integer[]', literal(values)]
export const reals = (values: readonly (number | undefined)[]): Parameter => ['real[]', literal(values)]
export const numbers = (values: readonly (number | null)[]): Parameter => ['numeric[]', literal(values)]
export const ids = (values: readonly string[]): Parameter => ['uuid[]', literal(values)]
export const addresses = (values: readonly (string | null)[]): Parameter => ['inet[]', literal(values)]

/** Events of one moment are many, and spelling a moment is slow. */
export function times(values: readonly Date[]): Parameter {
  const spelled = new Map<number, string>()
  return [
    'timestamptz[]',
    literal(
      values.map((value) => {
        const ms = value.getTime()
        const known = spelled.get(ms)
        if (known !== undefined) return known
        const text = value.toISOString()
        spelled.set(ms, text)
        return text
      }),
    ),
  ]
}

/** Left to the driver, which knows how to quote them. */
export const objects = (values: readonly (object | null)[]): Parameter => [
  'text[]::jsonb[]',
  values.map((value) => value && JSON.stringify(value)),
]

/** Of values whose text needs no quotes. */
function literal(values: readonly (number | string | null | undefined)[]): string {
  return `{${values.map((value) => value ?? 'null').join()}}`
}
