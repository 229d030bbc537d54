import pg from 'pg'

const { builtins, getTypeParser } = pg.types

/**
 * How values come out of the database, the same from both engines: bigint, numeric (so also `sum` and `avg`) as a
 * number, timestamptz as Date, date as 'YYYY-MM-DD', interval as text, bytea as Uint8Array, json and jsonb parsed,
 * uuid and text as text.
 * @throws RangeError for a bigint that a number cannot hold exactly
 */
export const parsers: Record<number, (text: string) => any> = {
  [builtins.INT8]: wholeNumber,
  [builtins.NUMERIC]: Number,
  [builtins.DATE]: String,
  [builtins.INTERVAL]: String,
  [builtins.TIMESTAMPTZ]: getTypeParser(builtins.TIMESTAMPTZ),
  [builtins.BYTEA]: bytes,
}

/** Array types (pg_type.typarray) of the element types above; PGlite finds these by itself. */
const arrayElements: Record<number, number> = {
  1001: builtins.BYTEA,
  1016: builtins.INT8,
  1182: builtins.DATE,
  1185: builtins.TIMESTAMPTZ,
  1187: builtins.INTERVAL,
  1231: builtins.NUMERIC,
}

/** The parser of text[]: pg exports no other way to read an array's literal. */
const parseTexts = getTypeParser(1009 as number)

/** The same for pg, which asks a pool's own `types` before its global ones. */
export function getParser(type: number, format: 'text' | 'binary' = 'text'): (text: string) => any {
  const element = parsers[arrayElements[type] ?? 0]
  if (element) return (text) => parseEach(parseTexts(text), element)
  return parsers[type] ?? getTypeParser(type, format)
}

/** PGlite spells bytes with a string and a padding for each; a set of visitors may be many kilobytes. */
export const serializers: Record<number, (value: any) => string> = {
  [builtins.BYTEA]: (value: Uint8Array) =>
    '\\x' + Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex'),
}

function parseEach(values: unknown[], parse: (text: string) => unknown): unknown[] {
  return values.map((value) =>
    value === null ? null : Array.isArray(value) ? parseEach(value, parse) : parse(value as string),
  )
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The bigint ${text} is beyond what a number holds exactly.`)
  return number
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice('\\x'.length), 'hex'))
}
