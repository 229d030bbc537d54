import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { OUTSIDE_SOURCES } from './value-source.ts'

const text = (what: string) =>
  v.pipe(plainText, v.trim(), v.minLength(1, `expected ${what}`), v.maxLength(200))

/** Who sends data about customers, and is not one (R28 to R30). */
export const NewDataSource = v.strictObject({
  kind: v.picklist(OUTSIDE_SOURCES),
  name: text('a name'),
  /** The contract, agreement or law under which it does: by what the controller calls it. */
  contract: text('the contract or law under which data come'),
  beganOn: Day,
  /** The last day; null while it has no end. */
  endsOn: v.optional(v.nullable(Day), null),
})
export type NewDataSource = v.InferOutput<typeof NewDataSource>

export const DataSourceChange = v.strictObject({
  name: v.exactOptional(text('a name')),
  contract: v.exactOptional(text('the contract or law under which data come')),
  endsOn: v.exactOptional(v.nullable(Day)),
})
export type DataSourceChange = v.InferOutput<typeof DataSourceChange>

export const DataSourceView = v.strictObject({
  id: v.number(),
  ...NewDataSource.entries,
  endsOn: v.nullable(Day),
})
export type DataSourceView = v.InferOutput<typeof DataSourceView>
