import type { ColumnType, Generated } from 'kysely'
import type { DisclosureReason } from '../../src/disclosure.ts'
import type { Day } from '../../src/period.ts'
import type { RecipientView } from '../../src/recipient.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type { Safeguard } from '../../src/transfer.ts'

type Fixed<T> = ColumnType<T, T, never>

/** Who may be handed data of customers, case by case. */
export interface RecipientTable {
  id: Generated<number>
  kind: RecipientView['kind']
  name: string
  country: string
  necessity: string | null
  safeguard: Safeguard | null
  /** The last day; null while there is none. */
  ends_on: Day | null
  created_at: Fixed<Date>
}

/** Something that was handed over; never changed. */
export interface DisclosureTable {
  id: Generated<number>
  customer_id: Fixed<string>
  /** Either this, or a processor. */
  recipient_id: Fixed<number | null>
  processor_id: Fixed<number | null>
  reason: Fixed<DisclosureReason | null>
  /** What it is based on, encrypted with the customer's key. */
  note: Fixed<Uint8Array>
  human_decides: Fixed<boolean>
  disclosed_at: Fixed<Date>
  account_id: Fixed<string | null>
}

/** Which value it was, by the change that said it. */
export interface DisclosedValueTable {
  disclosure_id: Fixed<number>
  customer_id: Fixed<string>
  field: Fixed<RegisterField>
  change_id: Fixed<string>
}
