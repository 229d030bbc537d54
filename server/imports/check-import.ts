import { sql, type Kysely, type Transaction } from 'kysely'
import { LINE_PROBLEMS, type Counted, type ImportCounts } from '../../src/import.ts'
import { columnList, type Cell } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { eachBatch, type Progress } from './each-batch.ts'
import { planLines, type PlannedLine } from './plan-lines.ts'
import { closePlan, linesAfter, openCells, type OpenImport, type StagedLine } from './staged-lines.ts'

/**
 * Dry run: writes beside every line what it would do, and changes no customer. Cut off, it begins anew. Answers with the
 * counts.
 */
export async function checkImport(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  staged: OpenImport & { width: number },
  progress: Progress,
): Promise<ImportCounts> {
  const { id, registerId, mapping, width } = staged
  const { default_country: defaultCountry } = await db
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', registerId)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('import_problem').where('import_id', '=', id).execute()
  const planning = { registerId, defaultCountry, mapping: mapping!, width }
  await eachBatch<Pick<StagedLine, 'line' | 'cells'>>(
    (last) =>
      linesAfter(db, id, { after: last?.line ?? 0 })
        .select(['line', 'cells'])
        .execute(),
    async (lines) => {
      const read = lines.map(({ line, cells }) => ({ line, cells: openCells(staged, line, cells) }))
      await writePlans(db, staged, await planLines({ db, vault }, planning, read))
    },
    progress,
  )
  await leaveOutTwins(db, id)
  return countOutcomes(db, id)
}

async function writePlans(
  db: Kysely<Database>,
  staged: OpenImport,
  planned: readonly PlannedLine[],
): Promise<void> {
  const column = (type: string, read: (line: PlannedLine) => Cell) => columnList(type, planned.map(read))
  await sql`
    update import_row set outcome = planned.outcome, customer_id = planned.customer_id,
      revision = planned.revision, match_hash = planned.match_hash, plan = planned.plan
    from unnest(
      ${column('integer', ({ line }) => line)}, ${column('text', ({ outcome }) => outcome)},
      ${column('uuid', ({ customer }) => customer?.id ?? null)},
      ${column('integer', ({ customer }) => customer?.revision ?? null)},
      ${column('bytea', ({ matchHash }) => matchHash)},
      ${column('bytea', ({ line, plan }) => plan && closePlan(staged, line, plan))}
    ) as planned (line, outcome, customer_id, revision, match_hash, plan)
    where import_row.import_id = ${staged.id}::uuid and import_row.line = planned.line
  `.execute(db)
  const problems = planned.flatMap(({ line, problems }) => problems.map((problem) => ({ line, ...problem })))
  const told = (type: string, read: (problem: (typeof problems)[number]) => Cell) =>
    columnList(type, problems.map(read))
  if (problems.length > 0)
    await sql`
      insert into import_problem (import_id, line, column_no, problem, field, expected)
      select ${staged.id}::uuid, * from unnest(
        ${told('integer', ({ line }) => line)}, ${told('integer', ({ column }) => column)},
        ${told('text', ({ problem }) => problem)}, ${told('text', ({ field }) => field)},
        ${told('text', ({ expected }) => expected)}
      )
    `.execute(db)
}

/** Of lines about the same customer none is taken: nobody knows which of them is right. */
async function leaveOutTwins(db: Kysely<Database>, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // The lines are so new that the planner takes them for a few, and would compare each with each.
    await sql`set local enable_nestloop = off`.execute(trx)
    await sql`
    with counted as (
      select line, match_hash, customer_id,
        count(*) over (partition by match_hash) as alike, count(*) over (partition by customer_id) as same
      from import_row
      where import_id = ${id}::uuid and outcome in ('new', 'changed', 'unchanged')
    ), twins as (
      update import_row set outcome = 'twice', plan = null
      from counted
      where import_id = ${id}::uuid and import_row.line = counted.line
        and ((counted.match_hash is not null and alike > 1) or (counted.customer_id is not null and same > 1))
      returning import_row.line
    )
    insert into import_problem (import_id, line, problem) select ${id}::uuid, line, 'twice' from twins
  `.execute(trx)
  })
}

export async function countOutcomes(
  db: Kysely<Database> | Transaction<Database>,
  id: string,
): Promise<ImportCounts> {
  const rows = await db
    .selectFrom('import_row')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('count')])
    .where('import_id', '=', id)
    .groupBy('outcome')
    .execute()
  const count = (...outcomes: readonly string[]) =>
    rows.reduce((sum, row) => sum + (outcomes.includes(row.outcome!) ? row.count : 0), 0)
  const [value, cells, empty, ...others] = LINE_PROBLEMS
  return {
    ...Object.fromEntries(['new', 'changed', 'unchanged', ...others].map((name) => [name, count(name)])),
    wrong: count(value, cells, empty),
  } as Record<Counted, number>
}
