import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../database/fresh.ts'

const { db } = await testDatabase()

test('values come out as the same types from both engines', async () => {
  const { rows } = await sql`
    select
      9007199254740991::bigint as bigint,
      count(*) as count,
      sum(n) as sum_of_integers,
      sum(n::bigint) as sum_of_bigints,
      avg(n) as average,
      1.25::numeric as numeric,
      0.5::float8 as float,
      true as boolean,
      'é "quoted" \\ NULL'::text as text,
      '0190163d-8694-739b-aea5-966c26f8ad91'::uuid as uuid,
      '2026-03-29'::date as day,
      '2026-03-29 01:30:00.123+02'::timestamptz as instant,
      '1 day 02:00'::interval as span,
      '{"a": [1, null]}'::jsonb as jsonb,
      '{"a": 1.5}'::json as json,
      '\\x00ff10'::bytea as bytes,
      '192.0.2.1'::inet as address,
      null::int as nothing
    from (values (1), (2)) as numbers (n)`.execute(db)
  expect(rows).toStrictEqual([
    {
      bigint: 9007199254740991,
      count: 2,
      sum_of_integers: 3,
      sum_of_bigints: 3,
      average: 1.5,
      numeric: 1.25,
      float: 0.5,
      boolean: true,
      text: 'é "quoted" \\ NULL',
      uuid: '0190163d-8694-739b-aea5-966c26f8ad91',
      day: '2026-03-29',
      instant: new Date('2026-03-28T23:30:00.123Z'),
      span: '1 day 02:00:00',
      jsonb: { a: [1, null] },
      json: { a: 1.5 },
      bytes: new Uint8Array([0x00, 0xff, 0x10]),
      address: '192.0.2.1',
      nothing: null,
    },
  ])
})

test('arrays come out as the same types from both engines', async () => {
  const { rows } = await sql`
    select
      array['plain', 'a,b', 'say "hi"', 'back\\slash', '', 'NULL', null, '{x}', 'ünï'] as texts,
      array[1, null, -3]::int4[] as integers,
      array[1, 9007199254740991]::bigint[] as bigints,
      array[1.5, null]::numeric[] as numerics,
      array[true, false] as booleans,
      array['2026-03-29', null]::date[] as days,
      array['2026-03-29 00:00Z']::timestamptz[] as instants,
      array['0190163d-8694-739b-aea5-966c26f8ad91']::uuid[] as uuids,
      array['\\x00ff', null]::bytea[] as bytes,
      array['{"a": "b,\\"c"}']::jsonb[] as objects,
      array[[1, 2], [3, 4]]::bigint[] as matrix,
      '{}'::text[] as none`.execute(db)
  expect(rows).toStrictEqual([
    {
      texts: ['plain', 'a,b', 'say "hi"', 'back\\slash', '', 'NULL', null, '{x}', 'ünï'],
      integers: [1, null, -3],
      bigints: [1, 9007199254740991],
      numerics: [1.5, null],
      booleans: [true, false],
      days: ['2026-03-29', null],
      instants: [new Date('2026-03-29T00:00:00Z')],
      uuids: ['0190163d-8694-739b-aea5-966c26f8ad91'],
      bytes: [new Uint8Array([0x00, 0xff]), null],
      objects: [{ a: 'b,"c' }],
      matrix: [
        [1, 2],
        [3, 4],
      ],
      none: [],
    },
  ])
})

test('what goes in comes out again', async () => {
  const sent = {
    texts: ['plain', 'a,b', 'say "hi"', 'back\\slash', '', 'NULL', null, '{x}', '\n\t'],
    integers: [1, null, -3],
    instants: [new Date('2026-03-29T00:59:59.999Z')],
    bytes: new Uint8Array([0, 255, 16]),
    bytes_list: [new Uint8Array([0, 255]), null],
    instant: new Date('2026-10-25T00:30:00.001Z'),
    day: '2026-10-25',
    bigint: 42,
    object: { nested: ['a', { b: null }] },
    flag: false,
    nothing: null,
  }
  const { rows } = await sql`
    select
      ${sent.texts}::text[] as texts,
      ${sent.integers}::int4[] as integers,
      ${sent.instants}::timestamptz[] as instants,
      ${Buffer.from(sent.bytes)}::bytea as bytes,
      ${sent.bytes_list}::bytea[] as bytes_list,
      ${sent.instant}::timestamptz as instant,
      ${sent.day}::date as day,
      ${42n}::bigint as bigint,
      ${sent.object}::jsonb as object,
      ${sent.flag}::boolean as flag,
      ${sent.nothing}::text as nothing`.execute(db)
  expect(rows).toStrictEqual([sent])
})

test('many rows go in as one array a column', async () => {
  const { rows } = await sql`
    select * from unnest(${['a', 'b']}::text[], ${[1, 2]}::int4[], ${[true, null]}::boolean[]) as row (text, number, flag)
  `.execute(db)
  expect(rows).toStrictEqual([
    { text: 'a', number: 1, flag: true },
    { text: 'b', number: 2, flag: null },
  ])
})

test('a bigint that a number cannot hold is refused, not rounded', async () => {
  await expect(sql`select 9007199254740993::bigint as id`.execute(db)).rejects.toThrow('9007199254740993')
  await expect(sql`select array[9007199254740993]::bigint[] as ids`.execute(db)).rejects.toThrow(
    '9007199254740993',
  )
  expect(await sql`select 1 as still_here`.execute(db)).toMatchObject({ rows: [{ still_here: 1 }] })
})

test('an error carries its SQLSTATE, constraint and table', async () => {
  await sql`create table if not exists unique_mail (mail text constraint one_mail unique)`.execute(db)
  await sql`insert into unique_mail values ('a@example.org')`.execute(db)
  await expect(sql`insert into unique_mail values (${'a@example.org'})`.execute(db)).rejects.toMatchObject({
    code: '23505',
    constraint: 'one_mail',
    table: 'unique_mail',
    message: expect.stringContaining('one_mail'),
    detail: expect.stringContaining('already exists'),
  })
  await expect(sql`select * from nowhere`.execute(db)).rejects.toMatchObject({ code: '42P01' })
})

test('changed rows are counted', async () => {
  await sql`create table if not exists counted (n int)`.execute(db)
  expect((await sql`insert into counted values (1), (2), (3)`.execute(db)).numAffectedRows).toBe(3n)
  expect((await sql`update counted set n = 0 where n > 1`.execute(db)).numAffectedRows).toBe(2n)
})

test('both engines sort text alike', async () => {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${['b', 'a', 'B', 'é', 'z', '_']}::text[]) as word order by word`.execute(db)
  expect(rows.map(({ word }) => word)).toEqual(['B', '_', 'a', 'b', 'z', 'é'])
})
