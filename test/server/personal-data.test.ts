import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { OTHER_TABLES, PERSONAL_TABLES } from '../../src/personal-data.ts'
import type { PersonalTable } from '../../src/personal-table.ts'
import { freshDatabase } from '../database/fresh.ts'

// One of its own: other tests leave tables of theirs in the shared one.
const { db, close } = await freshDatabase()
afterAll(close)

const columns = async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select relname as table, attname as column from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      and attnum > 0 and not attisdropped
  `.execute(db)
  return Map.groupBy(rows, ({ table }) => table)
}

const columnsOf = ({ groups, technical = [] }: PersonalTable) => [
  ...Object.values(groups).flat(),
  ...technical,
]

test('every table is told to be about persons or not, and every column about a person has its data group (R21)', async () => {
  const found = await columns()
  const unmapped = [...found].flatMap(([table, of]) => {
    const map = PERSONAL_TABLES[table]
    if (!map) return OTHER_TABLES.includes(table) ? [] : [table]
    const known = new Set(columnsOf(map))
    return of.filter(({ column }) => !known.has(column)).map(({ column }) => `${table}.${column}`)
  })
  expect(unmapped).toEqual([])
})

test('the map names nothing that is not there, and nothing twice', async () => {
  const found = await columns()
  const isThere = (table: string, column: string) =>
    found.get(table)?.some((one) => one.column === column) ?? false
  const wrong = Object.entries(PERSONAL_TABLES).flatMap(([table, map]) => {
    const { by } = map
    const [from, of] = by.includes('.') ? (by.split('.') as [string, string]) : [table, by]
    const named = columnsOf(map)
    return [
      ...named.filter((column) => !isThere(table, column)).map((column) => `${table}.${column} is not there`),
      ...(isThere(from, of) ? [] : [`${table} is not by ${by}`]),
      ...(new Set(named).size === named.length ? [] : [`${table} names a column twice`]),
      ...(OTHER_TABLES.includes(table) ? [`${table} is in both`] : []),
    ]
  })
  expect(wrong).toEqual([])
  expect(OTHER_TABLES.filter((table) => !found.has(table))).toEqual([])
})
