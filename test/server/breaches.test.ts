import { beforeEach, expect, test } from 'vitest'
import type { BreachView, NewBreach } from '../../src/breach.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { changeBreach } from '../../server/breaches/breach.ts'
import { warnOfBreaches } from '../../server/breaches/warn-of-breaches.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let officer: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@example.com>',
  })
  officer = await signIn(gateway, { roles: ['privacy-officer'] })
  await db.updateTable('account').set({ email: 'officer@example.com', language: 'en' }).execute()
})

const HOUR = 60 * 60_000
const ago = (ms: number) => new Date(gateway.now.getTime() - ms).toISOString()

const record = (told: Partial<NewBreach> = {}) =>
  officer.post<BreachView & RefusalBody>('/api/breaches', {
    kinds: ['confidentiality'],
    happened: 'A list of customers was sent to the wrong address.',
    noticedAt: ago(HOUR),
    ...told,
  })
const change = ({ no, revision }: Pick<BreachView, 'no' | 'revision'>, told: object) =>
  officer.patch<BreachView & RefusalBody>(`/api/breaches/${no}`, { revision, ...told })
const subjects = () => smtp.received.map(({ mail }) => mail.subject)

test('a breach is documented with its 72 hours, and the privacy officers hear of it (GDPR art. 33)', async () => {
  const { status, body } = await record({ persons: 120 })
  expect(status).toBe(201)
  expect(body).toMatchObject({ no: 1, persons: 120, risk: null, closed: false, recordedBy: 'Aino Esimerkki' })
  expect(Date.parse(body.dueAt) - Date.parse(body.noticedAt)).toBe(72 * HOUR)
  expect(subjects()).toEqual(['A personal data breach was recorded (no. 1)'])
})

test('officers are warned a day before the 72 hours are over and when they are, once by any number of gateways', async () => {
  await record()
  smtp.received.length = 0
  gateway.pass(46 * HOUR)
  await warnOfBreaches(gateway.gateway)
  expect(subjects()).toEqual([])
  gateway.pass(2 * HOUR)
  await Promise.all([warnOfBreaches(gateway.gateway), warnOfBreaches(gateway.gateway)])
  expect(subjects()).toEqual(['Less than a day left to report breach no. 1'])
  gateway.pass(24 * HOUR)
  await warnOfBreaches(gateway.gateway)
  await warnOfBreaches(gateway.gateway)
  expect(subjects().slice(1)).toEqual(['The 72 hours of breach no. 1 are over'])
})

test('a warning that no mail server took is given again', async () => {
  await record()
  smtp.received.length = 0
  gateway.pass(72 * HOUR)
  const mailer = { send: () => Promise.resolve('unreachable' as const) }
  await warnOfBreaches({ ...gateway.gateway, mailer })
  expect(subjects()).toEqual([])
  await warnOfBreaches(gateway.gateway)
  expect(subjects()).toEqual(['The 72 hours of breach no. 1 are over'])
})

test('nobody is warned once the authority was told, or a risk was judged unlikely', async () => {
  const told = await record()
  await change(told.body, { authorityToldAt: gateway.now.toISOString() })
  const unlikely = await record()
  await change(unlikely.body, { risk: 'unlikely' })
  smtp.received.length = 0
  gateway.pass(100 * HOUR)
  await warnOfBreaches(gateway.gateway)
  expect(subjects()).toEqual([])
})

test('it is closed only when all that the law asks for is told: risk, measures, authority, delay, persons (GDPR art. 33, 34)', async () => {
  const { body } = await record({ noticedAt: ago(80 * HOUR) })
  const lacks = async (told: object) => {
    const { body: breach } = await change(body, { ...told, closed: true })
    return breach.error?.message
  }
  expect(await lacks({})).toContain('risk, measures')
  expect(await lacks({ risk: 'unlikely', measures: 'Called back' })).toContain('authorityReason')
  expect(await lacks({ risk: 'high', measures: 'Called back' })).toContain('authorityToldAt, subjectsToldOn')
  const late = { risk: 'high', measures: 'Called back', authorityToldAt: gateway.now.toISOString() }
  expect(await lacks({ ...late, subjectsToldOn: '2026-11-24' })).toContain('authorityReason')
  const closed = await change(body, {
    ...late,
    authorityReference: 'TSV/1/2026',
    authorityReason: 'It was found on a Friday evening.',
    subjectsToldOn: '2026-11-24',
    subjectsHow: 'By letter',
    closed: true,
  })
  expect([closed.status, closed.body.closed]).toEqual([200, true])
})

test('what was written before stays in the history, and no row is ever taken away', async () => {
  const { body } = await record()
  const { body: changed } = await change(body, { persons: 12, consequences: 'Spam' })
  expect(changed.history).toMatchObject([{ by: 'Aino Esimerkki', fields: ['persons', 'consequences'] }])
  expect((await change(body, { persons: 13 })).body.error.code).toBe('changed_meanwhile')
  await expect(db.deleteFrom('breach').execute()).rejects.toThrow(/append-only/)
  await expect(
    db
      .updateTable('breach_change')
      .set({ at: gateway.now } as never)
      .execute(),
  ).rejects.toThrow(/append-only/)
})

test('persons who were told after midnight in Helsinki were told on that day', async () => {
  const { no, revision } = (await record()).body
  const { id: accountId } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const at = (instant: string) =>
    changeBreach(
      db,
      { no, change: { revision, subjectsToldOn: '2027-01-15' } },
      { accountId, now: new Date(instant) },
    )
  await expect(at('2027-01-14T21:59:00Z')).rejects.toThrow('a day that has been')
  await at('2027-01-14T22:01:00Z')
})

test('times that cannot be are refused, naming the field', async () => {
  const field = async (told: Partial<NewBreach>) => (await record(told)).body.error.field
  expect(await field({ noticedAt: ago(-HOUR) })).toBe('noticedAt')
  expect(await field({ beganAt: ago(0) })).toBe('beganAt')
  expect(await field({ kinds: [] })).toBe('kinds')
  expect(await field({ happened: ' ' })).toBe('happened')
  const { body } = await record()
  expect((await change(body, { authorityToldAt: ago(2 * HOUR) })).body.error.field).toBe('authorityToldAt')
  expect((await officer.patch('/api/breaches/99', { revision: 1 })).status).toBe(404)
  expect((await officer.patch('/api/breaches/x', { revision: 1 })).status).toBe(404)
})

test('the log can be exported, and is for those who answer for it (R43)', async () => {
  await record({ happened: '=cmd() was sent away' })
  const csv = await gateway.app.request('/api/breaches', {
    headers: { cookie: officer.cookie, accept: 'text/csv' },
  })
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(await csv.text()).toContain("'=cmd() was sent away")
  const clerk = await signIn(gateway, { username: 'clerk', roles: ['clerk'] })
  expect((await clerk.get('/api/breaches')).status).toBe(403)
  const auditor = await signIn(gateway, { username: 'auditor', roles: ['auditor'] })
  expect((await auditor.get<BreachView[]>('/api/breaches')).body).toHaveLength(1)
  expect((await auditor.post('/api/breaches', {})).status).toBe(403)
})
