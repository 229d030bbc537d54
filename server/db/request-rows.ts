import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { BanKind } from '../../src/ban.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type {
  Defect,
  IdentityWay,
  LetterKind,
  LetterWay,
  Outcome,
  RefusalGround,
  Remedy,
  RequestChannel,
  RequestState,
  Right,
  TaskKind,
} from '../../src/subject-request.ts'

type Fixed<T> = ColumnType<T, T, never>
/** Null until it happens. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** What somebody asked of the controller. What is closed here is closed with the request's own key (`request-key.ts`). */
export interface SubjectRequestTable {
  id: Fixed<string>
  /** Told to the person. */
  no: GeneratedAlways<number>
  register_id: Fixed<number>
  /** Whose page it was sent from; null elsewhere. */
  site_id: ColumnType<number | null, number | null | undefined, never>
  /** Null until it is known who asks, and after an erasure. */
  customer_id: string | null
  /** Encrypted with LUPA_KEY; null once it was emptied. */
  key: Uint8Array | null
  state: ColumnType<RequestState, 'received' | undefined>
  revision: Generated<number>
  channel: Fixed<RequestChannel>
  language: Fixed<StaffLanguage>
  /** In Finland. */
  received_on: Fixed<Day>
  recorded_at: Fixed<Date>
  /** Null where it came by itself. */
  recorded_by: Fixed<string | null>
  due_on: Day
  extended_on: Later<Day>
  identity: Later<IdentityWay>
  identified_on: Later<Day>
  /** JSON of `Requester`. */
  requester: Uint8Array | null
  words: Later<Uint8Array>
  /** Of the register's privacy notice that stood when it was received; null where none was published. */
  notice_version: Later<number>
  decided_on: Later<Day>
  closed_at: Later<Date>
  /** The person was erased: what the request says of them goes as soon as it is closed. */
  erased_at: Later<Date>
}

export interface RequestRightTable {
  request_id: Fixed<string>
  asked_for: Fixed<Right>
  outcome: Later<Outcome>
  grounds: ColumnType<RefusalGround[], RefusalGround[] | undefined, RefusalGround[]>
  /** Of an objection: the uses that end. */
  bans: ColumnType<BanKind[], BanKind[] | undefined, BanKind[]>
  reason: Later<Uint8Array>
  proposed_by: Later<string>
  proposed_at: Later<Date>
  approved_by: Later<string>
  approved_at: Later<Date>
  done_at: Later<Date>
}

export interface RectificationItemTable {
  request_id: Fixed<string>
  field: Fixed<RegisterField>
  defect: Defect
  remedy: Remedy
  proposed: Uint8Array | null
  ground: Uint8Array | null
  accepted: Later<boolean>
}

/** Somebody who gave or got the data and has to be told. */
export interface RequestTaskTable {
  id: Fixed<string>
  request_id: Fixed<string>
  kind: Fixed<TaskKind>
  source_id: ColumnType<number | null, number | null | undefined, never>
  recipient_id: ColumnType<number | null, number | null | undefined, never>
  processor_id: ColumnType<number | null, number | null | undefined, never>
  /** What they have to be told. */
  detail: Uint8Array | null
  done_on: Later<Day>
  done_by: Later<string>
  impossible: Later<Uint8Array>
}

export interface SubjectLetterTable {
  id: Fixed<string>
  request_id: Fixed<string>
  kind: Fixed<LetterKind>
  way: Fixed<LetterWay>
  language: Fixed<StaffLanguage>
  /** JSON of to, subject and text; null once it was emptied. */
  content: Uint8Array | null
  written_at: Fixed<Date>
  written_by: Fixed<string | null>
  /** The mail server took it, or somebody posted it. */
  sent_on: Later<Day>
  sent_by: Later<string>
  claimed_at: Later<Date>
  tried_at: Later<Date>
  /** It will not arrive. */
  failed_at: Later<Date>
}

export interface RefusalCertificateTable {
  /** Stands in the PDF, too. */
  no: Fixed<number>
  request_id: Fixed<string>
  asked_for: Fixed<Right>
  language: Fixed<StaffLanguage>
  /** In base64, closed. */
  pdf: Fixed<Uint8Array>
  /** Of the PDF as it was handed out, hexadecimal. */
  sha256: Fixed<string>
  issued_at: Fixed<Date>
  issued_by: Fixed<string | null>
}

export interface RequestCodeTable {
  request_id: Fixed<string>
  code_hash: string
  made_at: Date
  tries: Generated<number>
}

/** By which the person fetches their data. */
export interface AccessLinkTable {
  /** SHA-256 of the secret in the address, hexadecimal. */
  secret_hash: Fixed<string>
  request_id: Fixed<string>
  made_at: Fixed<Date>
  made_by: Fixed<string | null>
  expires_at: Fixed<Date>
  used_at: Later<Date>
  revoked_at: Later<Date>
}

export interface RequestEventTable {
  request_id: Fixed<string>
  revision: Fixed<number>
  act: Fixed<string>
  at: Fixed<Date>
  /** Null where the program or the person did it. */
  account_id: Fixed<string | null>
  note: Later<Uint8Array>
}

export interface RequestWarningTable {
  request_id: Fixed<string>
  kind: Fixed<'received' | 'due-soon' | 'overdue' | 'undelivered' | 'held-ended'>
  warned_on: Fixed<Day>
}

/** A restriction that one wants to lift, and another has to. */
export interface RestrictionLiftTable {
  customer_id: Fixed<string>
  told_on: Day
  reason: Uint8Array
  proposed_by: string
  proposed_at: Date
}
