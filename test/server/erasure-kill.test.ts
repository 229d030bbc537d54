import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { makeCustomer } from '../customer.ts'
import { makeEmbeddedFolder } from '../database/embedded-folder.ts'
import { ask, withDatabase } from '../database/setup-postgres.ts'
import { openTestGateway } from '../gateway.ts'

const database = inject('database')
const folder = mkdtempSync(join(tmpdir(), 'lupa-erasing-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a gateway that is killed while it erases has erased nothing, or the next start does: never half', async () => {
  const databaseUrl =
    database.engine === 'PGlite' ? undefined : withDatabase(database.url, `${database.prefix}erasing`)
  if (database.engine === 'PGlite') makeEmbeddedFolder(folder)
  else await ask(database.url, [`create database ${database.prefix}erasing template ${database.template}`])
  const ledger = { ERASURE_LEDGER: join(folder, 'ledger'), LUPA_KEY: Buffer.alloc(32, 7).toString('base64') }
  const start = async () => {
    const connection = await connect({ databaseUrl, dataDir: folder })
    const gateway = await openTestGateway(connection, ledger)
    return { ...gateway, connection, db: connection.db }
  }
  const first = await start()
  await makeCustomer(first, { givenName: 'Maija', email: 'maija@example.com' })
  await first.connection.close()

  for (const [moment, left] of [
    ['before', 1],
    ['after', 0],
  ] as const) {
    const child = spawn(process.execPath, ['test/database/erasing-process.ts', moment], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: folder,
        DEMO: 'off',
        ...ledger,
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL')
    const connection = await connect({ databaseUrl, dataDir: folder })
    const values = await connection.db.selectFrom('customer_value').select('field').execute()
    expect(values).toHaveLength(2)
    await connection.close()

    const { db, connection: next } = await start()
    expect(await db.selectFrom('customer').select('id').execute()).toHaveLength(left)
    expect(await db.selectFrom('customer_value').select('field').execute()).toHaveLength(2 * left)
    expect(await db.selectFrom('erasure').select('hash').execute()).toHaveLength(1 - left)
    await next.close()
  }
}, 90_000)
