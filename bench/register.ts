/**
 * How fast clerks find customers whose names are stored as keyed hashes alone: a register of made-up people, asked over
 * HTTP's own way through the gateway, in this process. Beside each search stands one for a customer by number in the
 * same run: these machines are shared, so the ratio means more than the milliseconds.
 *
 *     npm run bench:register [-- --customers 100000]
 */
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { connect } from '../server/db/connect.ts'
import { createCustomers } from '../server/customers/write-changes.ts'
import type { CustomerList } from '../src/customer.ts'
import type { RegisterValues } from '../src/register-field.ts'
import { startPostgres } from '../test/database/postgres-server.ts'
import { openTestGateway, signIn, type TestGateway } from '../test/gateway.ts'

const { values: options } = parseArgs({ options: { customers: { type: 'string', default: '100000' } } })
const customers = Number(options.customers)

const TIMES = 20
const AT_ONCE = 2_000

const GIVEN = [
  'Maija',
  'Matti',
  'Aino',
  'Ville',
  'Liisa',
  'Kalle',
  'Åsa',
  'Björn',
  'Eeva',
  'Onni',
  'Siiri',
  'Eino',
]
const BEGINNINGS = [
  'Virta',
  'Mäki',
  'Koski',
  'Niemi',
  'Lahti',
  'Saari',
  'Korpi',
  'Heino',
  'Laine',
  'Sundq',
  'Lind',
]
const ENDS = ['nen', 'lä', 'ranta', 'aho', 'vaara', 'joki', 'salo', 'mo', 'ström', 'berg', 'la', 'kangas']

/** Few names and many people, as in life: the worst for a search by the beginning of a name. */
function somebody(at: number): RegisterValues {
  const of = <T>(list: readonly T[], by: number) => list[Math.floor(at / by) % list.length]!
  const familyName = of(BEGINNINGS, 1) + of(ENDS, 11) + (at % 7 === 0 ? at.toString(36) : '')
  return {
    givenName: of(GIVEN, 5),
    familyName,
    email: `person${at}@example.com`,
    phone: `+35840${String(1_000_000 + at)}`,
    streetAddress: `Esimerkkikatu ${at % 200}`,
    postalCode: '00100',
    city: 'Helsinki',
    country: 'FI',
    ...(at % 5 === 0 && { organisation: `${of(BEGINNINGS, 13)} Oy ${at % 900}` }),
  }
}

async function fill({ gateway, now }: TestGateway): Promise<number> {
  const { id: registerId } = await gateway.db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  const from = { source: 'registration', sourceId: null, obtainedAt: now } as const
  const began = performance.now()
  for (let first = 0; first < customers; first += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, customers - first) }, (_, at) => ({
      id: randomUUID(),
      registerId,
      kind: 'person' as const,
      beganOn: '2026-01-01',
      change: {
        id: randomUUID(),
        act: 'create' as const,
        values: Object.fromEntries(
          Object.entries(somebody(first + at)).map(([field, value]) => [field, { value, ...from }]),
        ),
        accountId: null,
        reason: null,
      },
    }))
    await gateway.db.transaction().execute((trx) => createCustomers(trx, gateway.vault, made, now))
  }
  return performance.now() - began
}

async function time(ask: () => Promise<unknown>): Promise<{ p50: number; worst: number }> {
  const taken: number[] = []
  for (let round = 0; round <= TIMES; round += 1) {
    const began = performance.now()
    await ask()
    if (round > 0) taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  return { p50: taken[TIMES / 2]!, worst: taken.at(-1)! }
}

const server = await startPostgres()
try {
  const connection = await connect({ databaseUrl: server.url, dataDir: '' })
  const test = await openTestGateway(connection)
  const took = await fill(test)
  await sql`vacuum analyze`.execute(connection.db)
  const bytes = await sql<{ bytes: number }>`
    select sum(pg_total_relation_size(relid))::bigint as bytes from pg_stat_user_tables
    where relname in ('customer', 'customer_change', 'customer_value')`.execute(connection.db)
  const write = (line: string) => process.stdout.write(`${line}\n`)
  write(`${cpus().length} processors; ${customers} customers made in ${(took / 1000).toFixed(1)} s,`)
  write(`${Math.round(bytes.rows[0]!.bytes / customers)} bytes each with all indexes\n`)
  const clerk = await signIn(test, { roles: ['clerk'] })
  const search = (text: string) =>
    clerk.get<CustomerList>(`/api/customers?search=${encodeURIComponent(text)}`)
  const plain = await time(() => search('17'))
  for (const [what, text] of [
    ['a customer by number', '17'],
    ['an e-mail address', 'person17@example.com'],
    ['a phone number', '040 1000017'],
    ['two letters', 'vi'],
    ['the beginning of a name', 'virt'],
    ['a longer beginning', 'virtane'],
    ['two beginnings', 'virtanen mai'],
    ['a rare name', `virtanen${(7 * 11 * 12).toString(36)}`],
    ['nobody', 'nobodyatall'],
    ['no search: the newest', ''],
  ] as const) {
    const { p50, worst } = await time(() => search(text))
    const { body } = await search(text)
    write(
      `${what.padEnd(26)} ${p50.toFixed(1).padStart(8)} ms, at worst ${worst.toFixed(1).padStart(7)} ms, ` +
        `${(p50 / plain.p50).toFixed(1).padStart(6)} times, ${body.customers.length} found`,
    )
  }
  await connection.close()
} finally {
  await server.stop()
}
