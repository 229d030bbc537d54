import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { freePort } from '../free-port.ts'
import { startGateway, type GatewayProcess } from '../gateway-process.ts'

const database = inject('database')
const CANARY = /maija|example\.net|203\.0\.113|correct-horse|pikkuvarpunen/
const folder = mkdtempSync(join(tmpdir(), 'lupa-process-'))
const started: GatewayProcess[] = []

afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** With a database of its own on the test server. */
async function start(
  name: string,
  environment: Record<string, string>,
  flags?: string[],
): Promise<GatewayProcess> {
  if (database.engine !== 'PostgreSQL') throw new Error('expected PostgreSQL')
  await ask(database.url, [`create database ${database.prefix}${name}`])
  const gateway = await startGateway(
    {
      DATA_DIR: join(folder, name),
      LOG_LEVEL: 'debug',
      DATABASE_URL: withDatabase(database.url, `${database.prefix}${name}`),
      ...environment,
    },
    flags,
  )
  started.push(gateway)
  return gateway
}

/** Says something over a connection of its own, and answers with what came back until it was closed. */
async function say(port: number, text: string): Promise<string> {
  const socket = connectTo(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(text)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += String(chunk)
  })
  await once(socket, 'close')
  return heard
}

test('STAFF_PORT gives staff a listener of their own; both say nothing of whom they hear, and both close', async () => {
  const [port, staffPort] = [await freePort(), await freePort()]
  const gateway = await start('both', { PORT: String(port), STAFF_PORT: String(staffPort) })
  const link = `http://127.0.0.1:${staffPort}/app/setup#`
  await vi.waitFor(() => expect(gateway.written()).toContain(link))
  const status = async (at: number, path: string) => (await fetch(`http://127.0.0.1:${at}${path}`)).status

  expect([await status(port, '/app/'), await status(staffPort, '/app/')]).toEqual([404, 200])
  expect([await status(port, '/demo/'), await status(staffPort, '/demo/')]).toEqual([200, 404])
  expect([await status(port, '/health'), await status(staffPort, '/health')]).toEqual([200, 200])
  for (const at of [port, staffPort]) {
    const head = 'Host: maija.example.net\r\nConnection: close\r\nX-Forwarded-For: 203.0.113.9\r\n'
    const asked = [
      `GET /maija?q=pikkuvarpunen HTTP/1.1\r\n${head}\r\n`,
      `GET / HTTP/1.1\r\n${head}Cookie: lupa_staff=correct-horse${'x'.repeat(20_000)}\r\n\r\n`,
      `POST /api/session HTTP/1.1\r\n${head}Content-Length: 30\r\n\r\n{"maija@example.net":"correct-horse`,
      `POST /api/consents HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nmaija\r\n`,
      'maija@example.net\r\n\r\n',
      `BREW /maija HTTP/1.1\r\n${head}\r\n`,
    ]
    for (const text of asked) expect(await say(at, text)).toMatch(/^HTTP\/1\.1 4\d\d/)
  }

  gateway.child.kill('SIGTERM')
  expect(await gateway.ended).toBe(0)
  expect(gateway.written()).toContain('"msg":"stopping"')
  expect(gateway.written()).not.toMatch(CANARY)
  for (const at of [port, staffPort]) await expect(status(at, '/health')).rejects.toThrow('fetch failed')
}, 60_000)

test('what nobody caught, libraries say and Node warns of is told without its words', async () => {
  // Runs before the gateway in its process, and fails in it when it is told to.
  const saboteur = `process.on('SIGUSR2', () => {
    console.error('maija@example.net', new RangeError('maija@example.net'))
    process.emitWarning('maija of 203.0.113.9')
    setTimeout(() => Promise.reject(Object.assign(new TypeError('maija@example.net'), { detail: 'correct-horse' })), 50)
  })`
  const gateway = await start('sabotage', { PORT: String(await freePort()) }, [
    '--import',
    `data:text/javascript,${encodeURIComponent(saboteur)}`,
  ])
  gateway.child.kill('SIGUSR2')

  expect(await gateway.ended).toBe(1)
  expect(gateway.written()).toContain('"name":"RangeError"')
  expect(gateway.written()).toContain('"name":"Warning"')
  expect(gateway.written()).toMatch(/"level":60,.*"name":"TypeError".*"msg":"nobody caught a failure"/)
  expect(gateway.written()).not.toMatch(CANARY)
}, 60_000)
