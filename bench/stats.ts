/**
 * How long the reports of a large site take, and how many bytes it needs: 90 days of made-up visits, asked over HTTP's
 * own way through the gateway, in this process. Beside each report from the daily totals stands the same one from the
 * visits themselves, in the same run: these machines are shared, so the ratio means more than the milliseconds.
 *
 *     npm run bench:stats [-- --views 1000000 --database postgres|pglite]
 */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeKey } from '../server/api-keys/api-key.ts'
import { connect, type Connection } from '../server/db/connect.ts'
import type { Database } from '../server/db/database.ts'
import { houseKeep } from '../server/db/embedded.ts'
import { closeMonths } from '../server/db/months.ts'
import type { Site } from '../server/sites/site.ts'
import { recountSite } from '../server/stats/count-visits.ts'
import { addDays, dayOf } from '../src/period.ts'
import { startPostgres } from '../test/database/postgres-server.ts'
import { consentMessage, makeSite, openTestGateway, post, type TestGateway } from '../test/gateway.ts'
import { BROWSERS, checkSite, DAYS, fillSite, PAGES } from './synthetic-site.ts'

const { values } = parseArgs({
  options: {
    views: { type: 'string', default: '1000000' },
    database: { type: 'string', default: 'postgres' },
  },
})

/** After one that is not counted, which may find nothing in memory yet. */
const TIMES = 5

/** What takes this long altogether is not asked again. */
const LONG_ENOUGH_MS = 60_000

const PANELS = [
  'totals',
  'series',
  ...['page', 'source', 'campaign', 'browser', 'device', 'country', 'event'].map(
    (name) => `breakdown/${name}`,
  ),
  'consents',
]

/** Chooses every visit, and as any filter does, it is answered from the visits themselves. */
const EVERY_VISIT = { filter: 'page:is-not:/no-such-page' }

type Query = Record<string, string | readonly string[]>
type Timing = { p50: number; worst: number; answer: string } | null

/** Null where one of the answers was none; else with the last. */
async function time(ask: (round: number) => Promise<string | null>): Promise<Timing> {
  const start = performance.now()
  const taken: number[] = []
  let answer: string | null = ''
  for (let round = 0; round <= TIMES; round += 1) {
    const began = performance.now()
    answer = await ask(round)
    if (answer === null) return null
    if (round > 0) taken.push(performance.now() - began)
    if (taken.length > 0 && performance.now() - start > LONG_ENOUGH_MS) break
  }
  taken.sort((a, b) => a - b)
  return { p50: taken[Math.floor(taken.length / 2)]!, worst: taken.at(-1)!, answer }
}

async function printReports(test: TestGateway, site: Site): Promise<void> {
  const { secret } = await makeKey(test.gateway.db, site.id, {
    id: randomUUID(),
    name: 'bench',
    now: test.now,
  })
  const today = dayOf(test.now, site.time_zone)
  const until = addDays(today, 1)
  const days = (count: number) => ({ from: addDays(until, -count), until })

  const answer = async (report: string, query: Query) => {
    const search = new URLSearchParams({ site: String(site.id) })
    for (const [name, given] of Object.entries(query))
      for (const value of [given].flat()) search.append(name, value)
    const response = await test.app.request(`/api/stats/${report}?${search}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    const body = await response.text()
    return response.status === 200 ? body : null
  }
  const answers = async (reports: readonly string[], query: Query) => {
    const bodies = await Promise.all(reports.map((report) => answer(report, query)))
    return bodies.includes(null) ? null : bodies.join('\n')
  }

  printLine('report', 'p50 ms', 'worst ms', 'raw ms', 'ratio', 'same')
  const add = async (name: string, reports: readonly string[], query: Query, raw?: Query) =>
    print(name, await time(() => answers(reports, query)), raw && (await time(() => answers(reports, raw))))

  const period = days(DAYS)
  const everyVisit = { ...period, ...EVERY_VISIT }
  const filterable = PANELS.filter((panel) => panel !== 'consents')
  await add('overview', PANELS, period)
  await add('overview without consents', filterable, period, everyVisit)
  for (const panel of filterable) await add(panel, [panel], period, everyVisit)
  await add('consents', ['consents'], period)
  for (const filter of [`browser:is:${BROWSERS[0]}`, `page:is:${PAGES[9]}`]) {
    for (const panel of [...filterable, 'hours'])
      await add(`${panel}, ${filter}`, [panel], { ...period, filter })
    await add(`overview, ${filter}`, filterable, { ...period, filter })
  }
  const step = PAGES.slice(0, 3).map((page) => `page:${page}`)
  await add('funnel of 3 pages, 30 days', ['funnel'], { ...days(30), step })
  for (const count of [30, DAYS]) {
    await add(`journeys from the start, ${count} days`, ['journeys'], { ...days(count), depth: '5' })
    await add(`journeys from one page, ${count} days`, ['journeys'], {
      ...days(count),
      depth: '5',
      start: PAGES[9]!,
    })
  }
  await add('cohorts', ['cohorts'], period, everyVisit)
  await add('hours', ['hours'], period, everyVisit)
  await add('live', ['live'], {})
  const visitors = await findVisitors(test.gateway.db, site.id)
  for (const [name, group] of Object.entries(visitors))
    print(name, await time((round) => withdraw(test, site, group[round]!)))
}

/** Each as soon as it is known: of ten million views, all of them take half an hour. */
function print(name: string, timing: Timing, raw?: Timing): void {
  const ms = (value: number | undefined) => value?.toFixed(value < 10 ? 1 : 0) ?? 'n/a'
  const beside =
    raw && timing ? [(raw.p50 / timing.p50).toFixed(1), raw.answer === timing.answer ? 'yes' : 'NO'] : []
  printLine(name, ms(timing?.p50), ms(timing?.worst), ...(raw === undefined ? [] : [ms(raw?.p50), ...beside]))
}

function printLine(name: string, ...cells: string[]): void {
  console.log(name.padEnd(52) + cells.map((cell) => cell.padStart(10)).join(''))
}

/** With what the token in the visitor's browser says. */
type Visitor = {
  visitor_no: number
  visits: number
  visitor_id: string
  consent_record_id: string
  granted_at: Date
  expires_at: Date
}

/** As many average and as many of the most frequent visitors as will withdraw. */
async function findVisitors(db: Kysely<Database>, siteId: number): Promise<Record<string, Visitor[]>> {
  const { rows } = await sql<Visitor & { place: 'average' | 'frequent' }>`
    with counted as materialized (
      select visitor_no, count(*)::integer as visits from visit where site_id = ${siteId} group by visitor_no
    ),
    chosen as (
      (select 'average' as place, * from counted
        order by abs(visits - (select avg(visits) from counted)), visitor_no limit ${TIMES + 1})
      union all
      (select 'frequent', * from counted order by visits desc, visitor_no limit ${TIMES + 1})
    )
    select chosen.*, visitor_id, consent_record_id, granted_at, consent_grant.expires_at
    from chosen
    join consent_grant on consent_grant.site_id = ${siteId} and consent_grant.visitor_no = chosen.visitor_no
    join consent_record on consent_record.site_id = ${siteId} and consent_record.id = consent_record_id
    order by visits desc
  `.execute(db)
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ place }) => place)].map(([place, group]) => [
      `withdrawal, ${place} visitor (${group[0]!.visits} visits)`,
      group,
    ]),
  )
}

/** Says no with the visitor's token, as the browser does. */
async function withdraw(test: TestGateway, site: Site, visitor: Visitor): Promise<string | null> {
  const token = test.gateway.tokens.sign({
    siteId: site.id,
    visitorId: visitor.visitor_id,
    visitorNo: visitor.visitor_no,
    purposes: ['statistics'],
    recordId: visitor.consent_record_id,
    since: visitor.granted_at,
    expiresAt: visitor.expires_at,
  })
  const { status } = await post(test, '/api/consents', consentMessage(site, [], { token }))
  return status === 201 ? '' : null
}

/** With indexes and toast; pages that updates and deletions would leave half empty are not in it. */
async function printSizes(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ table: string; heap: number; indexes: number; total: number; views: number }>`
    select root::text as table, sum(pg_table_size(coalesce(relid, root))) as heap,
      sum(pg_indexes_size(coalesce(relid, root))) as indexes,
      sum(pg_total_relation_size(coalesce(relid, root))) as total, (select count(*) from page_view) as views
    from unnest(array['page_view', 'visit', 'custom_event', 'label', 'visit_total', 'counted_day', 'uncounted_visit']
      ::regclass[]) with ordinality as tables(root, place)
    left join lateral pg_partition_tree(root) on true
    group by root, place order by place
  `.execute(db)
  const views = rows[0]!.views
  const sum = (kept: typeof rows) => ({
    heap: kept.reduce((bytes, { heap }) => bytes + heap, 0),
    indexes: kept.reduce((bytes, { indexes }) => bytes + indexes, 0),
    total: kept.reduce((bytes, { total }) => bytes + total, 0),
  })
  const figures = [
    ...rows,
    { table: 'all', ...sum(rows) },
    { table: 'without visit_total', ...sum(rows.filter(({ table }) => table !== 'visit_total')) },
  ]
  console.table(
    figures.map(({ table, heap, indexes, total }) => ({
      table,
      MB: Number((total / 1_048_576).toFixed(1)),
      'bytes a view': Number((total / views).toFixed(1)),
      'of them heap': Number((heap / views).toFixed(1)),
      'of them indexes': Number((indexes / views).toFixed(1)),
    })),
  )
  return views
}

async function measure(connection: Connection): Promise<void> {
  const { db, engine } = connection
  const test = await openTestGateway(connection)
  test.now = new Date()
  const site = await makeSite(test, { smallestGroup: 5 })
  const step = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  // Loading writes in minutes what a server takes months for; the reports are measured with its own settings.
  const setLog = async (change: RawBuilder<unknown>) => {
    if (engine === 'PGlite') return
    await sql`alter system ${change}`.execute(db)
    await sql`select pg_reload_conf()`.execute(db)
  }
  await setLog(sql`set max_wal_size = '16GB'`)
  await step('filled', () => fillSite(db, site, { views: Number(values.views), now: test.now }))
  await step('checked', () => checkSite(db, site.id))
  await closeMonths(db, test.now)
  await step('vacuumed', () => houseKeep(db))
  await step('counted', () => recountSite(db, site.id, test.now))
  // A recount writes every day many times over in one transaction; counted as time goes by, the room is used again.
  await sql`vacuum full visit_total`.execute(db)
  await houseKeep(db)
  await setLog(sql`reset max_wal_size`)

  const { rows } = await sql<{ version: string; buffers: string }>`
    select split_part(version(), ' ', 2) as version, current_setting('shared_buffers') as buffers`.execute(db)
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${engine} ${rows[0]!.version}, shared_buffers ${rows[0]!.buffers}`,
  )
  const views = await printSizes(db)
  console.log(`${views} page views in ${DAYS} days`)
  await printReports(test, site)
}

if (values.database === 'pglite') {
  const dataDir = mkdtempSync(join(tmpdir(), 'lupa-bench-'))
  const connection = await connect({ dataDir })
  try {
    await measure(connection)
  } finally {
    await connection.close()
    rmSync(dataDir, { recursive: true })
  }
} else {
  const server = await startPostgres({ durable: true })
  try {
    const connection = await connect({ databaseUrl: server.url, dataDir: '' })
    await measure(connection)
    await connection.close()
  } finally {
    await server.stop()
  }
}
