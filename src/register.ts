import * as v from 'valibot'

/** A register of customers, as `GET /api/registers` lists it. */
export const RegisterView = v.strictObject({ id: v.number(), name: v.string() })
export type RegisterView = v.InferOutput<typeof RegisterView>
