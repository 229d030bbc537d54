import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { OPENERS } from '../../server/subject-access/openers.ts'
import { columnsOf } from '../../server/subject-access/attributed-rows.ts'
import { COLUMN_TEXTS } from '../../server/subject-access/column-texts.ts'
import { dataOfCustomer } from '../../server/subject-access/customer-data.ts'
import { makePackage } from '../../server/subject-access/package.ts'
import { TABLE_TEXTS } from '../../server/subject-access/table-texts.ts'
import { DataPackage } from '../../src/data-package.ts'
import { PERSONAL_TABLES } from '../../src/personal-data.ts'
import { makeCustomer } from '../customer.ts'
import { HAPPENINGS, type Scene, type Subject } from '../customer-history.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, openTestGateway, signIn } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { filesOfZip } from '../zip.ts'

const connection = await testDatabase()
const { db } = connection
let scene: Scene

beforeEach(async () => {
  const gateway = await openTestGateway(connection)
  const owner = await signIn(gateway, { username: 'owner' })
  const recipient = await owner.post<{ id: number }>('/api/recipients', {
    kind: 'collection-agency',
    name: 'Perintä Esimerkki Oy',
    country: 'FI',
  })
  scene = {
    gateway,
    site: await makeSite(gateway),
    clerk: await signIn(gateway, { username: 'clerk', fullName: 'Salme Salainen', roles: ['clerk'] }),
    archivist: await signIn(gateway, {
      username: 'arkisto',
      fullName: 'Salme Salainen',
      roles: ['archivist'],
    }),
    organisation: await makeCustomer(gateway, { organisation: 'Esimerkki Oy' }, { kind: 'organisation' }),
    recipient: recipient.body.id,
  }
})

let people = 0
async function somebody(): Promise<Subject> {
  const email = `p${++people}x@example.com`
  const id = await makeCustomer(scene.gateway, { email, familyName: `Suku${people}x` })
  const { no } = await db.selectFrom('customer').select('no').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, no, email }
}

async function packageOf({ id }: Subject) {
  const made = await makePackage(scene.gateway.gateway, {
    customerId: id,
    kinds: ['access', 'portability'],
    language: 'fi',
    now: scene.gateway.now,
  })
  const files = filesOfZip(made!.zip)
  return { files, data: v.parse(DataPackage, JSON.parse(files.get('data.json')!)) }
}

const happening = fc.constantFrom(...Object.keys(HAPPENINGS))

test('whatever happened, a person is given everything of theirs, and nothing of another (R73)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), happening), { minLength: 1, maxLength: 12 }),
      async (history) => {
        const [one, other] = [await somebody(), await somebody()]
        const marks = new Map([one, other].map((subject) => [subject, [subject.email]]))
        for (const [at, [isOne, what]] of history.entries()) {
          const subject = isOne ? one : other
          const left = await HAPPENINGS[what]!(scene, subject, `K${people}x${at}x`)
          marks.get(subject)!.push(...left)
          scene.gateway.pass(1_000)
        }
        for (const [subject, stranger] of [
          [one, other],
          [other, one],
        ] as const) {
          const { files } = await packageOf(subject)
          const all = [...files.values()].join('\n')
          for (const mark of marks.get(subject)!) {
            expect(files.get('data.json')).toContain(mark)
            expect(files.get('index.html')).toContain(mark)
          }
          for (const mark of [...marks.get(stranger)!, stranger.id, 'Salme', 'Salainen'])
            expect(all).not.toContain(mark)
        }
      },
    ),
    runsOf(6),
  )
}, 60_000)

test('every column of the map that is a person’s is in the package, with a name in three languages', async () => {
  const subject = await somebody()
  for (const [at, happen] of Object.values(HAPPENINGS).entries()) {
    await happen(scene, subject, `kaikki${at}`)
    scene.gateway.pass(1_000)
  }
  const { data, files } = await packageOf(subject)
  for (const [table, { rows }] of Object.entries(data.tables))
    expect(Object.keys(rows[0]!), table).toEqual(expect.arrayContaining(columnsOf(PERSONAL_TABLES[table]!)))
  const { pdf } = data.tables['refusal_certificate']!.rows[0]!
  expect(files.get(pdf as string)).toMatch(/^%PDF-/)
  const read = await db
    .transaction()
    .execute((trx) => dataOfCustomer(trx, scene.gateway.gateway.vault, subject.id))
  const told = Object.entries(PERSONAL_TABLES).filter(([, map]) => columnsOf(map).length > 0)
  expect([...read!.rows.keys()].toSorted()).toEqual(
    told
      .filter(([, { of }]) => of === 'customer' || of === 'visitor')
      .map(([table]) => table)
      .toSorted(),
  )
  const missing = [...read!.rows.keys()].flatMap((table) => [
    ...(TABLE_TEXTS[table] ? [] : [table]),
    ...columnsOf(PERSONAL_TABLES[table]!)
      .filter((column) => !COLUMN_TEXTS[column])
      .map((column) => `${table}.${column}`),
  ])
  expect(missing).toEqual([])
})

test('every column of bytes about a person is opened, or told to be a hash', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea'
  `.execute(db)
  const closed = rows.filter(({ table, column }) => {
    const map = PERSONAL_TABLES[table]
    return map && (map.of === 'customer' || map.of === 'visitor') && columnsOf(map).includes(column)
  })
  const name = ({ table, column }: { table: string; column: string }) => `${table}.${column}`
  const opened = Object.entries(OPENERS).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(closed.map(name).filter((one) => !opened.includes(one))).toEqual([])
})
