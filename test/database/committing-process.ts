import { sql } from 'kysely'
import { connect } from '../../server/db/connect.ts'

/**
 * A process for tests that kill it: opens the embedded database in the folder it is given, says which rows are
 * there, then commits, a few at once, and says so after each, until it is killed.
 */
const AT_ONCE = 8

const { db } = await connect({ dataDir: process.argv[2]! })
await sql`create table if not exists committed (id int primary key)`.execute(db)
const { rows } = await sql<{ id: number }>`select id from committed`.execute(db)
const kept = rows.map(({ id }) => id)
console.log(`kept ${JSON.stringify(kept)}`)
for (let next = Math.max(0, ...kept) + 1; ; next += AT_ONCE)
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => commit(next + n)))

async function commit(id: number): Promise<void> {
  await sql`insert into committed values (${id})`.execute(db)
  console.log(`committed ${id}`)
}
