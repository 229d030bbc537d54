import { sql, type Kysely, type Transaction } from 'kysely'

/** Rows in one statement. */
const ROWS_AT_ONCE = 2_000

type Table = { name: string; columns: { name: string; type: string }[] }

/**
 * Copies every row and every sequence into a database of the same migrations that holds no row, in one transaction,
 * and compares what arrived with what was there before it commits. Answers with how many rows each table has.
 * @throws naming a table that holds rows already, or that arrived otherwise than it was
 */
export async function copyDatabase(source: Kysely<any>, target: Kysely<any>): Promise<Map<string, number>> {
  return source.transaction().execute((from) =>
    target.transaction().execute(async (to) => {
      for (const each of [from, to]) await writeAlike(each)
      // Rows that point at others of their own table come in any order.
      await sql`set constraints all deferred`.execute(to)
      const tables = await tablesOf(from)
      for (const { name } of tables) await refuseRows(to, name)
      const counts = new Map<string, number>()
      for (const table of tables) {
        await copyRows(from, to, table)
        counts.set(table.name, await compare(from, to, table.name))
      }
      await copySequences(from, to)
      return counts
    }),
  )
}

/**
 * Values travel as text, which a role or a server may have set to be written in its own way; and rows come in the state
 * they were in, however they got there (`is_moving`).
 */
async function writeAlike(trx: Transaction<any>): Promise<void> {
  await sql`
    select set_config(name, value, true) from (values
      ('timezone', 'UTC'), ('datestyle', 'ISO'), ('intervalstyle', 'postgres'),
      ('extra_float_digits', '1'), ('bytea_output', 'hex'),
      ('lupa.moving', 'on')
    ) as setting(name, value)
  `.execute(trx)
}

/** The tables that hold rows of Lupa, each behind those it points at. */
async function tablesOf(trx: Transaction<any>): Promise<Table[]> {
  const { rows: tables } = await sql<Table>`
    select relname as name, json_agg(
      json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum
    ) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
      and relname not in ('kysely_migration', 'kysely_migration_lock')
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by relname order by relname
  `.execute(trx)
  const { rows: keys } = await sql<{ table: string; pointsAt: string }>`
    select one.relname as table, other.relname as "pointsAt"
    from pg_constraint
    join pg_class as one on one.oid = conrelid
    join pg_class as other on other.oid = confrelid
    where contype = 'f' and one.relname <> other.relname
  `.execute(trx)
  const sorted: Table[] = []
  while (sorted.length < tables.length) {
    const done = new Set(sorted.map(({ name }) => name))
    const left = tables.filter(({ name }) => !done.has(name))
    const isFree = ({ name }: Table) =>
      keys.every(({ table, pointsAt }) => table !== name || !left.some((other) => other.name === pointsAt))
    const free = left.filter(isFree)
    if (free.length === 0)
      throw new Error(`These tables point at each other: ${left.map(({ name }) => name).join(', ')}`)
    sorted.push(...free)
  }
  return sorted
}

async function refuseRows(to: Transaction<any>, table: string): Promise<void> {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(to)
  if (rows.length > 0)
    throw new Error(`The table ${table} of the new database holds rows already: name one that is empty.`)
}

async function copyRows(
  from: Transaction<any>,
  to: Transaction<any>,
  { name, columns }: Table,
): Promise<void> {
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  await sql`declare copied no scroll cursor for select ${texts} from ${sql.table(name)}`.execute(from)
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  const values = sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`))
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`
      fetch ${sql.lit(ROWS_AT_ONCE)} from copied`.execute(from)
    if (rows.length === 0) break
    const arrays = sql.join(columns.map((column) => sql`${rows.map((row) => row[column.name])}::text[]`))
    await sql`
      insert into ${sql.table(name)} (${names}) overriding system value
      select ${values} from unnest(${arrays}) as copied(${names})
    `.execute(to)
  }
  await sql`close copied`.execute(from)
}

/** The number of rows, and a sum over what each says, whatever their order. */
async function compare(from: Transaction<any>, to: Transaction<any>, table: string): Promise<number> {
  const sums = [from, to].map(async (trx) => {
    const { rows } = await sql<{ count: number; sum: string }>`
      select count(*) as count,
        coalesce(sum(('x' || left(md5((written.*)::text), 15))::bit(60)::bigint), 0)::text as sum
      from ${sql.table(table)} as written
    `.execute(trx)
    return rows[0]!
  })
  const [was, is] = (await Promise.all(sums)) as [
    { count: number; sum: string },
    { count: number; sum: string },
  ]
  if (was.count !== is.count || was.sum !== is.sum)
    throw new Error(`The table ${table} did not arrive as it was: ${was.count} rows left, ${is.count} came.`)
  return is.count
}

/** A number that was given once is never given again, whether its row is still there or not. */
async function copySequences(from: Transaction<any>, to: Transaction<any>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace
  `.execute(from)
  for (const { name } of rows) {
    const { rows: state } = await sql<{ last_value: number; is_called: boolean }>`
      select last_value, is_called from ${sql.table(name)}`.execute(from)
    const { last_value, is_called } = state[0]!
    await sql`select setval(${name}::regclass, ${last_value}::bigint, ${is_called}::boolean)`.execute(to)
  }
}
