import * as v from 'valibot'
import { REGISTER_FIELDS } from './register-field.ts'
import { VALUE_SOURCES } from './value-source.ts'

/** What was done to values of a customer. */
const CHANGE_ACTS = [
  'create',
  'change',
  'accept',
  'merge',
  'unmerge',
  'import',
  'undo',
  'rectify',
  'restrict',
  'lift',
] as const
export type ChangeAct = (typeof CHANGE_ACTS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())

/** One line of a customer's history. */
export const ChangeView = v.strictObject({
  id: v.string(),
  at: instant,
  /** Full name of who did it; null where the program did. */
  by: v.nullable(v.string()),
  act: v.picklist(CHANGE_ACTS),
  reason: v.nullable(v.string()),
  /** Whether it was undone by a later one. */
  undone: v.boolean(),
  /** Whether nothing later stands in the way of undoing it. */
  undoable: v.boolean(),
  values: v.array(
    v.strictObject({
      field: v.picklist(REGISTER_FIELDS),
      before: v.nullable(v.string()),
      after: v.nullable(v.string()),
      source: v.picklist(VALUE_SOURCES),
      /** Which authority, service, subcontractor or partner. */
      sourceName: v.nullable(v.string()),
    }),
  ),
})
export type ChangeView = v.InferOutput<typeof ChangeView>
