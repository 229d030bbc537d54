import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { DestructionWay, PaperKind, PaperState } from '../../src/paper.ts'
import type { Day } from '../../src/period.ts'

type Fixed<T> = ColumnType<T, T, never>

/** Where papers lie. */
export interface PaperLocationTable {
  id: Generated<number>
  name: string
  locked: boolean
  fireproof: boolean
  /** Both: what is stored lies in such a place alone. */
  safe: GeneratedAlways<boolean>
  created_at: Fixed<Date>
}

/** A document on paper. */
export interface PaperTable {
  id: Fixed<string>
  /** Written on the paper. */
  no: Generated<number>
  /** That of the persons in it. */
  register_id: Fixed<number>
  /** Of what describes it, encrypted with LUPA_KEY; null once it is destroyed. */
  key: Uint8Array | null
  kind: PaperKind
  title: Uint8Array
  /** What happened that it comes from. */
  event: Uint8Array
  received_on: Day
  state: PaperState
  /** Since when it is not stored: received, or taken out again. */
  out_since: Day
  stored_on: ColumnType<Day | null, Day | null | undefined>
  location_id: number | null
  needs_safe: GeneratedAlways<true | null>
  /** The last day. */
  retain_until: Day
  destroyed_on: ColumnType<Day | null, Day | null | undefined>
  destroyed_how: ColumnType<DestructionWay | null, DestructionWay | null | undefined>
  /** Names of who did it and who saw it, encrypted as the rest. */
  destroyed_by: ColumnType<Uint8Array | null, Uint8Array | null | undefined>
  destruction_seen_by: ColumnType<Uint8Array | null, Uint8Array | null | undefined>
  /** Who entered it. */
  account_id: Fixed<string | null>
  created_at: Fixed<Date>
}

export interface PaperPersonTable {
  paper_id: Fixed<string>
  customer_id: Fixed<string>
}
