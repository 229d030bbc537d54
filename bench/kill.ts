/**
 * Kills the gateway, and then the database, at random moments under load, and looks whether everything that was
 * acknowledged is there afterwards, and is in the totals once.
 *
 *     npm run soak:kill [-- --rounds 50]
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connect } from '../server/db/connect.ts'
import { countAll } from '../server/stats/count-visits.ts'
import type { ConsentAnswer } from '../src/consent.ts'
import type { EventAnswer } from '../src/event.ts'
import { startPostgres } from '../test/database/postgres-server.ts'
import { freePort } from '../test/free-port.ts'
import { BROWSER, consent, startProcess } from './gateway-process.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const ROUNDS = Number(values.rounds)
/** Browsers at once. */
const BROWSERS = 16

/** What the gateway said it has. */
type Acknowledged = { records: Set<string>; views: Set<string> }

function main(databaseUrl: string | undefined, folder: string, port: number) {
  return startProcess(join(import.meta.dirname, '../server/main.ts'), {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  })
}

/** Browses until `isOver`; requests that fail are forgotten, as a page that is closed forgets them. */
async function browse(url: string, seen: Acknowledged, isOver: () => boolean): Promise<void> {
  const post = async <Body>(path: string, message: unknown): Promise<Body | null> => {
    const response = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { origin: url, 'user-agent': BROWSER },
    }).catch(() => null)
    if (!response?.ok) await delay(20)
    return response?.ok ? ((await response.json().catch(() => null)) as Body | null) : null
  }
  while (!isOver()) {
    const choice = await post<ConsentAnswer>('/api/consents', consent(randomUUID()))
    if (!choice) continue
    seen.records.add(choice.record)
    for (let page = 0; page < 20 && !isOver(); page += 1) {
      const id = randomUUID()
      const events = [{ type: 'view', id, url: `${url}/${page}`, ageMs: 0 }]
      const answer = await post<EventAnswer>('/api/events', { site: 'demo', token: choice.token, events })
      if (answer?.verdicts[0] === 'stored') seen.views.add(id)
    }
  }
}

/** Kills by `kill` in the midst of the load of each round, and answers with what was acknowledged. */
async function rounds(url: string, kill: () => Promise<void>): Promise<Acknowledged> {
  const seen: Acknowledged = { records: new Set(), views: new Set() }
  for (let round = 0; round < ROUNDS; round += 1) {
    let over = false
    const browsing = Array.from({ length: BROWSERS }, () => browse(url, seen, () => over))
    await delay(200 + 800 * Math.random())
    await kill()
    over = true
    await Promise.all(browsing)
  }
  return seen
}

/** Prints what is missing of what was acknowledged; anything is a failure. */
async function check(name: string, seen: Acknowledged, databaseUrl: string | undefined, dataDir: string) {
  const { db, close } = await connect({ databaseUrl, dataDir })
  const records = new Set((await db.selectFrom('consent_record').select('id').execute()).map(({ id }) => id))
  const views = new Set((await db.selectFrom('page_view').select('id').execute()).map(({ id }) => id))
  const site = await db.selectFrom('site').select(['id', 'time_zone as timeZone']).executeTakeFirstOrThrow()
  await countAll(db, site)
  const totals = await db
    .selectFrom('visit_total')
    .select((eb) => eb.fn.sum<number>('views').as('views'))
    .where('kind', '=', 'page')
    .where('span', '=', 'day')
    .executeTakeFirstOrThrow()
  await close()
  const lost = [...seen.records].filter((id) => !records.has(id)).length
  const lostViews = [...seen.views].filter((id) => !views.has(id)).length
  console.log(
    `${name}: ${ROUNDS} kills; of ${seen.records.size} choices and ${seen.views.size} views acknowledged ` +
      `${lost} and ${lostViews} lost; ${views.size} views stored, ${totals.views} in the totals`,
  )
  if (lost + lostViews > 0 || totals.views !== views.size) process.exitCode = 1
}

for (const [name, server] of [
  ['the gateway with PGlite', undefined],
  ['the gateway with PostgreSQL', await startPostgres({ durable: true })],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'lupa-kill-'))
  const port = await freePort()
  let gateway = await main(server?.url, folder, port)
  const restart = async () => {
    const ended = once(gateway, 'exit')
    gateway.kill('SIGKILL')
    await ended
    gateway = await main(server?.url, folder, port)
  }
  const seen = await rounds(`http://127.0.0.1:${port}`, restart)
  const ended = once(gateway, 'exit')
  gateway.kill()
  await ended
  await check(name, seen, server?.url, folder)

  if (server) {
    gateway = await main(server.url, folder, port)
    const more = await rounds(`http://127.0.0.1:${port}`, async () => {
      server.kill9()
      await delay(50)
      await server.restart()
    })
    const stopped = once(gateway, 'exit')
    gateway.kill()
    await stopped
    for (const id of seen.records) more.records.add(id)
    for (const id of seen.views) more.views.add(id)
    await check('PostgreSQL', more, server.url, folder)
    await server.stop()
  }
  rmSync(folder, { recursive: true })
}
