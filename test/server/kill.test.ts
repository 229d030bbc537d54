import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, inject, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import type { ConsentAnswer } from '../../src/consent.ts'
import type { EventAnswer } from '../../src/event.ts'
import { makeEmbeddedFolder } from '../database/embedded-folder.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { freePort } from '../free-port.ts'
import { startGateway } from '../gateway-process.ts'

const ROUNDS = 3
const database = inject('database')
const folder = mkdtempSync(join(tmpdir(), 'lupa-kill-'))
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The database of the story: a folder, or one of its own on the test server. */
async function ownDatabase(): Promise<string | undefined> {
  if (database.engine === 'PGlite') return undefined
  const name = `${database.prefix}kill`
  await ask(database.url, [`create database ${name}`])
  return withDatabase(database.url, name)
}

async function start(port: number, databaseUrl: string | undefined): Promise<ChildProcess> {
  if (databaseUrl === undefined && !existsSync(join(folder, 'postgres'))) makeEmbeddedFolder(folder)
  const { child } = await startGateway({
    PORT: String(port),
    DATA_DIR: folder,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  })
  children.push(child)
  return child
}

test('a gateway that is killed under load has kept every event and choice it acknowledged', async () => {
  const databaseUrl = await ownDatabase()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const post = async <Body>(path: string, message: unknown): Promise<Body | null> => {
    const response = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(message),
      headers: {
        origin: url,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
      },
    }).catch(() => null)
    return response?.ok ? ((await response.json().catch(() => null)) as Body | null) : null
  }
  const records = new Set<string>()
  const views = new Set<string>()

  for (let round = 0; round < ROUNDS; round += 1) {
    const child = await start(port, databaseUrl)
    let over = false
    const browse = async () => {
      while (!over) {
        const choice = await post<ConsentAnswer>('/api/consents', {
          site: 'demo',
          key: randomUUID(),
          notice: 1,
          language: 'en',
          choice: {
            purposes: { preferences: false, statistics: true, marketing: false, linking: false },
            services: { 'lupa-statistics': true },
          },
        })
        if (!choice) continue
        records.add(choice.record)
        for (let page = 0; page < 20 && !over; page += 1) {
          const id = randomUUID()
          const events = [{ type: 'view', id, url: `${url}/${page}`, ageMs: 0 }]
          const answer = await post<EventAnswer>('/api/events', { site: 'demo', token: choice.token, events })
          if (answer?.verdicts[0] === 'stored') views.add(id)
        }
      }
    }
    const browsing = Array.from({ length: 8 }, browse)
    // In the midst of the load, however slow the machine is: after some answers, at a random moment.
    const enough = views.size + 20
    while (views.size < enough) await delay(10)
    await delay(300 * Math.random())
    const died = once(child, 'exit')
    child.kill('SIGKILL')
    await died
    over = true
    await Promise.all(browsing)
  }

  const connection = await connect({ databaseUrl, dataDir: folder })
  const keptRecords = await connection.db.selectFrom('consent_record').select('id').execute()
  const keptViews = await connection.db.selectFrom('page_view').select('id').execute()
  await connection.close()
  expect(views.size).toBeGreaterThan(50)
  expect([...records].filter((id) => !keptRecords.some((row) => row.id === id))).toEqual([])
  const kept = new Set(keptViews.map(({ id }) => id))
  expect([...views].filter((id) => !kept.has(id))).toEqual([])
}, 90_000)

test('SIGTERM ends in time although browsers hold on to their connections', async () => {
  const databaseUrl =
    database.engine === 'PGlite' ? undefined : withDatabase(database.url, `${database.prefix}kill`)
  const port = await freePort()
  const child = await start(port, databaseUrl)
  const half = connectTo(port, '127.0.0.1')
  half.on('error', () => {})
  half.write('POST /api/asked HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{')
  await fetch(`http://127.0.0.1:${port}/health`)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')

  expect((await ended)[0]).toBe(0)
}, 30_000)

test('SIGTERM finishes what was accepted, closes the database, and the next start finds everything', async () => {
  const databaseUrl =
    database.engine === 'PGlite' ? undefined : withDatabase(database.url, `${database.prefix}kill`)
  const port = await freePort()
  const child = await start(port, databaseUrl)
  const asked = fetch(`http://127.0.0.1:${port}/api/asked`, {
    method: 'POST',
    body: JSON.stringify({ site: 'demo', notice: 1, language: 'en' }),
    headers: { origin: `http://127.0.0.1:${port}`, 'user-agent': 'Mozilla/5.0 Firefox/128.0' },
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect((await asked).status).toBe(204)
  expect((await ended)[0]).toBe(0)

  const connection = await connect({ databaseUrl, dataDir: folder })
  const totals = await connection.db.selectFrom('asked_total').select('asked').execute()
  await connection.close()
  expect(totals).toEqual([{ asked: 1 }])
}, 60_000)
