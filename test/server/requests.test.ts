import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { runErasures } from '../../server/erasure/run-erasures.ts'
import type { BansView } from '../../src/ban.ts'
import type { CustomerDetail } from '../../src/customer.ts'
import type { RecipientView } from '../../src/recipient.ts'
import type { RefusalBody } from '../../src/refusal.ts'
import { RIGHTS, type RequestFigures, type RequestList } from '../../src/subject-request.ts'
import { makeCustomer, storedCustomers } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, signIn, type TestGateway } from '../gateway.ts'
import { approve, decide, findRequest, propose, recordRequest, step } from '../request.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let register: number
let maija: string
type Staff = Awaited<ReturnType<typeof signIn>>
let clerk: Staff
let officer: Staff

const MAIJA = {
  givenName: 'Maija',
  familyName: 'Mäkinen',
  email: 'maija@example.com',
  city: 'Turku',
}

beforeEach(async () => {
  gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@example.com>',
  })
  clerk = await signIn(gateway, { roles: ['clerk'], use: 'rights' })
  officer = await signIn(gateway, { username: 'officer', fullName: 'Olli Ohje', roles: ['privacy-officer'] })
  register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
  maija = await makeCustomer(gateway, MAIJA)
})

const steppedUp = () => db.updateTable('staff_session').set({ stepped_up_at: gateway.now }).execute()

/** Recorded, taken up, and ready to be decided. */
async function taken(request: Parameters<typeof recordRequest>[2] = {}) {
  const { status, body } = await recordRequest(clerk, register, { customer: maija, ...request })
  expect([status, body.error]).toEqual([201, undefined])
  const next = await step(clerk, body, 'in-progress')
  expect([next.status, next.body.error]).toEqual([200, undefined])
  return next.body
}

test('a letter is recorded with the day it came, and is due a month later (R74, R82)', async () => {
  const { status, body } = await recordRequest(clerk, register, {
    rights: ['access', 'erasure'],
    receivedOn: '2026-11-05',
    words: 'I want to know what you have, and then be forgotten.',
  })
  expect(status).toBe(201)
  // 5 December is a Saturday and the 6th a holiday.
  expect(body).toMatchObject({
    state: 'received',
    receivedOn: '2026-11-05',
    dueOn: '2026-12-07',
    channel: 'letter',
    identity: { way: 'signature', on: '2026-11-05' },
    words: 'I want to know what you have, and then be forgotten.',
    customer: null,
    candidates: [{ id: maija, name: 'Maija Mäkinen' }],
    recordedBy: 'Aino Esimerkki',
  })
  const list = await officer.get<RequestList>('/api/requests')
  expect(list.body.requests).toMatchObject([
    { no: body.no, name: 'Maija Mäkinen', rights: ['access', 'erasure'], dueOn: '2026-12-07' },
  ])
  expect((await recordRequest(clerk, register, { receivedOn: '2026-11-25' })).body.error.field).toBe(
    'receivedOn',
  )
})

test('whoever did not sign is asked who they are, and not refused (R76)', async () => {
  const { body } = await recordRequest(clerk, register, { channel: 'email', identity: null, customer: maija })
  expect((await step(clerk, body, 'in-progress')).body.error.message).toContain('who asks')
  await expect(
    db.updateTable('subject_request').set({ state: 'in-progress' }).where('id', '=', body.id).execute(),
  ).rejects.toThrow(/who asks/)

  const asked = await step(clerk, body, 'identity')
  expect(asked.body.letters.map(({ kind, way, sentOn }) => [kind, way, sentOn])).toEqual([
    ['identity', 'email', '2026-11-24'],
  ])
  expect(smtp.received.map(({ to }) => to)).toEqual(['maija@example.com'])
  const shown = await clerk.put<typeof body>(`/api/requests/${body.id}/identity`, {
    revision: asked.body.revision,
    way: 'in-person',
  })
  expect(shown.body.identity).toEqual({ way: 'in-person', on: '2026-11-24' })
  expect((await step(clerk, shown.body, 'in-progress')).status).toBe(200)
})

test('a request for rectification that says nothing of which data needs more information (R81)', async () => {
  const request = await taken({ rights: ['rectification'] })
  const granted = await propose(clerk, request, 'rectification')
  expect([granted.status, granted.body.error.field]).toEqual([422, 'items'])
  expect((await step(clerk, request, 'needs-information')).body.error.field).toBe('reason')
  const asked = await step(clerk, request, 'needs-information', {
    reason: 'Which of your data are wrong, and what should they be?',
  })
  expect(asked.body.state).toBe('needs-information')
  expect(smtp.received.at(-1)!.mail.text).toContain('Which of your data are wrong')
  // The clock goes on.
  expect(asked.body.dueOn).toBe(request.dueOn)
})

test('more time is taken once, with reasons, inside the first month alone (R82)', async () => {
  const request = await taken()
  expect((await step(clerk, request, 'extended')).body.error.field).toBe('reason')
  const extended = await step(clerk, request, 'extended', { reason: 'You asked for eleven years of orders.' })
  expect(extended.body).toMatchObject({
    state: 'extended',
    extendedOn: '2026-11-24',
    dueOn: '2027-02-24',
  })
  const back = await step(clerk, extended.body, 'in-progress')
  expect((await step(clerk, back.body, 'extended', { reason: 'Again' })).body.error.code).toBe('taken')

  const late = await taken({ receivedOn: '2026-10-01' })
  expect((await step(clerk, late, 'extended', { reason: 'We were slow' })).body.error.field).toBe('to')
  await expect(
    db.updateTable('subject_request').set({ due_on: '2027-01-01' }).where('id', '=', late.id).execute(),
  ).rejects.toThrow(/time is taken once/)
})

test('data are corrected, deleted and completed, with the old value, the reason and who did it in the history (R79)', async () => {
  const request = await taken({
    rights: ['rectification'],
    items: [
      {
        field: 'email',
        defect: 'outdated',
        remedy: 'correct',
        proposed: 'maija.m@example.com',
        ground: 'I moved',
      },
      { field: 'city', defect: 'unnecessary', remedy: 'delete', proposed: null, ground: 'You need no city' },
      {
        field: 'phone',
        defect: 'incomplete',
        remedy: 'complete',
        proposed: '040 123 4567',
        ground: 'Call me',
      },
    ],
  })
  expect(request.items).toMatchObject([
    { field: 'email', known: 'maija@example.com' },
    { field: 'city', known: 'Turku' },
    { field: 'phone', known: null },
  ])
  const partly = await propose(clerk, request, 'rectification', {
    outcome: 'partly',
    accepted: ['email', 'phone'],
    grounds: ['data-correct'],
    reason: 'We deliver to this city.',
  })
  expect([partly.status, partly.body.error]).toEqual([200, undefined])
  const decided = await decide(clerk, partly.body)
  expect([decided.status, decided.body.error]).toEqual([200, undefined])
  expect((await storedCustomers(gateway))[0]!.values).toEqual({
    ...MAIJA,
    email: 'maija.m@example.com',
    phone: '+358401234567',
  })
  const history = await signIn(gateway, { username: 'second', roles: ['clerk'] })
  const { body: changes } = await history.get<
    { act: string; by: string; reason: string; values: unknown[] }[]
  >(`/api/customers/${maija}/changes`)
  expect(changes[0]).toMatchObject({
    act: 'rectify',
    by: 'Aino Esimerkki',
    reason: `${request.no}: I moved; Call me`,
    values: [
      { field: 'email', before: 'maija@example.com', after: 'maija.m@example.com', source: 'notice' },
      { field: 'phone', before: null, after: '+358401234567', source: 'notice' },
    ],
  })
})

test('whoever gave or got the data is told, and the request is not closed before (R83)', async () => {
  const owner = await signIn(gateway, { username: 'owner' })
  const { body: recipient } = await owner.post<RecipientView>('/api/recipients', {
    kind: 'collection-agency',
    name: 'Perintä Esimerkki Oy',
    country: 'FI',
  })
  const { body: source } = await owner.post<{ id: number }>('/api/data-sources', {
    kind: 'update-service',
    name: 'Osoitteet Oy',
    contract: 'Updates',
    beganOn: '2026-01-01',
    endsOn: null,
  })
  const carer = await signIn(gateway, { username: 'carer', roles: ['clerk'] })
  const { body: known } = await carer.get<CustomerDetail>(`/api/customers/${maija}`)
  await carer.patch(`/api/customers/${maija}`, {
    revision: known.revision,
    values: { city: 'Tampere' },
    source: 'update-service',
    sourceId: source.id,
    reason: 'Updated',
  })
  const disclosed = await carer.post(`/api/customers/${maija}/disclosures`, {
    recipient: recipient.id,
    reason: 'collection',
    fields: ['email', 'city'],
    note: 'Invoice 12',
  })
  expect(disclosed.status).toBe(201)

  const request = await taken({
    rights: ['rectification'],
    items: [
      { field: 'city', defect: 'incorrect', remedy: 'correct', proposed: 'Turku', ground: 'I never moved' },
    ],
  })
  const proposed = await propose(clerk, request, 'rectification')
  const { body: decided } = await decide(clerk, proposed.body)
  expect(decided.state).toBe('notified')
  expect(decided.tasks).toMatchObject([
    { kind: 'source', name: 'Osoitteet Oy' },
    {
      kind: 'recipient',
      name: 'Perintä Esimerkki Oy',
      detail: {
        about: 'rectification',
        name: 'Maija Mäkinen',
        changes: [{ field: 'city', before: 'Tampere', after: 'Turku' }],
      },
      doneOn: null,
    },
  ])
  expect((await step(clerk, decided, 'closed')).status).toBe(422)
  await expect(
    db.updateTable('subject_request').set({ state: 'closed' }).where('id', '=', request.id).execute(),
  ).rejects.toThrow(/not everybody was told/)

  const told = (task: number, done: object) =>
    clerk.put<typeof decided>(`/api/requests/${request.id}/tasks/${decided.tasks[task]!.id}`, done)
  expect((await told(0, { on: '2026-11-24', impossible: 'The service ended' })).body.state).toBe('notified')
  const { body: closed } = await told(1, { on: '2026-11-24' })
  expect(closed.tasks).toMatchObject([{ impossible: 'The service ended' }, { impossible: null }])
  expect(closed.state).toBe('closed')
})

test('a refusal says its reasons, and comes with a certificate (R84)', async () => {
  const request = await taken({ rights: ['erasure'] })
  const without = await propose(clerk, request, 'erasure', { outcome: 'refused', grounds: ['legal-claims'] })
  expect(without.body.error.field).toBe('reason')
  const reason = 'You sued us on 1 November; we keep what the court needs.'
  const groundless = await propose(clerk, request, 'erasure', { outcome: 'refused', reason })
  expect(groundless.body.error.field).toBe('grounds')
  const refused = await propose(clerk, request, 'erasure', {
    outcome: 'refused',
    grounds: ['legal-claims'],
    reason,
  })
  const { body: decided } = await decide(clerk, refused.body)
  expect(decided.decisions).toMatchObject([
    {
      outcome: 'refused',
      reason,
      certificate: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    },
  ])
  expect(smtp.received.at(-1)!.mail.attachments).toHaveLength(1)
  expect(decided.state).toBe('closed')
  expect(await storedCustomers(gateway)).toHaveLength(1)
})

test('an objection ends the uses that are objected to (R77, R88)', async () => {
  const request = await taken({ rights: ['objection', 'access'] })
  expect((await propose(clerk, request, 'objection')).body.error.field).toBe('bans')
  const objected = await propose(clerk, request, 'objection', { bans: ['all-marketing', 'directory'] })
  expect((await decide(clerk, objected.body)).body.error.field).toBe('access')
  const both = await propose(clerk, objected.body, 'access')
  expect((await decide(clerk, both.body)).body.state).toBe('closed')
  const { body } = await (
    await signIn(gateway, { username: 'carer', roles: ['clerk'] })
  ).get<BansView>(`/api/customers/${maija}/bans`)
  expect(body.bans.map(({ kind, channel }) => [kind, channel])).toEqual([
    ['directory', 'letter'],
    ['all-marketing', 'letter'],
  ])
})

test('consent to be tied to visits is withdrawn by a letter, too', async () => {
  const site = await makeSite(gateway)
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  await post(gateway, '/api/submissions', {
    site: site.key,
    key: crypto.randomUUID(),
    form: 'contact',
    fields: { email: 'maija@example.com' },
    token,
  })
  expect(await db.selectFrom('customer_link').select('customer_id').execute()).toEqual([
    { customer_id: maija },
  ])
  const request = await taken({ rights: ['withdrawal'] })
  await decide(clerk, (await propose(clerk, request, 'withdrawal')).body)
  expect(await db.selectFrom('customer_link').select('customer_id').execute()).toEqual([])
  // Statistics were allowed by themselves, and still are.
  expect(await db.selectFrom('consent_grant').select('purpose').execute()).toEqual([
    { purpose: 'statistics' },
  ])
})

test('what is restricted is lifted by a second person, and the subject is told before (R86)', async () => {
  const request = await taken({ rights: ['restriction'] })
  const { body: restricted } = await decide(clerk, (await propose(clerk, request, 'restriction')).body)
  expect(restricted.customer!.restricted).toBe(true)
  const lift = () => officer.delete<RefusalBody>(`/api/customers/${maija}/restriction`)
  await steppedUp()
  expect((await lift()).body.error.code).toBe('taken')

  smtp.answer = () => ({ code: 450, text: 'later' })
  const told = await clerk.post<typeof restricted>(`/api/requests/${request.id}/lifting`, {
    revision: restricted.revision,
    reason: 'You told us that the address was right.',
  })
  expect(told.body.customer!.lift).toMatchObject({ proposedBy: { name: 'Aino Esimerkki' } })
  expect((await lift()).body.error.message).toContain('was not sent')
  smtp.answer = () => null
  gateway.pass(60_000)
  await gateway.gateway.requestPost.deliver()
  const both = await signIn(gateway, { username: 'both', roles: ['clerk', 'privacy-officer'], use: 'rights' })
  await steppedUp()
  const own = await both.put(`/api/customers/${maija}/restriction/lift`, {
    reason: 'Mine',
    toldOn: '2026-11-24',
  })
  expect(own.status).toBe(204)
  expect(
    (await both.delete<RefusalBody>(`/api/customers/${maija}/restriction`)).body.error.message,
  ).toContain('somebody else')
  // The letter says when at the earliest.
  expect((await lift()).body.error.message).toContain('until tomorrow')
  gateway.pass(24 * 60 * 60_000)
  const later = await signIn(gateway, { username: 'later', roles: ['privacy-officer'] })
  await steppedUp()
  expect((await later.delete(`/api/customers/${maija}/restriction`)).status).toBe(204)
  expect((await storedCustomers(gateway))[0]!.restrictedAt).toBe(null)
})

test('an erasure is proposed by one and approved by another, who gave their password again (R36)', async () => {
  const request = await taken({ rights: ['erasure'] })
  const both = await signIn(gateway, { username: 'both', roles: ['clerk', 'privacy-officer'], use: 'rights' })
  const proposed = await propose(both, request, 'erasure')
  expect((await decide(clerk, proposed.body)).body.error.message).toContain('second person')
  expect((await approve(clerk, proposed.body)).status).toBe(403)
  expect((await approve(both, proposed.body)).body.error.message).toContain('somebody else')
  await expect(
    db
      .updateTable('request_right')
      .set({ approved_by: both.accountId, approved_at: gateway.now })
      .where('request_id', '=', request.id)
      .execute(),
  ).rejects.toThrow(/check constraint/)
  gateway.pass(6 * 60_000)
  expect((await approve(officer, proposed.body)).body.error.code).toBe('step_up_needed')
  await steppedUp()
  const approved = await approve(officer, proposed.body)
  expect(approved.body.decisions[0]!.approvedBy!.name).toBe('Olli Ohje')
  // Whoever proposes anew has it looked at anew.
  const again = await propose(clerk, approved.body, 'erasure')
  expect(again.body.decisions[0]!.approvedBy).toBe(null)
  const decided = await decide(clerk, (await approve(officer, again.body)).body)
  expect([decided.status, decided.body.error]).toEqual([200, undefined])
  expect(decided.body).toMatchObject({
    state: 'closed',
    customer: null,
    requester: null,
    words: null,
    name: null,
  })
  expect(await storedCustomers(gateway)).toEqual([])
  expect(smtp.received.map(({ to }) => to)).toEqual(['maija@example.com', 'maija@example.com'])
})

test('an erasure that something stands against is held with the reason told, and done by itself when it ends (R37, R89)', async () => {
  const firm = await makeCustomer(gateway, { organisation: 'Saha Oy' }, { kind: 'organisation' })
  const carer = await signIn(gateway, { username: 'carer', roles: ['clerk'] })
  const contact = await carer.post<{ id: string }>('/api/contacts', {
    person: maija,
    organisation: firm,
    position: 'Buyer',
    beganOn: '2026-01-01',
  })
  expect(contact.status).toBe(201)
  const request = await taken({ rights: ['erasure'] })
  expect(request.holds).toMatchObject([{ kind: 'contact' }])
  expect((await propose(clerk, request, 'erasure')).body.error.message).toContain('held')
  const held = await propose(clerk, request, 'erasure', { outcome: 'held' })
  expect(held.body.decisions[0]!.grounds).toEqual(['organisation-contact'])
  const { body: told } = await decide(clerk, (await approve(officer, held.body)).body)
  expect(told).toMatchObject({ state: 'closed', held: true })
  expect(smtp.received.at(-1)!.mail.text).toMatch(/contact/i)
  expect(await storedCustomers(gateway)).toHaveLength(2)

  await sql`update contact set ended_on = '2026-11-24'`.execute(db)
  gateway.pass(24 * 60 * 60_000)
  await runErasures(gateway.gateway)
  await gateway.gateway.requestPost.deliver()
  expect((await storedCustomers(gateway)).map(({ id }) => id)).toEqual([firm])
  const later = await signIn(gateway, { username: 'later', roles: ['privacy-officer'] })
  const { body: done } = await findRequest(later, request)
  expect(done).toMatchObject({ state: 'closed', held: false, customer: null, requester: null })
  expect(smtp.received.at(-1)!.to).toBe('maija@example.com')
})

test('whoever asks for their data and to be forgotten has the time of the link to fetch them first', async () => {
  const request = await taken({ rights: ['access', 'erasure'] })
  const granted = await propose(clerk, request, 'access')
  const proposed = await propose(clerk, granted.body, 'erasure')
  const { body: approved } = await approve(officer, proposed.body)
  // The job of each minute comes between the approval and the answer.
  expect(await runErasures(gateway.gateway)).toEqual([])
  const { body: decided } = await decide(clerk, approved)
  expect(decided).toMatchObject({ state: 'notified', accessLink: { usedAt: null } })
  expect(await storedCustomers(gateway)).toHaveLength(1)
  gateway.pass(7 * 24 * 60 * 60_000)
  await runErasures(gateway.gateway)
  await gateway.gateway.requestPost.deliver()
  expect(await storedCustomers(gateway)).toEqual([])
  expect(await db.selectFrom('subject_request').select(['state', 'key', 'requester']).execute()).toEqual([
    { state: 'closed', key: null, requester: null },
  ])
})

test('an answer that does not arrive keeps the request open until it was sent on paper', async () => {
  smtp.answer = () => ({ code: 550, text: 'no such mailbox' })
  const request = await taken({
    requester: {
      name: 'Maija Mäkinen',
      email: 'gone@example.com',
      phone: null,
      address: 'Tie 1\n20100 Turku',
    },
  })
  const { body: decided } = await decide(clerk, (await propose(clerk, request, 'access')).body)
  expect(decided).toMatchObject({ state: 'decided', undelivered: true })
  expect((await officer.get<RequestFigures>('/api/requests/figures')).body.undelivered).toBe(1)
  await expect(
    db.updateTable('subject_request').set({ state: 'notified' }).where('id', '=', request.id).execute(),
  ).rejects.toThrow(/the answer was not sent/)
  const lost = decided.letters.findLast(({ kind }) => kind === 'answer')!
  expect(
    (await clerk.post(`/api/requests/${request.id}/letters/${lost.id}/again`, { way: 'paper' })).status,
  ).toBe(204)
  const { body: again } = await findRequest(clerk, request)
  expect(again).toMatchObject({ state: 'decided', undelivered: false })
  const letter = again.letters.at(-1)!
  await clerk.put(`/api/requests/${request.id}/letters/${letter.id}/sent`, { on: '2026-11-24' })
  expect((await findRequest(clerk, request)).body.state).toBe('closed')
})

test('whoever is not in the register is answered that nothing is kept of them', async () => {
  const { body } = await recordRequest(clerk, register, {
    requester: { name: 'Kalle Tuntematon', email: 'kalle@example.com', phone: null, address: null },
  })
  expect(body.candidates).toEqual([])
  const next = await step(clerk, body, 'in-progress')
  expect((await propose(clerk, next.body, 'access')).body.error.field).toBe('outcome')
  const { body: decided } = await decide(
    clerk,
    (await propose(clerk, next.body, 'access', { outcome: 'no-data' })).body,
  )
  expect(decided.state).toBe('closed')
  expect(smtp.received.at(-1)!.to).toBe('kalle@example.com')
})

test('figures tell the privacy officer how requests stand', async () => {
  await taken({ receivedOn: '2026-10-01', rights: ['access', 'erasure'] })
  await taken({ receivedOn: '2026-10-30' })
  const answered = await taken({ receivedOn: '2026-11-20' })
  await decide(clerk, (await propose(clerk, answered, 'access')).body)
  const { body } = await officer.get<RequestFigures>('/api/requests/figures')
  expect(body).toMatchObject({
    open: 2,
    overdue: 1,
    dueSoon: 1,
    undelivered: 0,
    waitingForApproval: 0,
    held: 0,
  })
  expect(body.byRight.map(({ right }) => right)).toEqual([...RIGHTS])
  expect(body.byRight[0]).toEqual({
    right: 'access',
    received: 3,
    open: 2,
    granted: 1,
    refused: 0,
    medianDays: 4,
    late: 1,
  })
})

test('staff of another register, and those without the role, see no request', async () => {
  const request = await taken()
  const other = await db
    .insertInto('register')
    .values({ name: 'Owners', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const elsewhere = await signIn(gateway, {
    username: 'elsewhere',
    roles: [{ role: 'clerk', siteId: null, registerId: other.id }],
    use: 'rights',
  })
  expect((await findRequest(elsewhere, request)).status).toBe(404)
  expect((await elsewhere.get<RequestList>('/api/requests')).body.requests).toEqual([])
  expect((await recordRequest(elsewhere, register)).body.error.field).toBe('register')
  expect((await propose(elsewhere, request, 'access')).status).toBe(404)
  const marketer = await signIn(gateway, { username: 'marketer', roles: ['marketer'] })
  expect((await marketer.get('/api/requests')).status).toBe(403)
})

test('two who change the same request at once do not write over each other', async () => {
  const request = await taken()
  expect((await propose(clerk, request, 'access')).status).toBe(200)
  expect((await propose(officer, request, 'access')).body.error.code).toBe('changed_meanwhile')
})
