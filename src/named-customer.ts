import * as v from 'valibot'

/** A customer in a list of something else. */
export const NamedCustomer = v.strictObject({
  id: v.string(),
  no: v.number(),
  /** Null where none is known, or may be shown. */
  name: v.nullable(v.string()),
})
export type NamedCustomer = v.InferOutput<typeof NamedCustomer>
