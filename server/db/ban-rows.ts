import type { ColumnType } from 'kysely'
import type { BanAct, BanChannel, BanKind, ConfirmationWay } from '../../src/ban.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'

type Fixed<T> = ColumnType<T, T, never>

/** What a person forbade or allowed again, how it reached the controller, and how the person was told it is recorded. */
export interface BanWishTable {
  id: Fixed<string>
  customer_id: Fixed<string>
  act: Fixed<BanAct>
  kinds: ColumnType<BanKind[], BanKind[], never>
  channel: Fixed<BanChannel>
  asked_on: Fixed<Day>
  recorded_at: Fixed<Date>
  recorded_by: Fixed<string>
  /** Of the confirmation. */
  language: Fixed<StaffLanguage>
  /** Null while the person has not been told. */
  confirmed_on: ColumnType<Day | null, undefined, Day>
  confirmation_way: ColumnType<ConfirmationWay | null, undefined, ConfirmationWay>
  /** Null where the program sent a mail. */
  confirmed_by: ColumnType<string | null, undefined, string | null>
}

/** One kind of use that a person forbade. It holds until a wish lifts it. */
export interface BanTable {
  id: Fixed<string>
  customer_id: Fixed<string>
  kind: Fixed<BanKind>
  since: Fixed<Date>
  /** `erased`: kept as a keyed hash from a customer who was erased. `separated`: from when two were taken for one. */
  origin: Fixed<'wish' | 'erased' | 'separated'>
  wish_id: Fixed<string | null>
  lifted_at: ColumnType<Date | null, undefined, Date | null>
  lifted_by: ColumnType<string | null, undefined, string | null>
}
