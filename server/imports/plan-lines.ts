import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { ColumnMeaning, ImportMapping, LineProblem } from '../../src/import.ts'
import { plainText } from '../../src/plain-text.ts'
import { VALUE_LIMITS, type RegisterField, type RegisterValues } from '../../src/register-field.ts'
import { normalValues, type Told } from '../customers/normal-value.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import { onlyNew } from '../customers/save-customer.ts'
import { suppressionsOf } from '../customers/suppression.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { matchCustomers, matchHashes, type Matched } from './match-customers.ts'
import type { Plan } from './staged-lines.ts'

export type Line = { readonly line: number; readonly cells: readonly string[] }

type Problem = {
  readonly problem: LineProblem
  /** From 1; 0 is the whole line. */
  readonly column: number
  readonly field: ColumnMeaning | null
  readonly expected: string | null
}

/** What a line would do. */
export type PlannedLine = {
  readonly line: number
  readonly outcome: 'new' | 'changed' | 'unchanged' | LineProblem
  readonly problems: readonly Problem[]
  readonly customer: OpenCustomer | null
  readonly matchHash: Uint8Array | null
  readonly plan: Plan | null
}

export type Planning = {
  readonly registerId: number
  readonly defaultCountry: string
  readonly mapping: ImportMapping
  readonly width: number
}

/** A line read: what it tells, what is wrong with it already, and by what it finds its customer. */
type ReadLine = {
  readonly line: number
  readonly told: Told
  readonly problems: readonly Problem[]
  readonly matchText: string | null
}

/** Looks what lines would do, each by itself: what is wrong with one is not its neighbours' business. */
export async function planLines(
  desk: { db: Kysely<Database>; vault: Vault },
  planning: Planning,
  lines: readonly Line[],
): Promise<PlannedLine[]> {
  const { db, vault } = desk
  const { registerId, mapping } = planning
  const asked = { registerId, match: mapping.match }
  const read = lines.map((line) => readLine(planning, line))
  const matched = await matchCustomers(
    db,
    vault,
    asked,
    read.map(({ matchText }) => matchText),
  )
  const planned = read.map((line, at): PlannedLine => {
    const found = planLine(planning, line, matched[at]!)
    const matchHash = line.matchText === null ? null : matchHashes(vault, asked, line.matchText)[0]!
    return { ...found, line: line.line, matchHash }
  })
  return withoutSuppressed(desk, registerId, planned)
}

function readLine({ mapping, width, defaultCountry }: Planning, { line, cells }: Line): ReadLine {
  const told: Told = {}
  const problems: Problem[] = []
  let no: string | null = null
  for (const [at, meaning] of mapping.columns.entries()) {
    const text = cells[at]?.trim()
    // An empty cell says nothing: what is known stays.
    if (!meaning || !text) continue
    const expected = meaning === 'no' ? expectedNumber(text) : expectedText(meaning, text)
    if (expected !== null) problems.push({ problem: 'value', column: at + 1, field: meaning, expected })
    else if (meaning === 'no') no = String(Number(text))
    else told[meaning] = text
  }
  if (cells.length > width)
    problems.push({ problem: 'cells', column: width + 1, field: null, expected: `expected ${width} cells` })
  const { match, kind } = mapping
  const matchText =
    match === 'no'
      ? no
      : (normalValues({ [match]: told[match] }, { kind, defaultCountry }).values[match] ?? null)
  return { line, told, problems, matchText }
}

function expectedNumber(text: string): string | null {
  return /^\d{1,9}$/.test(text) ? null : 'expected the number of a customer, such as 1234'
}

function expectedText(field: RegisterField, text: string): string | null {
  if (text.length > VALUE_LIMITS[field]) return `expected at most ${VALUE_LIMITS[field]} characters`
  return v.is(plainText, text) ? null : 'expected text without control character 0'
}

type Found = Omit<PlannedLine, 'line' | 'matchHash'>

function planLine(planning: Planning, line: ReadLine, matched: Matched): Found {
  const { mapping, defaultCountry } = planning
  if (matched === 'several') return leftOut('ambiguous')
  if (matched === 'erased') return leftOut('suppressed')
  if (matched === 'nobody' && mapping.match === 'no' && line.matchText !== null)
    return leftOut('number', 'no')
  const customer = matched === 'nobody' ? null : matched
  if (customer?.restrictedAt) return leftOut('restricted')
  const { values, wrong } = normalValues(line.told, {
    kind: customer?.kind ?? mapping.kind,
    defaultCountry,
    ...(customer && { known: customer.values }),
  })
  const problems = [
    ...line.problems,
    ...(Object.entries(wrong) as [RegisterField, string][]).map(([field, expected]) => ({
      problem: 'value' as const,
      column: mapping.columns.indexOf(field) + 1,
      field,
      expected,
    })),
  ].toSorted((a, b) => a.column - b.column)
  if (problems.length > 0) return { outcome: problems[0]!.problem, problems, customer: null, plan: null }
  const said = (customer ? onlyNew(values, customer) : values) as RegisterValues
  if (Object.keys(said).length === 0)
    return customer ? { outcome: 'unchanged', problems: [], customer, plan: null } : leftOut('empty')
  const before = Object.fromEntries(
    Object.keys(said).flatMap((field) => {
      const known = customer?.values[field as RegisterField]
      return known === undefined ? [] : [[field, known]]
    }),
  )
  return {
    outcome: customer ? 'changed' : 'new',
    problems: [],
    customer,
    plan: { values: said, before },
  }

  function leftOut(problem: LineProblem, meaning: ColumnMeaning | null = null): Found {
    const column = meaning === null ? 0 : mapping.columns.indexOf(meaning) + 1
    const told: Problem = { problem, column, field: meaning, expected: null }
    return { outcome: problem, problems: [told], customer: null, plan: null }
  }
}

/** Who was erased is not made again (R93). */
async function withoutSuppressed(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  registerId: number,
  planned: readonly PlannedLine[],
): Promise<PlannedLine[]> {
  const made = planned.filter(({ outcome }) => outcome === 'new')
  const kinds = await suppressionsOf(
    db,
    vault,
    registerId,
    made.map(({ plan }) => plan!.values),
  )
  const erased = new Set(made.filter((_, at) => kinds[at]!.has('erased')))
  return planned.map((line) =>
    erased.has(line)
      ? {
          ...line,
          outcome: 'suppressed',
          plan: null,
          problems: [{ problem: 'suppressed', column: 0, field: null, expected: null }],
        }
      : line,
  )
}
