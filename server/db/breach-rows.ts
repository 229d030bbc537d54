import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { BreachChange, BreachKind, BreachRisk } from '../../src/breach.ts'
import type { Day } from '../../src/period.ts'

type Fixed<T> = ColumnType<T, T, never>

/** A personal data breach. None of it names a person whose data they are. */
export interface BreachTable {
  no: GeneratedAlways<number>
  revision: Generated<number>
  kinds: BreachKind[]
  happened: string
  noticed_at: Date
  began_at: Date | null
  data: string
  persons: number | null
  records: number | null
  consequences: string
  measures: string
  risk: BreachRisk | null
  authority_told_at: ColumnType<Date | null, undefined, Date | null>
  authority_reference: Generated<string>
  authority_reason: Generated<string>
  subjects_told_on: ColumnType<Day | null, undefined, Day | null>
  subjects_how: Generated<string>
  subjects_reason: Generated<string>
  closed: Generated<boolean>
  recorded_at: Fixed<Date>
  recorded_by: Fixed<string>
}

/** What a change took the place of. */
export interface BreachChangeTable {
  breach_no: Fixed<number>
  revision: Fixed<number>
  at: Fixed<Date>
  account_id: Fixed<string>
  before: JSONColumnType<Omit<BreachChange, 'revision'>, string, never>
}

/** Whom it concerns was warned, once, whichever gateway did it. */
export interface BreachWarningTable {
  breach_no: Fixed<number>
  kind: Fixed<'recorded' | 'due-soon' | 'overdue'>
  warned_at: Fixed<Date>
}
