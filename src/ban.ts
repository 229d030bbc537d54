import * as v from 'valibot'
import { STAFF_LANGUAGES } from './language.ts'
import { NamedCustomer } from './named-customer.ts'
import { Day } from './period.ts'

/**
 * What a person may forbid: publication in a directory (R16), the four kinds of marketing (R77), and marketing of any
 * other kind with them (R93). None of them is ever in the way of invoices, or of answers to the person.
 */
export const BAN_KINDS = [
  'directory',
  'direct-advertising',
  'distance-selling',
  'direct-marketing',
  'market-research',
  'all-marketing',
] as const
export type BanKind = (typeof BAN_KINDS)[number]

/** How it reached the controller (R18). */
export const BAN_CHANNELS = [
  'customer-service',
  'email',
  'register-contact',
  'letter',
  'phone',
  'web',
  'desk',
] as const
export type BanChannel = (typeof BAN_CHANNELS)[number]

const BAN_ACTS = ['forbid', 'allow'] as const
export type BanAct = (typeof BAN_ACTS)[number]

/** How the person was told that it is recorded. */
export const CONFIRMATION_WAYS = ['email', 'letter', 'phone', 'desk'] as const
export type ConfirmationWay = (typeof CONFIRMATION_WAYS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())
const kind = v.picklist(BAN_KINDS, `expected one of ${BAN_KINDS.join(', ')}`)

/** A wish of the person, as whoever heard it records it: `allow` takes earlier bans back, and nobody else's wish does. */
export const BanMessage = v.strictObject({
  act: v.picklist(BAN_ACTS, 'expected "forbid" or "allow"'),
  kinds: v.pipe(v.array(kind), v.minLength(1, 'expected at least one kind of use')),
  channel: v.picklist(BAN_CHANNELS, `expected one of ${BAN_CHANNELS.join(', ')}`),
  askedOn: Day,
  /** Of the confirmation. */
  language: v.picklist(STAFF_LANGUAGES),
})
export type BanMessage = v.InferOutput<typeof BanMessage>

const Confirmation = v.strictObject({ way: v.picklist(CONFIRMATION_WAYS), on: Day })

/** The person was told by whoever sends this. */
export const ConfirmationMessage = Confirmation
export type ConfirmationMessage = v.InferOutput<typeof ConfirmationMessage>

const BanWishView = v.strictObject({
  id: v.string(),
  act: v.picklist(BAN_ACTS),
  kinds: v.array(kind),
  channel: v.picklist(BAN_CHANNELS),
  askedOn: Day,
  recordedAt: instant,
  /** Full name of who recorded it. */
  recordedBy: v.string(),
  /** Null while the person has not been told. */
  confirmed: v.nullable(Confirmation),
})
export type BanWishView = v.InferOutput<typeof BanWishView>

export const BansView = v.strictObject({
  /** What is forbidden now. */
  bans: v.array(
    v.strictObject({
      kind,
      since: instant,
      /** Null where it was kept from before an erasure, or from when two customers were taken for one. */
      channel: v.nullable(v.picklist(BAN_CHANNELS)),
      origin: v.picklist(['wish', 'erased', 'separated']),
    }),
  ),
  /** Everything the person asked for, the newest first. */
  wishes: v.array(BanWishView),
})
export type BansView = v.InferOutput<typeof BansView>

/** A confirmation that has not been given: a task for staff. */
export const OpenConfirmation = v.strictObject({
  customer: NamedCustomer,
  ...BanWishView.entries,
})
export type OpenConfirmation = v.InferOutput<typeof OpenConfirmation>
