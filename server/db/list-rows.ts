import type { ColumnType } from 'kysely'
import type { LabelSheetName } from '../../src/label-sheet.ts'
import type { ListFormat, ListKind } from '../../src/list.ts'
import type { Day } from '../../src/period.ts'
import type { RegisterField } from '../../src/register-field.ts'

type Fixed<T> = ColumnType<T, T, never>
type Read<T> = ColumnType<T, never, never>

/** A directory or sheets of labels that somebody made. */
export interface MadeListTable {
  id: Fixed<string>
  register_id: Fixed<number>
  kind: Fixed<ListKind>
  format: Fixed<ListFormat>
  sheet: Fixed<LabelSheetName | null>
  made_at: Fixed<Date>
  made_by: Fixed<string>
  people: Fixed<number>
}

export interface MadeListEntryTable {
  list_id: Fixed<string>
  customer_id: Fixed<string>
}

/** A view: who may stand in the directory. */
export interface ListedCustomerView {
  id: Read<string>
  no: Read<number>
  register_id: Read<number>
  kind: Read<'person' | 'organisation'>
  key: Read<Uint8Array>
  ended_on: Read<Day | null>
  /** Encrypted, in base64. */
  values: Read<Partial<Record<RegisterField, string>>>
}

/** A view: who may be sent advertisements by mail. */
export interface MailableCustomerView extends ListedCustomerView {
  /** Of the register: of addresses that name none. */
  default_country: Read<string>
  /** Whether somebody is named, with street, postal code and city. */
  has_address: Read<boolean>
}
