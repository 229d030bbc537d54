import { PERSONAL_TABLES } from './personal-data.ts'
import type { LegalBasis } from './personal-table.ts'
import type { CustomerGroup, Processing, Said, SaidPurpose, Statement } from './processing.ts'
import { ALWAYS, REGISTER_PURPOSES, USUAL_BASIS, type RegisterPurpose } from './register-purpose.ts'

/** A purpose as it is told: one of ours, or one that the controller named. */
export type ToldPurpose = {
  readonly purpose: RegisterPurpose | null
  readonly name: Said
  readonly basis: LegalBasis | null
  readonly interest: Said
  /** Where the controller said it: its place in the statement; null of what the program adds. */
  readonly at: number | null
}

/** Every purpose of a register, in one order: what the program always does is there, said or not. */
export function toldPurposes({ statement, sites }: Pick<Processing, 'statement' | 'sites'>): ToldPurpose[] {
  const told = statement.purposes.map((one, at) => ({ ...one, at }))
  const ours = REGISTER_PURPOSES.flatMap((purpose): ToldPurpose[] => {
    if (purpose === 'linking')
      // The visitor is asked: no statement can make another basis of it.
      return sites.length > 0
        ? [{ purpose, name: NOTHING, basis: 'consent', interest: NOTHING, at: null }]
        : []
    const said = told.find((one) => one.purpose === purpose)
    if (said) return [said]
    if (!ALWAYS.includes(purpose)) return []
    return [{ purpose, name: NOTHING, basis: USUAL_BASIS[purpose], interest: NOTHING, at: null }]
  })
  return [...ours, ...told.filter(({ purpose }) => purpose === null)]
}

export function hasPurpose(statement: Statement, purpose: RegisterPurpose): boolean {
  return statement.purposes.some((one: SaidPurpose) => one.purpose === purpose)
}

const NOTHING: Said = { en: '', fi: '', sv: '' }

/** What staff did, and what is told with the sites. */
const NOT_OF_CUSTOMERS: readonly string[] = [
  'act',
  'confidentiality',
  'consent',
  'visit',
  'browser',
  'ip-address',
  'field',
]

/** The groups of data about customers, beside the fields: those of the tables that the purposes use (R21). */
export function toldGroups({ statement, sites }: Pick<Processing, 'statement' | 'sites'>): CustomerGroup[] {
  const purposes = toldPurposes({ statement, sites }).map(({ purpose }) => purpose as string)
  const tables = Object.values(PERSONAL_TABLES).filter(
    ({ of, purpose, retention }) =>
      of === 'customer' && purposes.includes(purpose) && (retention !== 'paper' || statement.papers === true),
  )
  const groups = tables.flatMap((table) => Object.keys(table.groups))
  return [...new Set(groups)].filter((group) => !NOT_OF_CUSTOMERS.includes(group)) as CustomerGroup[]
}
