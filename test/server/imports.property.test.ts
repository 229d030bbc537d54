import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { writeXlsxStream } from 'hucre/xlsx'
import type { ImportDetail, ProblemList } from '../../src/import.ts'
import { storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { runsOf } from '../long.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let clerk: Awaited<ReturnType<typeof signIn>>
let register: number

beforeEach(begin)

async function begin(): Promise<void> {
  gateway = await openTestGateway(connection)
  clerk = await signIn(gateway, { roles: ['clerk'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
}

async function sendFile(content: Uint8Array): Promise<{ status: number; body: ImportDetail }> {
  const response = await gateway.app.request(`/api/imports?register=${register}&name=any`, {
    method: 'POST',
    headers: { cookie: clerk.cookie, origin: gateway.gateway.staffUrl, 'lupa-use': 'customer-care' },
    body: new Uint8Array(content),
  })
  return { status: response.status, body: (await response.json()) as ImportDetail }
}

async function check(
  { id, columns }: ImportDetail,
  meant: readonly (string | null)[],
): Promise<ImportDetail> {
  const { status } = await clerk.put(`/api/imports/${id}/mapping`, {
    columns: columns.map((_, at) => meant[at] ?? null),
    match: 'email',
    kind: 'person',
    source: 'registration',
  })
  expect(status).toBe(202)
  await gateway.gateway.imports.run()
  return (await clerk.get<ImportDetail>(`/api/imports/${id}`)).body
}

/** Bytes of no file at all, and of files that were cut or mended by hand. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('"', ';', ',', '\t', '\n', '\r\n', '\r', 'a@example.com', 'é', '\0', ' ', '\ufeff'),
      {
        maxLength: 60,
      },
    )
    .map((parts) => Buffer.from(parts.join(''), 'utf8')),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
)

test('whatever bytes are sent, the gateway answers, and keeps a whole file or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const { status, body } = await sendFile(bytes)
      expect([201, 413, 422]).toContain(status)
      const stored = await db.selectFrom('import').select(['state', 'rows']).execute()
      const lines = await db.selectFrom('import_row').select('line').execute()
      if (status !== 201) expect([stored, lines]).toEqual([[], []])
      else {
        expect(stored).toEqual([{ state: 'waiting', rows: lines.length }])
        const { state, counts } = await check(body, ['email'])
        expect(state).toBe('checked')
        expect(Object.values(counts!).reduce((sum, one) => sum + one, 0)).toBe(lines.length)
        await clerk.delete(`/api/imports/${body.id}`)
      }
    }),
    runsOf(25),
  )
})

test('a damaged spreadsheet is read or refused', async () => {
  const whole = await spreadsheet([
    ['Email', 'Given name'],
    ['a@example.com', 'Aino'],
    ['b@example.com', 'Eino'],
  ])
  expect((await sendFile(whole)).body).toMatchObject({
    rows: 2,
    first: [
      ['a@example.com', 'Aino'],
      ['b@example.com', 'Eino'],
    ],
  })
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
      const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length)
      for (const [at, byte] of changes) bytes[at] = byte
      expect([201, 413, 422]).toContain((await sendFile(bytes)).status)
    }),
    runsOf(40),
  )
})

async function spreadsheet(rows: string[][]): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(writeXlsxStream(rows, { name: 'Customers', columns: [] })).arrayBuffer(),
  )
}

const SEPARATORS = [';', ',', '\t']

/** A line that the register can hold, or not, and how many lines of the file it takes. */
const line = fc.record({
  name: fc.string({
    unit: fc.constantFrom('a', 'Ä', ' ', '"', ';', ',', '\t', '\n', '\r\n', "'"),
    maxLength: 12,
  }),
  isBad: fc.boolean(),
  blankAfter: fc.nat(2),
})

test('a bad line costs none of its neighbours, and is named by its number in the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (lines, separator, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        let file = ['e-mail', 'first name'].join(separator) + end
        let at = 2
        /** The numbers of the lines, and the names. */
        const bad: number[] = []
        const good: string[] = []
        for (const [index, { name, isBad, blankAfter }] of lines.entries()) {
          const email = isBad ? `nobody ${index}` : `m${index}@example.com`
          if (isBad) bad.push(at)
          else good.push(name.trim())
          file += quoted(email) + separator + quoted(name) + end + end.repeat(blankAfter)
          at += 1 + (name.match(/\r\n|\n|\r/g)?.length ?? 0) + blankAfter
        }
        const { body } = await sendFile(Buffer.from(file))
        const checked = await check(body, ['email', 'givenName'])
        expect(checked.counts).toMatchObject({ new: good.length, wrong: bad.length })
        const { problems } = (await clerk.get<ProblemList>(`/api/imports/${body.id}/problems`)).body
        expect(problems.map((problem) => [problem.line, problem.column])).toEqual(
          bad.map((number) => [number, 1]),
        )
        await clerk.post(`/api/imports/${body.id}/apply`, {})
        await gateway.gateway.imports.run()
        const made = await storedCustomers(gateway)
        expect(made.map(({ values }) => values.givenName ?? '')).toEqual(good)
        await db.deleteFrom('import').execute()
        await db.deleteFrom('customer').execute()
      },
    ),
    runsOf(12),
  )
})
