import { beforeEach, expect, test } from 'vitest'
import type { Site } from '../../server/sites/site.ts'
import type { Annotation } from '../../src/annotation.ts'
import { testDatabase } from '../database/fresh.ts'
import { NOON, makeSite, openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let site: Site
let staff: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  site = await makeSite(gateway)
  staff = await signIn(gateway)
})

const path = (more = '') => `/api/sites/${site.id}/annotations${more}`
const note = async (day: string, text: string) => staff.post<Annotation>(path(), { day, text })
const list = async (query = '') => (await staff.get<Annotation[]>(path(query))).body
type Refused = { error: { code: string; field?: string } }

test('staff note what happened on a day, and see the notes of a period with who wrote them', async () => {
  const made = await note('2026-11-24', '  New front page <b>& menu</b> ')
  expect(made).toMatchObject({
    status: 201,
    body: {
      day: '2026-11-24',
      text: 'New front page <b>& menu</b>',
      createdAt: NOON.toISOString(),
      by: 'Aino Esimerkki',
    },
  })
  await note('2026-12-01', 'Letter sent')
  await note('2026-11-24', 'Radio advertisement')

  const texts = async (query: string) => (await list(query)).map(({ text }) => text)
  expect(await texts('')).toEqual(['New front page <b>& menu</b>', 'Radio advertisement', 'Letter sent'])
  expect(await texts('?from=2026-11-25')).toEqual(['Letter sent'])
  expect(await texts('?from=2026-11-24&until=2026-12-01')).toHaveLength(2)
})

test('a note that is sent again is kept once', async () => {
  const first = await note('2026-11-24', 'Relaunch')
  gateway.pass(60_000)
  const [again, third] = await Promise.all([note('2026-11-24', 'Relaunch'), note('2026-11-24', 'Relaunch')])

  expect([again, third].map(({ status, body }) => [status, body])).toEqual([
    [201, first.body],
    [201, first.body],
  ])
  expect(await list()).toHaveLength(1)
})

test('a note can be moved to another day, reworded and removed', async () => {
  const { id } = (await note('2026-11-24', 'Relanuch')).body
  const change = (message: unknown) => staff.patch<Annotation>(path(`/${id}`), message)

  expect((await change({ text: 'Relaunch' })).body).toMatchObject({ day: '2026-11-24', text: 'Relaunch' })
  expect((await change({ day: '2026-11-25' })).body).toMatchObject({ day: '2026-11-25', text: 'Relaunch' })
  expect((await change({})).body).toMatchObject({ id, day: '2026-11-25', text: 'Relaunch' })
  expect((await staff.delete(path(`/${id}`))).status).toBe(204)
  expect((await staff.delete(path(`/${id}`))).status).toBe(404)
  expect((await change({ text: 'Gone' })).status).toBe(404)
  expect(await list()).toEqual([])
})

test('a change that would make two alike is refused by name', async () => {
  await note('2026-11-24', 'Relaunch')
  const { id } = (await note('2026-11-25', 'Relaunch')).body

  const { status, body } = await staff.patch<Refused>(path(`/${id}`), { day: '2026-11-24' })
  expect([status, body.error.field]).toEqual([409, 'text'])
  expect((await list()).map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25'])
})

test.each([
  [{ day: '2026-11-24', text: ' ' }, 'text'],
  [{ day: '2026-11-24', text: 'x'.repeat(201) }, 'text'],
  [{ day: '2026-11-24', text: 'a\0b' }, 'text'],
  [{ day: '2026-11-24' }, 'text'],
  [{ day: '2026-02-30', text: 'No such day' }, 'day'],
  [{ day: '0000-01-01', text: 'No such year' }, 'day'],
  [{ day: '24.11.2026', text: 'Written otherwise' }, 'day'],
  [{ day: '2026-11-24', text: 'Relaunch', by: 'Somebody else' }, 'by'],
])('the note %j is refused by name', async (message, field) => {
  const { status, body } = await staff.post<Refused>(path(), message)

  expect([status, body.error.field]).toEqual([422, field])
  expect(await db.selectFrom('annotation').selectAll().execute()).toEqual([])
})

test('notes of one site are not seen, changed or removed through another', async () => {
  const { id } = (await note('2026-11-24', 'Relaunch')).body
  site = await makeSite(gateway, { name: 'Other' })

  expect(await list()).toEqual([])
  expect((await staff.patch(path(`/${id}`), { text: 'Taken over' })).status).toBe(404)
  expect((await staff.delete(path(`/${id}`))).status).toBe(404)
  expect(await db.selectFrom('annotation').select('text').execute()).toEqual([{ text: 'Relaunch' }])
})

test('a note stays when the account of who wrote it goes', async () => {
  await note('2026-11-24', 'Relaunch')
  await db.deleteFrom('staff_session').execute()
  await db.deleteFrom('account').execute()
  staff = await signIn(gateway)

  expect(await list()).toMatchObject([{ text: 'Relaunch', by: null }])
})

test('nobody reads or writes notes without signing in, from another origin, or of a site that is not there', async () => {
  const stranger = await gateway.app.request(path())
  const forged = await gateway.app.request(path(), {
    method: 'POST',
    headers: { cookie: staff.cookie, origin: 'https://shop.example.com' },
    body: JSON.stringify({ day: '2026-11-24', text: 'Forged' }),
  })
  expect([stranger.status, forged.status]).toEqual([401, 403])
  const { status, body } = await staff.get<Refused>(path('?order=day'))
  expect([status, body.error.field]).toEqual([422, 'order'])

  site = { ...site, id: site.id + 1000 }
  expect([(await staff.get(path())).status, (await note('2026-11-24', 'Nowhere')).status]).toEqual([404, 404])
})
