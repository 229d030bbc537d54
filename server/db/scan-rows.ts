import type { ColumnType, GeneratedAlways } from 'kysely'
import type { ScanFault, ScanReport } from '../../src/scan.ts'

/** A look at what pages of a site set. Two of the same site do not run at once. */
export interface SiteScanTable {
  id: GeneratedAlways<number>
  site_id: ColumnType<number, number, never>
  started_at: ColumnType<Date, Date, never>
  /** When who runs it was last at work. */
  touched_at: Date
  /** Null while it runs; then there is a report, or a fault. */
  finished_at: ColumnType<Date | null, undefined, Date>
  visited: ColumnType<number, undefined, number>
  planned: ColumnType<number, undefined, number>
  fault: ColumnType<ScanFault | null, undefined, ScanFault>
  report: ColumnType<ScanReport | null, undefined, string>
}
