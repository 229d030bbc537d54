import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { Apps } from '../../server/app.ts'
import { judgeSpace } from '../../server/doctor/folder.ts'
import { judgeMemory } from '../../server/doctor/machine.ts'
import { openEmbedded } from '../../server/db/embedded.ts'
import { CERTIFICATE } from '../certificate.ts'
import { makeEmbeddedFolder } from '../database/embedded-folder.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway } from '../gateway.ts'
import { askDoctor, lupa } from '../lupa.ts'
import { startProxy } from '../proxy.ts'
import { testSmtpServer } from '../smtp-server.ts'

const connection = await testDatabase()
const smtp = await testSmtpServer()
const home = mkdtempSync(join(tmpdir(), 'lupa-doctor-'))
afterAll(() => rmSync(home, { recursive: true }))
writeFileSync(join(home, 'certificate.pem'), CERTIFICATE)

const DATA_DIR = join(home, 'data')
makeEmbeddedFolder(DATA_DIR)
await lupa(['migrate'], { DATA_DIR })
writeFileSync(join(DATA_DIR, 'key'), `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 })

/** Settings with a folder that is not there, so that no database is opened. */
const NO_DATABASE = { DATA_DIR: join(home, 'none') }

/** A gateway that listens, until the test ends, with one of its listeners. */
async function listen(
  environment: Record<string, string> = {},
  listener: keyof Apps = 'whole',
): Promise<{ port: number }> {
  const { apps } = await openTestGateway(connection, environment)
  const server = serve({ fetch: apps[listener].fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port: (server.address() as AddressInfo).port }
}

test('an installation behind its proxy that is well is told so, and one mail goes out where it is asked for', async () => {
  const TRUSTED_PROXIES = '127.0.0.1'
  const proxy = await startProxy(await listen({ TRUSTED_PROXIES }), {
    tls: true,
    forwarded: (_, from) => from,
  })
  const settings = {
    DATA_DIR,
    DEMO: 'off',
    PUBLIC_URL: `https://localhost:${proxy}`,
    TRUSTED_PROXIES,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Lupa <lupa@example.com>',
    NODE_EXTRA_CA_CERTS: join(home, 'certificate.pem'),
  }
  const { code, said, complained } = await lupa(['doctor', '--send-to', 'mari@example.com'], settings)
  expect({ said, code, complained }).toEqual({
    said: expect.stringMatching(/^ok +Node[^]*\n\n\d+ ok, 0 to look at, 0 wrong\.\n$/),
    code: 0,
    complained: '',
  })
  for (const about of [
    'Memory',
    'Open files',
    'Settings',
    'Folder',
    'Space',
    'Key',
    'Ledger of erasures',
    'Database',
    'Migrations',
  ])
    expect(said).toMatch(new RegExp(`^ok +${about} `, 'm'))
  for (const about of ['Append-only', 'Months', 'Retention', 'Site time zones', 'TLS', 'Proxies', 'Mail'])
    expect(said).toMatch(new RegExp(`^ok +${about} `, 'm'))
  expect(smtp.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
    ['mari@example.com', 'Lupa can send mail'],
  ])
}, 30_000)

test('before the first start nothing is wrong, and nothing is made', async () => {
  const { code, bad } = await askDoctor(NO_DATABASE)
  expect({ code, bad }).toEqual({ code: 0, bad: [] })
  expect(() => statSync(NO_DATABASE.DATA_DIR)).toThrow('ENOENT')
})

test('each setting that is wrong is named with what is expected, and none is shown', async () => {
  const { code, bad, said } = await askDoctor({
    PORT: '80800',
    LUPA_KEY: 'short-secret',
    DATABASE_URL: 'mysql://lupa:db-secret@db.example.com/lupa',
    SMTP_URL: 'smtps://lupa:mail-secret@smtp.example.com/x',
  })
  expect(code).toBe(1)
  expect(bad).toEqual([
    'wrong Settings: PORT is wrong → Expected a port from 1 to 65535.',
    'wrong Settings: DATABASE_URL is wrong → Expected postgresql://user:password@host:port/database.',
    'wrong Settings: LUPA_KEY is wrong → Expected base64 of 32 bytes, such as "openssl rand -base64 32" prints.',
    expect.stringContaining('wrong Settings: SMTP_URL is wrong → Expected a mail server'),
  ])
  expect(said).not.toMatch(/secret/)
})

test('a folder and a key that others can read are found, and an embedded database that is open elsewhere', async () => {
  const copy = join(home, 'copy')
  cpSync(DATA_DIR, copy, { recursive: true })
  chmodSync(copy, 0o755)
  chmodSync(join(copy, 'key'), 0o644)
  const open = await openEmbedded(copy)
  onTestFinished(() => open.close())
  const { code, bad } = await askDoctor({ DATA_DIR: copy })
  expect(code).toBe(1)
  expect(bad).toEqual([
    expect.stringContaining(
      `warning Folder: ${copy} is open to other users of this machine → Close it: chmod 700`,
    ),
    expect.stringContaining(
      `wrong Key: ${copy}/key can be read by other users of this machine → Close it: chmod 600`,
    ),
    expect.stringContaining(
      'is open in a running gateway, so nobody else can look inside → Stop the gateway',
    ),
  ])
}, 30_000)

test('a folder that cannot be written and a key that is none are found', async () => {
  const broken = join(home, 'broken')
  mkdirSync(broken, { mode: 0o700 })
  writeFileSync(join(broken, 'key'), 'torn', { mode: 0o600 })
  const [key, folder] = await Promise.all([
    askDoctor({ DATA_DIR: broken }),
    askDoctor({ DATA_DIR: 'package.json' }),
  ])
  expect(key.bad).toEqual([
    expect.stringMatching(/^wrong Key: .*\/key: expected base64 of 32 bytes.* → Restore/),
  ])
  expect(folder.bad[0]).toMatch(/^wrong Folder: .*package\.json cannot be written: .* → Give it to the user/)
})

test('a mail server that does not answer, refuses the password, or the address, is told apart without the password', async () => {
  const mail = { ...NO_DATABASE, MAIL_FROM: 'lupa@example.com' }
  smtp.answer = () => ({ code: 550, text: 'not with p@ss/word' })
  const looks = await Promise.all([
    askDoctor({ ...mail, SMTP_URL: 'smtp://127.0.0.1:1' }),
    askDoctor({ ...mail, SMTP_URL: smtp.url.replace('p%40ss', 'wr%40ng') }),
    askDoctor({ ...mail, SMTP_URL: smtp.url }, ['--send-to', 'nobody@example.com']),
    askDoctor(NO_DATABASE, ['--send-to', 'nobody@example.com']),
  ])
  expect(looks.map(({ code, bad }) => [code, ...bad])).toEqual([
    [1, expect.stringMatching(/^wrong Mail: .*ECONNREFUSED.* → Correct host and port/)],
    [1, expect.stringMatching(/^wrong Mail: .* → Correct user and password/)],
    [1, expect.stringMatching(/^wrong Mail: .*not with ….* → Correct MAIL_FROM/)],
    [1, 'wrong Mail: there is no mail server to send by → Set SMTP_URL and MAIL_FROM.'],
  ])
  for (const { said } of looks) expect(said).not.toMatch(/wr(@|%40)ng|p(@|%40)ss/)
}, 30_000)

test('a public address that is closed, unencrypted, or of a stranger is found', async () => {
  const { port } = await listen()
  const stranger = await startProxy({ port: 1 }, { tls: true, forwarded: () => undefined })
  const settings = { ...NO_DATABASE, DEMO: 'off' }
  const looks = await Promise.all([
    askDoctor({ ...settings, PUBLIC_URL: 'https://localhost:1' }),
    askDoctor({ ...settings, PUBLIC_URL: `http://0.0.0.0:${port}` }),
    askDoctor({ ...settings, PUBLIC_URL: `https://localhost:${stranger}` }),
    askDoctor({
      ...settings,
      PUBLIC_URL: `https://localhost:${stranger}`,
      NODE_EXTRA_CA_CERTS: join(home, 'certificate.pem'),
    }),
    askDoctor({ ...NO_DATABASE, HOST: '0.0.0.0', PORT: String(port) }),
  ])
  expect(looks.map(({ bad }) => bad)).toEqual([
    [expect.stringMatching(/^wrong Public address: .*ECONNREFUSED.* → Start the gateway/)],
    [expect.stringMatching(/^wrong TLS: .* unencrypted → Let a proxy do TLS/)],
    [expect.stringMatching(/^wrong Public address: .* → Give the proxy a certificate/)],
    [expect.stringMatching(/^wrong Public address: .*\(502\) → Let the proxy pass/)],
    [expect.stringMatching(/^warning Settings: HOST is 0\.0\.0\.0, .* → Set PUBLIC_URL/)],
  ])
}, 30_000)

test('an address of staff that is the visitors’ one, leads elsewhere, is unencrypted or is let in at both is found', async () => {
  const OWN = { STAFF_PORT: '8081' }
  const [visitors, staff] = [await listen(OWN, 'visitors'), await listen(OWN, 'staff')]
  const at = ({ port }: { port: number }, host = 'localhost') => `http://${host}:${port}`
  const settings = { ...NO_DATABASE, ...OWN, DEMO: 'off', PUBLIC_URL: at(visitors) }
  const looks = await Promise.all([
    askDoctor({ ...settings, STAFF_URL: at(staff) }),
    askDoctor({ ...settings, STAFF_URL: at(visitors) }),
    askDoctor({ ...settings, STAFF_URL: at(visitors, '127.0.0.1') }),
    askDoctor({ ...settings, STAFF_URL: at(staff, '127.0.0.1'), PUBLIC_URL: at(staff) }),
    askDoctor({ ...settings, STAFF_URL: at(staff, '0.0.0.0') }),
    askDoctor({ ...settings, STAFF_URL: 'https://0.0.0.0:1' }),
    askDoctor({ ...settings, STAFF_HOST: '0.0.0.0', STAFF_PORT: String(staff.port) }),
  ])
  expect(looks.map(({ code, bad }) => [code, ...bad])).toEqual([
    [0],
    [1, expect.stringMatching(/^wrong Staff address: STAFF_URL and PUBLIC_URL are both .* → Give STAFF_URL/)],
    [1, expect.stringMatching(/^wrong Staff address: .* the listener of visitors.* → Let STAFF_URL/)],
    [1, expect.stringMatching(/^wrong Staff address: staff are let in at .* as well → Let the proxy/)],
    [1, expect.stringMatching(/^wrong Staff address: .* unencrypted → Let a proxy do TLS/)],
    [0, expect.stringMatching(/^warning Staff address: .*ECONNREFUSED.* → Start the gateway/)],
    [0, expect.stringMatching(/^warning Settings: staff are served at 0\.0\.0\.0, .* → Set STAFF_URL/)],
  ])
}, 30_000)

test('a proxy that is not named, one that lets anybody write X-Forwarded-For, and one that drops HSTS are found', async () => {
  const notNamed = await listen()
  const settings = { ...NO_DATABASE, DEMO: 'off', NODE_EXTRA_CA_CERTS: join(home, 'certificate.pem') }
  const behind = (port: number) => ({ ...settings, PUBLIC_URL: `https://localhost:${port}` })
  const silent = await startProxy(notNamed, {
    tls: true,
    forwarded: () => undefined,
    drops: ['strict-transport-security'],
  })
  // 127.0.0.1 asks and the proxies are 127.0.0.1 too, so those stand in for others by what they write.
  const named = await listen({ TRUSTED_PROXIES: '127.0.0.1' })
  const other = await startProxy(named, { tls: true, forwarded: () => '203.0.113.9' })
  const believing = await startProxy(named, { tls: true, forwarded: (given, from) => given ?? from })
  const looks = await Promise.all([
    askDoctor(behind(silent)),
    askDoctor(behind(other)),
    askDoctor({ ...behind(believing), TRUSTED_PROXIES: '10.0.0.0/8' }),
  ])
  expect(looks.map(({ code, bad }) => [code, ...bad])).toEqual([
    [0, expect.stringMatching(/^warning TLS: .*Strict-Transport-Security.* → Let the proxy pass the header/)],
    [
      0,
      expect.stringMatching(
        /^warning Proxies: a visitor from 127\.0\.0\.1 is seen as 203\.0\.113\.9 → .*TRUSTED_PROXIES/,
      ),
    ],
    [1, expect.stringMatching(/^wrong Proxies: .* X-Forwarded-For that anybody writes → /)],
  ])
}, 30_000)

test('too little memory, room on the disk, or open files are found', async () => {
  expect([24e9, 0.9e9, 0.5e9].map((bytes) => judgeMemory(bytes, true).level)).toEqual([
    'ok',
    'warning',
    'wrong',
  ])
  expect([24e9, 0.4e9, 0.2e9].map((bytes) => judgeMemory(bytes, false).level)).toEqual([
    'ok',
    'warning',
    'wrong',
  ])
  expect([24e9, 0.9e9, 0.1e9].map((bytes) => judgeSpace(bytes).level)).toEqual(['ok', 'warning', 'wrong'])
  const { code, bad } = await askDoctor(NO_DATABASE, [], { openFiles: 256 })
  expect({ code, bad }).toEqual({
    code: 1,
    bad: [expect.stringMatching(/^wrong Open files: at most 256 at once, .* → Raise the limit: LimitNOFILE/)],
  })
})

test('a ledger of erasures that a restore would bring back, or that cannot be written, is told', async () => {
  const ledger = async (ERASURE_LEDGER: string) =>
    (await askDoctor({ ...NO_DATABASE, ERASURE_LEDGER })).findings.find(
      ({ about }) => about === 'Ledger of erasures',
    )
  expect(await ledger(join(home, 'elsewhere', 'erasures'))).toMatchObject({ level: 'ok' })
  expect(await ledger(join(NO_DATABASE.DATA_DIR, 'postgres', 'erasures'))).toMatchObject({
    level: 'warning',
    found: expect.stringContaining('lies in the folder of the database'),
  })
  expect(await ledger(home)).toMatchObject({
    level: 'wrong',
    found: expect.stringContaining('it is no file'),
  })
})
