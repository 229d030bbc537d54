import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import type { Site } from '../../server/sites/site.ts'
import { DataPackage } from '../../src/data-package.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { testDatabase } from '../database/fresh.ts'
import {
  choose,
  consentMessage,
  makeSite,
  openTestGateway,
  post,
  send,
  view,
  type TestGateway,
} from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
})

const MAIJA = { email: 'maija@example.com', familyName: 'Mäkinen' }
const data = async (token: string | null, of = site) => {
  const { status, body } = await post(gateway, '/api/visitor-data', { site: of.key, token })
  expect(status).toBe(200)
  return v.parse(DataPackage, body)
}
const refused = async (message: unknown, origin?: string) =>
  (await post<RefusalBody>(gateway, '/api/visitor-data', message, origin === undefined ? {} : { origin }))
    .body.error
const erase = (message: unknown) => post<RefusalBody>(gateway, '/api/visitor-data/erase', message)

/** A visit with a form, of a browser that allowed both. */
async function visit(path: string): Promise<string> {
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  const message = { site: site.key, key: randomUUID(), form: 'contact', fields: MAIJA, token }
  expect((await post(gateway, '/api/submissions', message)).status).toBe(201)
  await send(gateway, token, [view(path)])
  return token!
}

test('a browser sees everything that is kept of it, and nothing of another or of whom it is tied to', async () => {
  const [mine, theirs] = [await visit('/mine'), await visit('/theirs')]
  const all = await data(mine)
  expect(all).toMatchObject({ kind: 'browser', of: 'Shop', customers: [], looked: [] })
  expect(all.tables).toMatchObject({
    consent_record: { rows: [{ act: 'accepted' }] },
    consent_grant: { rows: [{ purpose: 'linking' }, { purpose: 'statistics' }] },
    visit: { rows: [{ entry_id: '/mine', browser_id: 'Firefox', ip: '192.0.2.33' }] },
    page_view: { rows: [{ path_id: '/mine' }] },
    customer_link: { rows: [{ site: 'Shop' }] },
  })
  const { id } = await db.selectFrom('customer').select('id').executeTakeFirstOrThrow()
  for (const other of ['/theirs', id, MAIJA.email, MAIJA.familyName])
    expect(JSON.stringify(all)).not.toContain(other)
  expect((await data(theirs)).tables['page_view']!.rows).toMatchObject([{ path_id: '/theirs' }])
})

test('nobody reads by a token that was not made here, of another site, or from a page that is none of the site’s', async () => {
  const token = await visit('/mine')
  const [id, payload] = token.split('.')
  expect(await refused({ site: site.key, token: `${id}.${payload}.forged` })).toMatchObject({
    field: 'token',
  })
  const other = await makeSite(gateway, { name: 'Other' })
  expect(await refused({ site: other.key, token })).toMatchObject({ field: 'token' })
  expect(await refused({ site: site.key, token }, 'https://evil.example.com')).toMatchObject({
    code: 'foreign_origin',
  })
})

test('erasing takes away every row but the proof of the choices, and leaves others as they are', async () => {
  const [mine, theirs] = [await visit('/mine'), await visit('/theirs')]
  const before = await data(theirs)
  const message = consentMessage(site, [], { token: mine })
  // The withdrawal goes to both, in whichever order it arrives.
  const answers = await Promise.all([erase(message), post(gateway, '/api/consents', message)])
  expect(answers.map(({ status }) => status)).toEqual([201, 201])

  expect(Object.keys((await data(mine)).tables)).toEqual(['consent_record'])
  // A backup that is put back does not bring it back.
  expect(await db.selectFrom('erasure').select('kind').distinct().execute()).toEqual([{ kind: 'visitor' }])
  expect({ ...(await data(theirs)), madeAt: before.madeAt }).toEqual(before)
  const records = await db.selectFrom('consent_record').select('act').orderBy('given_at').execute()
  expect(records.map(({ act }) => act).toSorted()).toEqual(['accepted', 'accepted', 'withdrawn'])
  const paths = await db
    .selectFrom('page_view')
    .innerJoin('label', 'label.id', 'path_id')
    .select('text')
    .execute()
  expect(paths).toEqual([{ text: '/theirs' }])
})

test('erasing is taking everything back: a choice that allows something, or no token, is refused', async () => {
  const token = await visit('/mine')
  expect((await erase(consentMessage(site, ['lupa-statistics'], { token }))).body.error.field).toBe('choice')
  expect((await erase(consentMessage(site, []))).body.error.field).toBe('token')
  expect((await data(token)).tables['page_view']!.rows).toHaveLength(1)
})

test('a browser can be erased after the gateway’s key was lost, but not read', async () => {
  const token = await visit('/mine')
  const key = Buffer.alloc(32, 9).toString('base64')
  gateway = await openTestGateway(connection, {
    LUPA_KEY: `${key},${Buffer.alloc(32, 7).toString('base64')}`,
  })
  expect((await data(token)).tables['page_view']!.rows).toHaveLength(1)
  const [, payload] = token.split('.')
  const forgotten = `gone00.${payload}.AAAA`
  expect(await refused({ site: site.key, token: forgotten })).toMatchObject({ field: 'token' })
  expect((await erase(consentMessage(site, [], { token: forgotten }))).status).toBe(201)
  expect(await db.selectFrom('page_view').select('id').execute()).toEqual([])
})
