import * as v from 'valibot'
import { Day } from './period.ts'
import { plainText } from './plain-text.ts'
import { destinationChange, destinationView, newDestination } from './transfer.ts'

/** What somebody is to whom data are handed over (GDPR art. 4(9)); processors are kept apart. */
export const RECIPIENT_KINDS = [
  'service-provider',
  'credit-institution',
  'collection-agency',
  'billing-service',
  'authority',
  'other',
] as const

const name = v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(200))
const kind = v.picklist(RECIPIENT_KINDS, `expected one of ${RECIPIENT_KINDS.join(', ')}`)

/** Who may be handed data of customers, case by case (R34, R35, R39). */
export const NewRecipient = v.strictObject({ kind, name, ...newDestination })
export type NewRecipient = v.InferOutput<typeof NewRecipient>

export const RecipientChange = v.strictObject({
  kind: v.exactOptional(kind),
  name: v.exactOptional(name),
  ...destinationChange,
  /** The last day on which something is handed over; null while there is none. */
  endsOn: v.exactOptional(v.nullable(Day)),
})
export type RecipientChange = v.InferOutput<typeof RecipientChange>

export const RecipientView = v.strictObject({
  id: v.number(),
  kind,
  name,
  ...destinationView,
  endsOn: v.nullable(Day),
})
export type RecipientView = v.InferOutput<typeof RecipientView>
