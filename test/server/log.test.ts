import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { FIELDS, MESSAGES } from '../../server/log/fields.ts'
import { openLog, type Log } from '../../server/log/log.ts'
import { freshDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, SHOP, signIn, view } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { testSmtpServer } from '../smtp-server.ts'

const smtp = await testSmtpServer()

/** What a log must never hold. Each has a word of its own, so that no part of one comes out either. */
const CANARIES = {
  email: 'maija.sirkku@example.com',
  phone: '+358405550177',
  name: 'Tirlittan Pajulintu',
  street: 'Kanarialinnuntie 7',
  address: '203.0.113.77',
  username: 'peipponen',
  password: 'varpunen-on-arki-iltana',
  session: 'punatulkku0session0cookie',
  token: 'tilhi0consent0token',
  path: '/pulu/heinonen',
  query: 'q=pikkuvarpunen',
  campaign: 'rastas-of-a-campaign',
  agent: 'Harakka/1.0',
  referrer: 'https://naakka.example.net/',
}

/** Words of the canaries that are nowhere else. */
const WORDS =
  /sirkku|5550177|tirlittan|pajulintu|kanarialinnuntie|203\.0\.113|peipponen|varpunen|punatulkku|tilhi|pulu|heinonen|rastas|harakka|naakka|lupa_staff|shop\.example/i

/** Writes with `told` and answers with the line. */
function lineOf(write: (log: Log) => void): Record<string, unknown> {
  const lines: string[] = []
  write(openLog({ write: (line) => void lines.push(line) }))
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0]!) as Record<string, unknown>
}

test('nothing of a person comes into the log, whatever is sent and whatever fails', async () => {
  const connection = await freshDatabase()
  const gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@lupa.example.com>',
    LOG_LEVEL: 'debug',
  })
  const site = await makeSite(gateway)
  const staff = await signIn(gateway, { roles: ['owner', 'clerk'] })
  const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
  const headers = {
    cookie: `lupa_staff=${CANARIES.session}; __Host-lupa_staff=${CANARIES.session}; lupa=${CANARIES.token}`,
    authorization: `Bearer ${CANARIES.token}`,
    referer: CANARIES.referrer,
    'accept-language': CANARIES.username,
    'x-forwarded-for': CANARIES.address,
  }
  const from = { address: CANARIES.address, userAgent: CANARIES.agent, headers }
  const url = `${CANARIES.path}?${CANARIES.query}&utm_campaign=${CANARIES.campaign}`
  const { name, email, phone, street, username, password } = CANARIES
  const fields = { givenName: name, email, phone, streetAddress: street }
  const statuses: number[] = []

  const sendEverything = async () => {
    const ask = async (path: string, request: RequestInit = {}) => {
      const bindings = { incoming: { socket: { remoteAddress: CANARIES.address } } }
      const merged = { ...request, headers: { ...headers, ...(request.headers as object) } }
      statuses.push((await gateway.app.request(path, merged, bindings)).status)
    }
    const say = async (path: string, message: unknown, origin = SHOP) => {
      statuses.push((await post(gateway, path, message, { ...from, origin })).status)
    }
    for (const path of [
      url,
      `/api${url}`,
      `/app${url}`,
      `/share/${CANARIES.token}`,
      `/mail/confirm/${CANARIES.token}`,
      `/declaration/${username}`,
      `/lupa.js?site=${username}&${CANARIES.query}`,
      `/preview${url}`,
      '/api/shared',
    ])
      await ask(path)
    await ask('/api/session', { headers: { 'x-huge': password.repeat(2_000) } })
    for (const body of ['{', `{"${email}":"${phone}"}`, `"${email}"`, 'x'.repeat(70_000) + email]) {
      await say('/api/consents', body)
      await say('/api/events', body)
      await say('/api/submissions', body)
    }
    await say('/api/events', { site: site.key, token: CANARIES.token, events: [view(url)] })
    await say('/api/events', {
      site: site.key,
      token,
      events: [view(url, { referrer: CANARIES.referrer }), { ...view('/'), url: email }],
    })
    await send(gateway, token, [view(url, { referrer: CANARIES.referrer })], from).catch(() =>
      statuses.push(500),
    )
    await say('/api/submissions', { site: site.key, key: randomUUID(), form: name, fields, token })
    await say('/api/submissions', { site: site.key, key: email, form: name, fields })
    const own = 'https://lupa.example.com'
    await say('/api/setup', { token: CANARIES.token, username, fullName: name, password }, own)
    await say('/api/session', { username, password }, own)
    await say('/api/session', { username, password }, CANARIES.referrer)
    await say('/api/invitation', { token: CANARIES.token, password }, own)
    const asStaff = [
      staff.post('/api/staff', { username, fullName: name, email, roles: [] }),
      staff.post('/api/processors', {
        name: `${name} ${randomUUID()}`,
        agreedOn: '2026-11-01',
        country: 'FI',
      }),
      staff.put('/api/account/password', { password, newPassword: password }),
      staff.post(`/api/sites/${site.id}/mail`, { address: email, language: 'en', kinds: ['weekly'] }),
      staff.post(`/api/sites/${site.id}/share-links`, { name, password }),
      staff.post(`/api/sites/${site.id}/keys`, { name }),
      staff.post(`/api/sites/${site.id}/annotations`, { day: '2026-11-24', text: name }),
      staff.get(`/api/customers/${randomUUID()}`),
      staff.get(`/api/customers/${encodeURIComponent(email)}`),
      staff.get(
        `/api/stats/totals?site=${site.id}&from=2026-11-24&until=2026-11-25&filter=page:is:${encodeURIComponent(url)}`,
      ),
      staff.patch(`/api/sites/${site.id}`, { name }),
    ]
    statuses.push(...(await Promise.all(asStaff)).map(({ status }) => status))
    await gateway.gateway.post!.run().catch(() => {})
    // What is sent after an answer.
    await turn()
  }

  smtp.answer = (address) => ({ code: 450, text: `${address} of ${name} may come later` })
  await sendEverything()
  expect(statuses).not.toContain(500)
  expect(gateway.logged.join('\n')).toContain('a mail was not sent')

  // Now the database says no, and repeats what it was given in its details, then in its messages.
  for (const table of ['visit', 'submission', 'share_link', 'api_key'])
    await sql`alter table ${sql.table(table)} add constraint says_no check (false) not valid`.execute(
      connection.db,
    )
  await sql`create function repeat_it() returns trigger language plpgsql as
    $$ begin raise exception 'refused: %', new; end $$`.execute(connection.db)
  for (const table of ['annotation', 'customer', 'consent_record', 'mail_subscription', 'processor'])
    await sql`create trigger repeat_it before insert on ${sql.table(table)}
      for each row execute function repeat_it()`.execute(connection.db)
  await sendEverything()
  for (const table of ['site', 'account', 'customer', 'mail', 'staff_session'])
    await sql`alter table ${sql.table(table)} rename to ${sql.table(`${table}_away`)}`.execute(connection.db)
  gateway.gateway.sites.forget()
  await sendEverything()
  smtp.answer = () => null
  await connection.close()
  await sendEverything()

  const told = gateway.logged.join('\n')
  expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(30)
  expect(told).toContain('"constraint":"says_no"')
  expect(told).toContain('"route":"POST /api/submissions"')
  for (const code of ['42P01', 'P0001']) expect(told).toContain(`"code":"${code}"`)
  expect(told).toMatch(/"place":\[[^\]]*"server\/(?:customers|submissions)\//)
  for (const canary of Object.values(CANARIES)) expect(told).not.toContain(canary)
  expect(told).not.toMatch(WORDS)
  expect(told).not.toContain(token)
}, 60_000)

test('a failure is told by its class, its code and its place, and never by what it says', () => {
  const { email, phone, name } = CANARIES
  const frame = `    at ${name} (${import.meta.url}/${phone}:1:1)`
  const thrown: unknown[] = [
    new Error(email),
    new Error(`${email}\n${frame}\n    at node:${name}:1:1`),
    Object.assign(new Error(''), { name, code: phone, constraint: email, detail: phone, stack: undefined }),
    Object.assign(new Error(''), { stack: `Error\n${frame}` }),
    new AggregateError([new Error(email)], name, { cause: new Error(phone, { cause: email }) }),
    Object.assign(new TypeError(email), { toJSON: () => email, [name]: name }),
    email,
    { message: email, code: phone, stack: frame },
    null,
    new Proxy(new Error(email), {
      get() {
        throw new Error(email)
      },
    }),
  ]
  for (const error of thrown) {
    const line = JSON.stringify(lineOf((log) => log.error({ error }, 'failed')))
    expect(line).not.toMatch(WORDS)
  }
  const full = Object.assign(new Error(`could not write to file "${name}": No space left on device`), {
    code: '53100',
  })
  const { error } = lineOf((log) => log.error({ error: full }, 'failed'))
  expect(error).toMatchObject({ name: 'Error', code: '53100', trouble: 'No space left on device' })
  expect((error as { place: string[] }).place[0]).toMatch(/^test\/server\/log\.test\.ts:\d+:\d+$/)
})

test('whatever is logged, a line has only the fields and the messages of the list', () => {
  const names = new Set(['level', 'time', 'msg', ...Object.keys(FIELDS)])
  const ofFailure = new Set(['name', 'code', 'constraint', 'trouble', 'place', 'cause'])
  const value = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
    }),
    fc.constantFrom(...Object.values(CANARIES)),
    fc.string().map((message) => Object.assign(new Error(message), { code: message, name: message })),
  )
  const told = fc.oneof(
    value,
    fc.dictionary(fc.constantFrom(...names, 'email', 'err', 'req', 'toJSON'), value),
  )
  fc.assert(
    fc.property(told, fc.oneof(fc.constantFrom(...MESSAGES), fc.string()), (given, message) => {
      const line = lineOf((log) => log.error(given as object, message as 'failed'))
      expect(Object.keys(line).filter((name) => !names.has(name))).toEqual([])
      expect([...MESSAGES, '']).toContain(line['msg'])
      const { error, ...rest } = line
      for (let failure = error as Record<string, unknown> | undefined; failure;) {
        expect(Object.keys(failure).filter((name) => !ofFailure.has(name))).toEqual([])
        failure = failure['cause'] as typeof failure
      }
      expect(JSON.stringify({ ...rest, error })).not.toMatch(WORDS)
    }),
    runsOf(400),
  )
})
