import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { NamedCustomer } from '../../src/named-customer.ts'
import { PAPER_LISTS, type PaperList, type PaperLocationView, type PaperView } from '../../src/paper.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { ROLES } from '../../src/staff.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway
let archivist: Awaited<ReturnType<typeof signIn>>
let maija: string
let archive: PaperLocationView
let desk: PaperLocationView

const MAIJA = { givenName: 'Maija', familyName: 'Mäkinen', email: 'maija@example.com' }
const DAY = 86_400_000

beforeEach(async () => {
  gateway = await openTestGateway(connection)
  archivist = await signIn(gateway, { username: 'arkisto', roles: ['archivist'] })
  maija = await makeCustomer(gateway, MAIJA)
  archive = (await addLocation({ name: 'Archive', locked: true, fireproof: true })).body
  desk = (await addLocation({ name: 'Front desk', locked: true, fireproof: false })).body
})

/** Sessions do not last for days. */
const daysLater = async (days: number) => {
  gateway.pass(days * DAY)
  archivist = await signIn(gateway, { username: `arkisto${gateway.now.getTime()}`, roles: ['archivist'] })
}
const addLocation = (location: Record<string, unknown>) =>
  archivist.post<PaperLocationView & RefusalBody>('/api/paper-locations', location)
const add = (told: Record<string, unknown> = {}) =>
  archivist.post<PaperView & RefusalBody>('/api/papers', {
    kind: 'contract',
    title: 'Contract of rent',
    event: 'Maija rented a boat',
    persons: [maija],
    receivedOn: '2026-11-24',
    retainUntil: '2036-12-31',
    ...told,
  })
const move = (id: string, message: Record<string, unknown>) =>
  archivist.put<PaperView & RefusalBody>(`/api/papers/${id}/state`, message)
const store = (id: string, on = '2026-11-24') => move(id, { state: 'stored', location: archive.id, on })
const list = async (query = '', by = archivist) => (await by.get<PaperList>(`/api/papers${query}`)).body

test('a paper is entered with what happened, whom it names and how long it is kept (R40)', async () => {
  const ville = await makeCustomer(gateway, { givenName: 'Ville', familyName: 'Virtanen' })
  const { status, body } = await add({ persons: [maija, ville], location: desk.id })

  expect(status).toBe(201)
  expect(body).toMatchObject({
    no: 1,
    register: 'Customers',
    kind: 'contract',
    title: 'Contract of rent',
    event: 'Maija rented a boat',
    persons: [{ name: 'Maija Mäkinen' }, { name: 'Ville Virtanen' }],
    receivedOn: '2026-11-24',
    state: 'received',
    location: { name: 'Front desk' },
    retainUntil: '2036-12-31',
    lateToStore: false,
    lateToDestroy: false,
    destroyed: null,
  })
  expect((await list(`?customer=${ville}`)).papers).toHaveLength(1)
  expect((await list('?no=1')).papers).toHaveLength(1)
  expect((await list('?no=2')).papers).toEqual([])
})

test.each([
  ['without an end of keeping it', { retainUntil: undefined }, 'retainUntil'],
  ['kept until before it came', { retainUntil: '2026-11-23' }, 'retainUntil'],
  ['that comes tomorrow', { receivedOn: '2026-11-25' }, 'receivedOn'],
  ['about nobody', { persons: [] }, 'persons'],
  ['about somebody who is not there', { persons: ['2f1c8a54-93c6-4a2e-8a55-6a8f5b0d7c11'] }, 'persons'],
  ['at a place that is not there', { location: 4711 }, 'location'],
  ['of a kind that is none', { kind: 'napkin' }, 'kind'],
])('a paper %s is refused (R40)', async (_title, told, field) => {
  const { status, body } = await add(told)
  expect([status, body.error.field]).toEqual([422, field])
  expect(await db.selectFrom('paper').select('id').execute()).toEqual([])
})

test('what describes a paper is in the database with a key of its own, and goes with it', async () => {
  const { body: paper } = await add()
  const dump = JSON.stringify((await sql`select t::text from paper t`.execute(db)).rows)
  for (const text of ['Contract of rent', 'Maija', 'boat']) {
    expect(dump).not.toContain(text)
    expect(dump).not.toContain(Buffer.from(text).toString('hex'))
  }
  await db.updateTable('paper').set({ key: null }).execute()
  expect((await archivist.get(`/api/papers/${paper.id}`)).status).toBe(404)
})

test('stored is where it is locked and fireproof, and the database lets nothing else be (R41)', async () => {
  const { body: paper } = await add()
  expect((await store(paper.id)).body.error.field).toBe('state')
  expect((await move(paper.id, { state: 'processing', location: desk.id })).status).toBe(200)
  const atDesk = { state: 'stored', location: desk.id, on: '2026-11-24' }
  expect((await move(paper.id, atDesk)).body.error.field).toBe('location')
  expect((await store(paper.id, '2026-11-25')).body.error.field).toBe('on')
  expect((await store(paper.id)).body).toMatchObject({
    state: 'stored',
    storedOn: '2026-11-24',
    location: { name: 'Archive' },
  })

  const lie = (locationId: number | null) =>
    db.updateTable('paper').set({ location_id: locationId }).where('id', '=', paper.id).execute()
  await expect(lie(desk.id)).rejects.toThrow(/foreign key/)
  await expect(lie(null)).rejects.toThrow(/check/)
  await expect(
    db.updateTable('paper_location').set({ fireproof: false }).where('id', '=', archive.id).execute(),
  ).rejects.toThrow(/foreign key/)
  const open = await archivist.patch<RefusalBody>(`/api/paper-locations/${archive.id}`, { locked: false })
  expect(open.body.error.field).toBe('locked')
  expect((await archivist.patch(`/api/paper-locations/${desk.id}`, { fireproof: true })).status).toBe(200)
  expect((await move(paper.id, atDesk)).body.location?.name).toBe('Front desk')
  const moves = await db.selectFrom('audit_entry').select('detail').where('act', '=', 'paper.moved').execute()
  expect(moves.map(({ detail }) => detail)).toEqual([
    { id: paper.id, state: 'processing', place: desk.id },
    { id: paper.id, state: 'stored', place: archive.id },
    { id: paper.id, state: 'stored', place: desk.id },
  ])
  expect((await addLocation({ name: 'Archive', locked: true, fireproof: true })).status).toBe(409)
})

test('what lies about longer than its register allows is late, and what was taken out begins anew', async () => {
  const { body: paper } = await add({ receivedOn: '2026-11-01' })
  const late = async () => [
    (await list()).lateToStore,
    (await list('?list=late-to-store')).papers.length,
    (await list('?list=to-store')).papers.length,
  ]
  expect(await late()).toEqual([0, 0, 1])
  await daysLater(7)
  expect(await late()).toEqual([0, 0, 1])
  await daysLater(1)
  expect(await late()).toEqual([1, 1, 1])
  await move(paper.id, { state: 'processing' })
  expect(await late()).toEqual([1, 1, 1])
  await store(paper.id)
  expect(await late()).toEqual([0, 0, 0])

  await move(paper.id, { state: 'processing' })
  expect(await late()).toEqual([0, 0, 1])
  const owner = await signIn(gateway, { username: 'owner' })
  const [register] = (await owner.get<{ id: number; paperDays: number }[]>('/api/registers')).body
  expect(register!.paperDays).toBe(30)
  await owner.patch(`/api/registers/${register!.id}`, { paperDays: 5 })
  await daysLater(6)
  expect(await late()).toEqual([1, 1, 1])
})

test('what is kept too long is late, and is destroyed before somebody else, once its time has come', async () => {
  const { body: paper } = await add({ receivedOn: '2026-11-01', retainUntil: '2026-11-24' })
  await move(paper.id, { state: 'processing' })
  await store(paper.id)
  const destroy = (told: Record<string, unknown> = {}) =>
    move(paper.id, {
      state: 'destroyed',
      on: '2026-11-24',
      how: 'shredded',
      by: 'Anna Arkisto',
      seenBy: 'Niilo Näkijä',
      ...told,
    })
  expect((await destroy()).body.error.field).toBe('on')
  await daysLater(1)
  expect((await list('?list=late-to-destroy')).papers).toMatchObject([{ id: paper.id, lateToDestroy: true }])
  expect((await destroy({ on: '2026-11-25', seenBy: 'anna arkisto' })).body.error.field).toBe('seenBy')
  expect((await destroy({ on: '2026-11-25', how: 'eaten' })).body.error.field).toBe('how')
  expect((await destroy({ on: '2026-11-25' })).body).toMatchObject({
    state: 'destroyed',
    location: null,
    destroyed: { on: '2026-11-25', how: 'shredded', by: 'Anna Arkisto', seenBy: 'Niilo Näkijä' },
  })
  expect((await list()).lateToDestroy).toBe(0)
  expect((await move(paper.id, { state: 'processing' })).status).toBe(410)
  expect((await archivist.patch(`/api/papers/${paper.id}`, { title: 'Another' })).status).toBe(410)
})

test('what was entered wrongly is put right, with other persons too', async () => {
  const { body: paper } = await add()
  const ville = await makeCustomer(gateway, { organisation: 'Koivu Oy' }, { kind: 'organisation' })
  const change = (told: Record<string, unknown>) =>
    archivist.patch<PaperView & RefusalBody>(`/api/papers/${paper.id}`, told)
  expect((await change({ title: 'Lease', persons: [ville], retainUntil: '2030-01-01' })).body).toMatchObject({
    title: 'Lease',
    event: 'Maija rented a boat',
    persons: [{ name: 'Koivu Oy' }],
    retainUntil: '2030-01-01',
  })
  const [other] = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .execute()
  const far = await makeCustomer(gateway, MAIJA, { registerId: other!.id })
  expect((await change({ persons: [far] })).body.error.field).toBe('persons')
  expect((await add({ persons: [maija, far] })).body.error.field).toBe('persons')
})

test('persons are found by a number or a whole address, and not by a name', async () => {
  const find = async (search: string) => {
    const { status, body } = await archivist.get<NamedCustomer[]>(
      `/api/paper-persons?search=${encodeURIComponent(search)}`,
    )
    return status === 200 ? body.map(({ name }) => name) : status
  }
  const [{ no }] = (await list('?no=0'), await db.selectFrom('customer').select('no').execute()) as [
    { no: number },
  ]
  expect(await find(String(no))).toEqual(['Maija Mäkinen'])
  expect(await find('MAIJA@example.com')).toEqual(['Maija Mäkinen'])
  expect(await find('maija@example')).toEqual([])
  expect(await find('Maija')).toBe(422)
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  await add()
  await officer.put(`/api/customers/${maija}/restriction`, { reason: 'Disputed' })
  expect(await find('maija@example.com')).toEqual([])
  // Stored only: the paper stays, and who it names is told to who may see that alone.
  expect((await list()).papers[0]!.persons).toMatchObject([{ no, name: null }])
  expect((await list('', officer)).papers[0]!.persons).toMatchObject([{ no, name: 'Maija Mäkinen' }])
})

test('a paper that names a restricted person is moved and kept, and neither read, changed nor destroyed (R86)', async () => {
  const ville = await makeCustomer(gateway, { familyName: 'Virtanen' })
  const { body: paper } = await add({ persons: [ville, maija], retainUntil: '2026-11-24' })
  const officer = await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] })
  await officer.put(`/api/customers/${maija}/restriction`, { reason: 'Disputed' })

  expect((await list()).papers).toMatchObject([{ title: null, event: null, restricted: true }])
  expect((await list('', officer)).papers).toMatchObject([{ title: 'Contract of rent', restricted: true }])
  expect((await move(paper.id, { state: 'processing', location: desk.id })).body).toMatchObject({
    no: paper.no,
    title: null,
    location: { name: 'Front desk' },
  })
  for (const change of [{ title: 'Lease' }, { persons: [ville] }, { retainUntil: '2026-11-25' }]) {
    const answer = await archivist.patch<RefusalBody>(`/api/papers/${paper.id}`, change)
    expect(answer.body.error.code).toBe('restricted')
  }
  await daysLater(1)
  const seen = { by: 'Anna Arkisto', seenBy: 'Niilo Näkijä' }
  const destroy = { state: 'destroyed', on: '2026-11-25', how: 'burned', ...seen }
  expect((await move(paper.id, destroy)).body.error.code).toBe('restricted')
  await db.updateTable('customer').set({ restricted_at: null }).execute()
  expect((await move(paper.id, destroy)).body).toMatchObject({ state: 'destroyed', restricted: false })
})

test('a paper names whom its persons turned out to be, once', async () => {
  const twin = await makeCustomer(gateway, MAIJA)
  await add({ persons: [maija, twin] })
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  await clerk.post(`/api/customers/${maija}/merge`, { other: twin, take: [], reason: 'The same' })
  expect((await list(`?customer=${twin}`)).papers[0]!.persons).toMatchObject([{ id: maija }])
  expect((await list(`?customer=${maija}`)).papers).toHaveLength(1)
})

test.each(ROLES)(
  'the role "%s" sees papers only where archivists and privacy officers do (R42)',
  async (role) => {
    const { body: paper } = await add()
    const staff = await signIn(gateway, { username: 'other', roles: [role] })
    const [reads, maintains] = [['archivist', 'privacy-officer'].includes(role), role === 'archivist']
    const paths = ['/api/papers', `/api/papers/${paper.id}`, '/api/paper-locations'].concat(
      PAPER_LISTS.map((each) => `/api/papers?list=${each}`),
    )
    for (const path of paths) expect((await staff.get(path)).status).toBe(reads ? 200 : 403)
    expect((await staff.get('/api/paper-persons?search=1')).status).toBe(maintains ? 200 : 403)
    const moved = await staff.put(`/api/papers/${paper.id}/state`, { state: 'processing' })
    expect(moved.status).toBe(maintains ? 200 : 403)
  },
)

test('an archivist who has not agreed to confidentiality sees no paper (R42)', async () => {
  await add()
  const staff = await signIn(gateway, { username: 'other', roles: ['archivist'], agreed: false })
  expect((await staff.get<RefusalBody>('/api/papers')).body.error.code).toBe('agreement_needed')
})

test('an archivist of one register sees its papers alone, and changes no place', async () => {
  const [other] = await db
    .insertInto('register')
    .values({ name: 'Others', created_at: gateway.now })
    .returning('id')
    .execute()
  const far = await makeCustomer(gateway, MAIJA, { registerId: other!.id })
  const [, { body: theirs }] = [await add(), await add({ persons: [far] })]
  const staff = await signIn(gateway, {
    username: 'other',
    roles: [{ role: 'archivist', siteId: null, registerId: other!.id }],
  })
  expect((await list('', staff)).papers.map(({ id }) => id)).toEqual([theirs.id])
  expect((await staff.patch(`/api/paper-locations/${desk.id}`, { locked: false })).status).toBe(403)
})
