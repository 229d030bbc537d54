import * as v from 'valibot'
import { rowId } from './row-id.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())
const id = v.pipe(v.string(), v.uuid())

/** A link by which somebody tells their own data (R31). */
export const NewInvitation = v.strictObject({
  /** Of a customer who is known; without one the answer makes a new customer of the register. */
  customer: v.optional(v.nullable(id), null),
  register: v.optional(rowId),
  /** How long it can be used. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 14),
})
export type NewInvitation = v.InferOutput<typeof NewInvitation>

const INVITATION_STATES = ['open', 'used', 'revoked', 'expired'] as const

export const InvitationView = v.strictObject({
  id,
  customer: v.nullable(id),
  register: v.number(),
  /** Full name of who made it. */
  madeBy: v.string(),
  madeAt: instant,
  expiresAt: instant,
  state: v.picklist(INVITATION_STATES),
})
export type InvitationView = v.InferOutput<typeof InvitationView>

/** Shown once: the gateway keeps only a hash of it. */
export const MadeInvitation = v.strictObject({ ...InvitationView.entries, url: v.string() })
export type MadeInvitation = v.InferOutput<typeof MadeInvitation>

/** An account of a customer's own (R33). */
const CredentialView = v.strictObject({
  username: v.string(),
  issuedAt: instant,
  usedAt: v.nullable(instant),
})
export const CustomerAccess = v.strictObject({
  invitations: v.array(InvitationView),
  credential: v.nullable(CredentialView),
})
export type CustomerAccess = v.InferOutput<typeof CustomerAccess>

/** Shown once: the gateway keeps only a hash of the password. */
export const IssuedCredential = v.strictObject({
  username: v.string(),
  password: v.string(),
  url: v.string(),
})
export type IssuedCredential = v.InferOutput<typeof IssuedCredential>
