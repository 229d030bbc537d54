/**
 * How long a file of customers takes: sending, dry run, applying; then a second file that changes each of them, and
 * undoing it. Over HTTP, with a gateway as an operator starts it, and PostgreSQL. Beside it, in the same run, the same
 * lines as plain text in a table without an index, in one transaction: these machines are shared, so the ratio means more
 * than the seconds. The gateway's memory is told beside what a tenth of the lines take: it should not grow with them.
 *
 *     npm run bench:import [-- --rows 100000 --profile /tmp/profiles]
 */
import { sql } from 'kysely'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { columnList } from '../server/db/column-list.ts'
import { connect } from '../server/db/connect.ts'
import { readCsv } from '../server/imports/read-csv.ts'
import type { ImportDetail } from '../src/import.ts'
import { startPostgres } from '../test/database/postgres-server.ts'
import { freePort } from '../test/free-port.ts'
import { makeMember } from '../test/member.ts'
import { startProcess } from './gateway-process.ts'
import { usage } from './under-load.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    /** A folder for CPU profiles of the gateway. */
    profile: { type: 'string' },
  },
})
const ROWS = Number(values.rows)

const HEADER = 'Given name;Family name;Email;Phone;Street;Postal code;City;Country\n'

function file(rows: number, { prefix, city }: { prefix: string; city: string }): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => {
    const phone = `040${String(1_000_000 + at)}`
    return `Maija;Mäkinen${at % 977};${prefix}${at}@example.com;${phone};Katu ${at};00100;${city};Suomi\n`
  })
  return Buffer.from(HEADER + lines.join(''))
}

const folder = mkdtempSync(join(tmpdir(), 'lupa-bench-'))
const server = await startPostgres({ durable: true })
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const child = await startProcess(
  join(import.meta.dirname, '../server/main.ts'),
  { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: server.url },
  values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
)
const { db, close } = await connect({ databaseUrl: server.url, dataDir: folder })
const { secret } = await makeMember(db, { roles: ['clerk'] }, new Date())
const { id: register } = await db.selectFrom('register').select('id').executeTakeFirstOrThrow()

async function ask(method: string, path: string, body?: Buffer | string): Promise<ImportDetail> {
  const response = await fetch(`${url}/api/imports${path}`, {
    method,
    headers: { cookie: `lupa_staff=${secret}`, origin: url, 'lupa-use': 'customer-care' },
    ...(body !== undefined && { body: body as BodyInit }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return JSON.parse(text) as ImportDetail
}

let peakMb = 0
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, usage(child.pid!).rssMb)
}, 100)

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

/** Asks every half a second, as the page does. */
async function until(id: string, state: ImportDetail['state']): Promise<void> {
  for (;;) {
    const found = await ask('GET', `/${id}`)
    if (found.state === state) return
    if (found.failed) throw new Error('the import failed')
    await delay(500)
  }
}

type Seconds = { send: number; check: number; apply: number; undo: number; total: number }

async function importFile(content: Buffer, { undo }: { undo: boolean }): Promise<Seconds> {
  let sent: ImportDetail | undefined
  const send = await timed(async () => {
    sent = await ask('POST', `?register=${register}&name=customers.csv`, content)
  })
  const { id, columns } = sent!
  const check = await timed(async () => {
    const mapping = { match: 'email', kind: 'person', source: 'registration' }
    await ask(
      'PUT',
      `/${id}/mapping`,
      JSON.stringify({ ...mapping, columns: columns.map(({ guess }) => guess) }),
    )
    await until(id, 'checked')
  })
  const apply = await timed(async () => {
    await ask('POST', `/${id}/apply`)
    await until(id, 'applied')
  })
  const undone = undo
    ? await timed(async () => {
        await ask('POST', `/${id}/undo`)
        await until(id, 'undone')
      })
    : 0
  return { send, check, apply, undo: undone, total: send + check + apply }
}

/** The least that somebody could do with such a file. */
async function plain(content: Buffer): Promise<void> {
  await sql`create table plain_line (given text, family text, email text, phone text, street text, code text,
    city text, country text)`.execute(db)
  await db.transaction().execute(async (trx) => {
    let waiting: (readonly string[])[] = []
    const write = async () => {
      const columns = Array.from({ length: 8 }, (_, at) =>
        columnList(
          'text',
          waiting.map((cells) => cells[at] ?? null),
        ),
      )
      await sql`insert into plain_line select * from unnest(${sql.join(columns)})`.execute(trx)
      waiting = []
    }
    async function* pieces() {
      yield content
    }
    for await (const { cells } of readCsv(pieces()).lines) {
      waiting.push(cells)
      if (waiting.length === 1_000) await write()
    }
    if (waiting.length > 0) await write()
  })
}

/** Of the gateway and of all processes of the server that are there, in seconds: others may use the rest. Linux only. */
function processorTime(): { gateway: number; database: number } {
  const own = readdirSync('/proc').filter((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')[1] === String(server.pid)
      )
    } catch {
      return false
    }
  })
  const database = own.reduce((sum, pid) => sum + (usage(Number(pid)).cpuMs || 0), 0)
  return { gateway: usage(child.pid!).cpuMs / 1_000, database: database / 1_000 }
}

const count = (rows: number) => rows.toLocaleString('en')
const say = (name: string, { send, check, apply, undo, total }: Seconds) =>
  console.log(
    `${name}: ${total.toFixed(1)} s (sending ${send.toFixed(1)}, dry run ${check.toFixed(1)}, applying ` +
      `${apply.toFixed(1)})${undo ? `, undoing ${undo.toFixed(1)}` : ''}; peak ${Math.round(peakMb)} MB`,
  )

console.log(`${cpus().length} processors, PostgreSQL with fsync`)
const atRest = usage(child.pid!).rssMb
say(
  `${count(ROWS / 10)} new customers`,
  await importFile(file(ROWS / 10, { prefix: 'few', city: 'Turku' }), { undo: false }),
)
const fewMb = peakMb
const bare = await timed(() => plain(file(ROWS, { prefix: 'm', city: 'Turku' })))
const before = processorTime()
const made = await importFile(file(ROWS, { prefix: 'm', city: 'Turku' }), { undo: false })
const after = processorTime()
say(`${count(ROWS)} new customers`, made)
console.log(
  `  of that ${(after.gateway - before.gateway).toFixed(1)} s of processor in the gateway, ` +
    `${(after.database - before.database).toFixed(1)} s in PostgreSQL, side by side`,
)
say(
  `${count(ROWS)} customers changed`,
  await importFile(file(ROWS, { prefix: 'm', city: 'Oulu' }), { undo: true }),
)
clearInterval(watch)
console.log(
  `The same lines as plain text: ${bare.toFixed(1)} s. New customers take ${(made.total / bare).toFixed(1)} times that.`,
)
console.log(
  `Memory: ${Math.round(atRest)} MB at rest; ten times the lines take ${(peakMb / fewMb).toFixed(2)} times the peak.`,
)
child.kill()
await close()
await server.stop()
rmSync(folder, { recursive: true })
