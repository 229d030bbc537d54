import type { ReadonlyKysely } from 'kysely/readonly'
import type { DifferenceList, LeftView, ProblemList } from '../../src/import.ts'
import { REGISTER_FIELDS } from '../../src/register-field.ts'
import type { Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { reachImport } from './find-import.ts'
import { openCells, openImport, openPlan } from './staged-lines.ts'

const PAGE = 50

type Asked = { readonly id: string; readonly reach: Reach; readonly after: number }

/** What the next lines would change. Throws `not_found`. */
export async function listDifferences(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { id, reach, after }: Asked,
): Promise<DifferenceList> {
  const staged = openImport(vault, await reachImport(db, { id, reach }))
  if (staged === null) return { differences: [], next: null }
  const rows = await db
    .selectFrom('import_row')
    .leftJoin('customer', 'customer.id', 'customer_id')
    .select(['line', 'plan', 'customer_id', 'customer.no', 'restricted_at'])
    .where('import_id', '=', id)
    .where('line', '>', after)
    .where('outcome', 'in', ['new', 'changed'])
    .orderBy('line')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  return {
    differences: shown
      // Restricted since: stored, and shown to nobody here (GDPR art. 18).
      .filter((row) => row.restricted_at === null)
      .map(({ line, plan, customer_id: customerId, no }) => {
        const { values, before } = openPlan(staged, line, plan!)
        return {
          line,
          customer: customerId === null || no === null ? null : { id: customerId, no },
          values: REGISTER_FIELDS.flatMap((field) =>
            values[field] === undefined
              ? []
              : [{ field, before: before[field] ?? null, after: values[field] }],
          ),
        }
      }),
    next: rows.length > PAGE ? shown.at(-1)!.line : null,
  }
}

/** The next lines that were left out. Throws `not_found`. */
export async function listProblems(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { id, reach, after }: Asked,
): Promise<ProblemList> {
  const staged = openImport(vault, await reachImport(db, { id, reach }))
  const lines = db
    .selectFrom('import_problem')
    .select('line')
    .distinct()
    .where('import_id', '=', id)
    .where('line', '>', after)
    .orderBy('line')
  const page = await lines.limit(PAGE + 1).execute()
  const shown = page.slice(0, PAGE).map(({ line }) => line)
  if (shown.length === 0) return { problems: [], next: null }
  const rows = await db
    .selectFrom('import_problem')
    .leftJoin('import_row', (join) =>
      join
        .onRef('import_row.import_id', '=', 'import_problem.import_id')
        .onRef('import_row.line', '=', 'import_problem.line'),
    )
    .select(['import_problem.line', 'column_no', 'problem', 'field', 'expected', 'cells'])
    .where('import_problem.import_id', '=', id)
    .where('import_problem.line', 'in', shown)
    .orderBy('import_problem.line')
    .orderBy('column_no')
    .execute()
  return {
    problems: rows.map(({ line, column_no: column, problem, field, expected, cells }) => ({
      line,
      problem,
      column: column || null,
      field,
      expected,
      value:
        staged && cells && column ? (openCells(staged, line, cells)[column - 1] ?? '').slice(0, 200) : null,
    })),
    next: page.length > PAGE ? shown.at(-1)! : null,
  }
}

/** At most 200 of those that undoing left. Throws `not_found`. */
export async function listLeft(
  db: ReadonlyKysely<Database>,
  { id, reach }: Omit<Asked, 'after'>,
): Promise<LeftView[]> {
  await reachImport(db, { id, reach })
  const rows = await db
    .selectFrom('imported_customer')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .select(['customer.id', 'customer.no', 'undone'])
    .where('import_id', '=', id)
    .where('undone', 'in', ['partly', 'kept'])
    .where('restricted_at', 'is', null)
    .orderBy('customer.no')
    .limit(200)
    .execute()
  return rows.map(({ id: customer, no, undone }) => ({
    id: customer,
    no,
    why: undone === 'kept' ? 'kept' : 'partly',
  }))
}
