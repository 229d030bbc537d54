import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { OUTSIDE_SOURCES } from './value-source.ts'

const day = v.pipe(v.string(), v.isoDate('expected a day such as 2026-11-23'))
const text = (what: string) =>
  v.pipe(plainText, v.trim(), v.minLength(1, `expected ${what}`), v.maxLength(200))

/** Who sends data about customers, and is not one (R28 to R30). */
export const NewDataSource = v.strictObject({
  kind: v.picklist(OUTSIDE_SOURCES),
  name: text('a name'),
  /** The contract, agreement or law under which it does: by what the controller calls it. */
  contract: text('the contract or law under which data come'),
  beganOn: day,
  /** The last day; null while it has no end. */
  endsOn: v.optional(v.nullable(day), null),
})
export type NewDataSource = v.InferOutput<typeof NewDataSource>

export const DataSourceChange = v.strictObject({
  name: v.exactOptional(text('a name')),
  contract: v.exactOptional(text('the contract or law under which data come')),
  endsOn: v.exactOptional(v.nullable(day)),
})
export type DataSourceChange = v.InferOutput<typeof DataSourceChange>

export const DataSourceView = v.strictObject({
  id: v.number(),
  ...NewDataSource.entries,
  endsOn: v.nullable(day),
})
export type DataSourceView = v.InferOutput<typeof DataSourceView>
