import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { ImportCounts, ImportMapping } from '../../src/import.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { checkSource, dayOf, from } from '../customers/save-customer.ts'
import { suppressionsOf } from '../customers/suppression.ts'
import { createCustomers, writeChanges } from '../customers/write-changes.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { countOutcomes } from './check-import.ts'
import { eachBatch, type Progress } from './each-batch.ts'
import { matchCustomers } from './match-customers.ts'
import { linesAfter, openPlan, type OpenImport, type StagedLine } from './staged-lines.ts'

const PLANNED = ['line', 'outcome', 'customer_id', 'revision', 'plan'] as const
type Line = Pick<StagedLine, (typeof PLANNED)[number]>
type Applied = { readonly customerId: string; readonly changeId: string; readonly made: boolean }
type Applying = {
  readonly vault: Vault
  readonly staged: OpenImport & { readonly mapping: ImportMapping }
  readonly accountId: string
  readonly now: Date
}

/**
 * Does what the dry run showed, in the caller's transaction. A line whose customer was changed since, or made, is told
 * and left out: nobody has seen what it would do now. The lines are gone then; answers with the counts. Throws `invalid`
 * where the source's contract holds no more.
 */
export async function applyImport(
  trx: Transaction<Database>,
  applying: Applying,
  progress: Progress,
): Promise<ImportCounts> {
  const { staged, now } = applying
  const { source, sourceId } = staged.mapping
  await checkSource(trx, { source, sourceId, now })
  await eachBatch<Line>(
    (last) =>
      linesAfter(trx, staged.id, { after: last?.line ?? 0 })
        .select(PLANNED)
        .execute(),
    (lines) => applyLines(trx, applying, lines),
    progress,
  )
  const counts = await countOutcomes(trx, staged.id)
  await trx.deleteFrom('import_row').where('import_id', '=', staged.id).execute()
  return counts
}

async function applyLines(trx: Transaction<Database>, applying: Applying, lines: Line[]): Promise<void> {
  const { id } = applying.staged
  const made = await makeNew(
    trx,
    applying,
    lines.filter(({ outcome }) => outcome === 'new'),
  )
  const changed = await changeKnown(
    trx,
    applying,
    lines.filter(({ outcome }) => outcome === 'changed'),
  )
  await remember(trx, id, [...made.applied, ...changed.applied])
  await leaveOut(trx, id, [...made.late, ...changed.late])
}

type Done = { applied: Applied[]; late: number[] }

/** What is known of a new customer beside the file, such as what the same person forbade once, is handed on here. */
async function makeNew(trx: Transaction<Database>, applying: Applying, lines: Line[]): Promise<Done> {
  if (lines.length === 0) return { applied: [], late: [] }
  const { vault, staged, accountId, now } = applying
  const { registerId, mapping } = staged
  const planned = lines.map((line) => ({ line, values: openPlan(staged, line.line, line.plan!).values }))
  const { match } = mapping
  const matched = await matchCustomers(
    trx,
    vault,
    { registerId, match },
    planned.map(({ values }) => (match === 'no' ? null : (values[match] ?? null))),
  )
  const suppressed = await suppressionsOf(
    trx,
    vault,
    registerId,
    planned.map(({ values }) => values),
  )
  const isLate = (at: number) => matched[at] !== 'nobody' || suppressed[at]!.has('erased')
  const customers = planned
    .filter((_, at) => !isLate(at))
    .map(({ values }) => ({
      id: randomUUID(),
      registerId,
      kind: mapping.kind,
      beganOn: dayOf(now),
      change: {
        id: randomUUID(),
        act: 'create' as const,
        values: from(values, { ...sourceOf(mapping), obtainedAt: now }),
        accountId,
        reason: staged.name,
      },
    }))
  await createCustomers(trx, vault, customers, now)
  return {
    applied: customers.map(({ id, change }) => ({ customerId: id, changeId: change.id, made: true })),
    late: planned.flatMap(({ line }, at) => (isLate(at) ? [line.line] : [])),
  }
}

/** In the order of ids, as others lock them; nobody else changes these until the transaction ends. */
async function changeKnown(trx: Transaction<Database>, applying: Applying, lines: Line[]): Promise<Done> {
  if (lines.length === 0) return { applied: [], late: [] }
  const { vault, staged, accountId, now } = applying
  const ids = lines.map((line) => line.customer_id!).toSorted()
  await trx.selectFrom('customer').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const customers = new Map((await openCustomers(trx, vault, ids)).map((customer) => [customer.id, customer]))
  const changes = []
  const late: number[] = []
  for (const line of lines) {
    const customer = customers.get(line.customer_id!)
    const isSame =
      customer?.revision === line.revision && customer.restrictedAt === null && customer.mergedInto === null
    if (!isSame) {
      late.push(line.line)
      continue
    }
    const { values } = openPlan(staged, line.line, line.plan!)
    const change = {
      id: randomUUID(),
      act: 'import' as const,
      values: from(values, { ...sourceOf(staged.mapping), obtainedAt: now }),
      accountId,
      reason: staged.name,
    }
    changes.push({ customer, change })
  }
  await writeChanges(trx, vault, changes, now)
  return {
    applied: changes.map(({ customer, change }) => ({
      customerId: customer.id,
      changeId: change.id,
      made: false,
    })),
    late,
  }
}

function sourceOf({ source, sourceId }: ImportMapping) {
  return { source, sourceId }
}

async function remember(trx: Transaction<Database>, id: string, applied: readonly Applied[]): Promise<void> {
  if (applied.length === 0) return
  await sql`
    insert into imported_customer (import_id, customer_id, change_id, made)
    select ${id}::uuid, customer_id, change_id, made = 1 from unnest(
      ${columnList(
        'uuid',
        applied.map(({ customerId }) => customerId),
      )},
      ${columnList(
        'uuid',
        applied.map(({ changeId }) => changeId),
      )},
      ${columnList(
        'integer',
        applied.map(({ made }) => Number(made)),
      )}
    ) as applied (customer_id, change_id, made)
  `.execute(trx)
}

async function leaveOut(trx: Transaction<Database>, id: string, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    with late as (
      update import_row set outcome = 'meanwhile'
      where import_id = ${id}::uuid and line = any(${columnList('integer', lines)}) returning line
    )
    insert into import_problem (import_id, line, problem) select ${id}::uuid, line, 'meanwhile' from late
  `.execute(trx)
}
