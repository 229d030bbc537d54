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

interface ListableView {
  id: Read<string>
  no: Read<number>
  register_id: Read<number>
  kind: Read<'person' | 'organisation'>
  key: Read<Uint8Array>
  /** On which days: a multirange. */
  during: Read<string>
  /** Encrypted, in base64. */
  values: Read<Partial<Record<RegisterField, string>>>
}

/** A view: who may stand in the directory. */
export interface ListedCustomerView extends ListableView {
  roles: Read<readonly ListedRole[]>
}

/** What a person is in an organisation, on any day; keys and texts in base64, as they are stored. */
export type ListedRole = {
  readonly id: string
  readonly beganOn: Day
  readonly endedOn: Day | null
  /** Whoever has it: the customer, or who turned out to be it. */
  readonly personId: string
  readonly personKey: string
  readonly position: string
  readonly organisationId: string
  readonly organisationKey: string
  readonly organisation: string
}

/** A view: who may be sent advertisements by mail. */
export interface MailableCustomerView extends ListableView {
  /** Of the register: of addresses that name none. */
  default_country: Read<string>
  /** Whether somebody is named, with street, postal code and city. */
  has_address: Read<boolean>
}
