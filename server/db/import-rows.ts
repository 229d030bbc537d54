import type { ColumnType, Generated } from 'kysely'
import type { Counted, ColumnMeaning, ImportMapping, ImportState, LineProblem } from '../../src/import.ts'
import type { Day } from '../../src/period.ts'
import type { NoticeChannel } from '../../src/source-notice.ts'

type Fixed<T> = ColumnType<T, T, never>

/** A file of customers, and what became of it. */
export interface ImportTable {
  id: Fixed<string>
  register_id: Fixed<number>
  /** The file's. */
  name: Fixed<string>
  /** What its cells are bytes of; null where they are text already. */
  charset: 'utf-8' | 'windows-1252' | null
  /** Of its lines, encrypted with LUPA_KEY; null once they are gone. */
  key: Uint8Array | null
  /** The names of its columns, encrypted as the lines are. */
  header: Uint8Array | null
  /** `reading`: the file is not all there yet. */
  state: ImportState | 'reading'
  mapping: ColumnType<ImportMapping | null, string | null, string | null>
  counts: ColumnType<Record<Counted, number> | null, string | null, string | null>
  rows: Generated<number>
  /** Lines the work of now has been through. */
  done: Generated<number>
  failed: Generated<boolean>
  made_at: Fixed<Date>
  made_by: Fixed<string>
  applied_at: Date | null
  applied_by: string | null
  undone_at: Date | null
  undone_by: string | null
  /** Whose work it is: one gateway's, until the claim ends. */
  claim: string | null
  claimed_until: Date | null
}

/** A line of a file that waits. */
export interface ImportRowTable {
  import_id: Fixed<string>
  line: Fixed<number>
  /** JSON, encrypted with the key of the import. */
  cells: Fixed<Uint8Array>
  /** What the dry run found; null before. */
  outcome: 'new' | 'changed' | 'unchanged' | LineProblem | null
  /** Whom it would change, at which revision. */
  customer_id: string | null
  revision: number | null
  /** What it is matched by, as the register's hashes. */
  match_hash: Uint8Array | null
  /** What would be written, encrypted with the key of the import. */
  plan: Uint8Array | null
}

/** A line that was left out, and why; what it says is not in it. */
export interface ImportProblemTable {
  import_id: Fixed<string>
  line: Fixed<number>
  /** From 1; 0 is the whole line. */
  column_no: Fixed<number>
  problem: Fixed<LineProblem>
  field: Fixed<ColumnMeaning | null>
  expected: Fixed<string | null>
}

/** A customer that an import made or changed. */
export interface ImportedCustomerTable {
  import_id: Fixed<string>
  customer_id: Fixed<string>
  change_id: Fixed<string>
  made: Fixed<boolean>
  /** Null until it is undone. */
  undone: 'undone' | 'partly' | 'kept' | null
}

const SUPPRESSIONS = [
  'erased',
  'directory',
  'direct-advertising',
  'distance-selling',
  'direct-marketing',
  'market-research',
  'all-marketing',
] as const
export type Suppression = (typeof SUPPRESSIONS)[number]

/** What somebody said no to, by keyed hashes that outlive their data. */
export interface SuppressionTable {
  register_id: Fixed<number>
  hash: Fixed<Uint8Array>
  kind: Fixed<Suppression>
  since: Fixed<Date>
}

/** Whose data came from others, and has to be told so (GDPR art. 14). */
export interface SourceNoticeTable {
  customer_id: Fixed<string>
  source_id: Fixed<number>
  obtained_at: Fixed<Date>
  due_on: Fixed<Day>
  /** Null while it is not done. */
  told_on: Day | null
  channel: NoticeChannel | null
  told_by: string | null
  recorded_at: Date | null
}
