import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyTables, freshDatabase, testDatabase } from '../../database/fresh.ts'

const { db } = await testDatabase()
await sql`create table parent (id int generated always as identity primary key)`.execute(db)
await sql`create table child (parent_id int references parent (id))`.execute(db)
await sql`create function refuse() returns trigger language plpgsql as 'begin raise ''append-only''; end'`.execute(
  db,
)
await sql`create trigger append_only before truncate on child execute function refuse()`.execute(db)
await sql`create table empty (id int)`.execute(db)

for (const time of ['first', 'second'])
  test(`a test finds its tables empty and its numbers at one, the ${time} time`, async () => {
    expect((await sql`insert into parent default values returning id`.execute(db)).rows).toEqual([{ id: 1 }])
    expect((await sql`select * from child`.execute(db)).rows).toEqual([])
    await sql`insert into child values (1)`.execute(db)
  })

test('the triggers that emptying switches off are on again', async () => {
  await sql`insert into parent default values`.execute(db)
  await emptyTables(db)
  await expect(sql`truncate child`.execute(db)).rejects.toThrow('append-only')
})

test('two databases know nothing of each other', async () => {
  const other = await freshDatabase()
  try {
    await expect(sql`select * from parent`.execute(other.db)).rejects.toMatchObject({ code: '42P01' })
  } finally {
    await other.close()
  }
})
