import chromium from '@sparticuz/chromium'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, inject, test } from 'vitest'
import { commands } from '../../server/cli/commands.ts'
import { readArguments } from '../../server/cli/command.ts'
import { connect } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { createSite } from '../../server/sites/save-site.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { openPlantedSite } from '../journeys/planted-site.ts'

const database = inject('database')
const folder = mkdtempSync(join(tmpdir(), 'lupa-scans-'))
afterAll(() => rmSync(folder, { recursive: true }))

const planted = await openPlantedSite(() => ({
  '127.0.0.1/': `<script>document.cookie = 'tracking=1'; localStorage.setItem('cart', '[]')</script>`,
}))
afterAll(planted.close)

/** As its process runs it: one of its own would take longer than what it does. */
async function lupa(words: string[], environment: Record<string, string>) {
  const said: string[] = []
  const say = (line: string) => void said.push(stripVTControlCharacters(line))
  const { given, operands } = readArguments('scan', commands['scan']!, words)
  const code = await commands['scan']!.run({ environment, clock: () => new Date(), say }, given, operands)
  return { code, said }
}

test('an operator scans a site from the command line, sees what is not declared, and later what changed', async () => {
  if (database.engine !== 'PostgreSQL') throw new Error('expected PostgreSQL')
  const name = `${database.prefix}scans`
  await ask(database.url, [`create database ${name}`])
  const settings = {
    DATABASE_URL: withDatabase(database.url, name),
    LUPA_BROWSER: await chromium.executablePath(),
  }
  const { db, close } = await connect({ databaseUrl: settings.DATABASE_URL, dataDir: '' })
  await migrate(db)
  const now = new Date()
  const register = await db
    .insertInto('register')
    .values({ name: 'Customers', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const origin = planted.at('127.0.0.1')
  await createSite(
    db,
    { name: 'Shop', origins: [origin], languages: ['en'], timeZone: 'Europe/Helsinki' },
    { key: 'shop', registerId: register.id, now },
  )

  const { code, said } = await lupa(['shop'], settings)
  expect(said).toEqual([
    '  cookie        tracking (127.0.0.1): not declared, before any choice  /',
    '  localStorage  cart (127.0.0.1): not declared, before any choice  /',
    `  ${origin}/ has no banner of Lupa: nothing is known of it after a choice`,
    '  The site is on this machine: other addresses of it were let through.',
    '2 of 2 things are not as declared, and 0 that are declared were never seen. Pages opened: 1.',
  ])
  expect(code).toBe(1)

  const pages = join(folder, 'pages')
  writeFileSync(pages, `${origin}/#part\n\n${origin}/nowhere\n`)
  const again = await lupa(['1', '--pages', pages, '--json'], settings)
  expect(JSON.parse(again.said.join('\n'))).toMatchObject({
    report: { pages: [{ address: `${origin}/` }, { address: `${origin}/nowhere`, outcome: 'failed' }] },
    changes: { appeared: [], gone: [] },
  })

  await expect(lupa(['nobody'], settings)).rejects.toThrow(
    'There is no site with the number or the key nobody.',
  )
  writeFileSync(pages, 'https://elsewhere.example.com/\n')
  await expect(lupa(['shop', '--pages', pages], settings)).rejects.toThrow("of none of the site's origins")
  const none = { ...settings, LUPA_BROWSER: join(folder, 'chromium') }
  await expect(lupa(['shop'], none)).rejects.toThrow('there is no browser to scan with: install Chromium')
  await close()
}, 60_000)
