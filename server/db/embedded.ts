import { sql, type Kysely, type PGlite, type PGliteTransaction } from 'kysely'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { Answer, Request } from './pglite-worker.ts'

/** A request before it is numbered. The conditional keeps the union apart, which Omit alone would merge. */
type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never
type Rows = { rows: any[]; affectedRows?: number; fields: [] }

/** What Kysely's PGliteDialect needs, and a promise that resolves if the database is lost for good. */
export type Embedded = PGlite & { lost: Promise<Error> }

/** Another process has the folder open. */
export class FolderInUse extends Error {}

/** Whether there is a database in the folder. */
export function isMade(dataDir: string): boolean {
  return existsSync(join(dataDir, DATABASE_FOLDER))
}

/** The user whose database it is, where this is root and another: root would leave files that the owner cannot open. */
export function ownerElse(dataDir: string): number | null {
  const { uid } = statSync(join(dataDir, DATABASE_FOLDER))
  return process.getuid?.() === 0 && uid !== 0 ? uid : null
}

const DATABASE_FOLDER = 'postgres'

/**
 * Opens the database in the folder, and makes it there the first time.
 * @throws when another process has the folder open (FolderInUse), or when a commit does not reach the disk
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Error(`DATA_DIR should name a folder that can be written, but ${(error as Error).message}`)
  }
  const lock = lockFolder(dataDir)
  const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), {
    workerData: { folder: join(dataDir, DATABASE_FOLDER) },
  })
  const waiting = new Map<number, PromiseWithResolvers<Rows>>()
  const started = Promise.withResolvers<void>()
  const lost = Promise.withResolvers<Error>()
  let failure: Error | undefined
  let lastId = 0
  let closing: Promise<void> | undefined

  function fail(reason: string): void {
    failure ??= new Error(`The embedded database in ${dataDir} stopped: ${reason}`)
    started.reject(failure)
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
    if (!closing) lost.resolve(failure)
  }

  worker.on('message', (answer: Answer) => {
    if ('ready' in answer) return started.resolve()
    if ('fatal' in answer) return fail(answer.fatal)
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(databaseError(answer.error))
    else asked?.resolve({ ...answer, fields: [] } as Rows)
  })
  worker.on('messageerror', (error) => fail(error.message))
  worker.on('error', (error: Error) => fail(error.message))
  worker.on('exit', (code) => fail(closing ? 'it was closed.' : `its thread ended with code ${code}.`))

  function ask(question: Asked): Promise<Rows> {
    if (failure) return Promise.reject(failure)
    const id = (lastId += 1)
    const asked = Promise.withResolvers<Rows>()
    // Posting first: a parameter that cannot be sent, a function for one, throws and must leave nothing waiting.
    worker.postMessage({ id, ...question })
    waiting.set(id, asked)
    return asked.promise
  }

  function statements(transaction?: number): Pick<PGlite, 'query'> {
    return {
      query: async (text, parameters = []) =>
        ask({ ask: 'query', transaction, sql: text, parameters: parameters.map(sendable) }),
    }
  }

  async function transaction<T>(callback: (statements: PGliteTransaction) => Promise<T>): Promise<T> {
    const id = (lastId += 1)
    const refused = await ask({ ask: 'begin', transaction: id }).then(
      () => undefined,
      (error: Error) => error,
    )
    const rollback = async () => void (await ask({ ask: 'rollback', transaction: id }))
    if (refused) {
      // Kysely waits for its callback for ever and leaves the rejection unhandled, so the callback meets the error.
      await callback({ query: () => Promise.reject(refused), rollback })
      throw refused
    }
    try {
      const result = await callback({ ...statements(id), rollback })
      await ask({ ask: 'commit', transaction: id })
      return result
    } catch (error) {
      await rollback().catch(() => {}) // already over when it is the commit that failed
      throw error
    }
  }

  async function close(): Promise<void> {
    if (!failure) await ask({ ask: 'close' })
    await worker.terminate()
    lock.close()
  }

  await started.promise.catch(async (error) => {
    await worker.terminate()
    lock.close()
    throw error
  })
  return {
    ...statements(),
    transaction,
    close: () => (closing ??= close()),
    get closed() {
      return closing !== undefined
    },
    ready: true,
    waitReady: Promise.resolve(),
    lost: lost.promise,
  }
}

/**
 * What a server's autovacuum and timed checkpoints would do; the embedded database has neither.
 * Not inside a transaction.
 */
export async function houseKeep(db: Kysely<any>): Promise<void> {
  await sql`vacuum (analyze)`.execute(db)
  await sql`checkpoint`.execute(db)
}

/** What the planner goes by; a table that grew from nothing is read whole until then. */
export async function analyze(db: Kysely<any>): Promise<void> {
  await sql`analyze`.execute(db)
}

/** Two processes on one folder corrupt it silently. SQLite's lock is the kernel's, so a killed process leaves none. */
function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock'))
  try {
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
    throw new FolderInUse(
      `The folder ${folder} is in use by another Lupa: stop that one, or set another DATA_DIR.`,
    )
  }
}

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

/** Buffers share memory, and all of it would be sent. */
function sendable(value: unknown): unknown {
  return value instanceof Uint8Array ? value.slice() : value
}

/** The class and fields pg gives: `code` is the SQLSTATE, then `constraint`, `detail`, `table` and the rest. */
function databaseError({ message, ...fields }: Record<string, unknown>): Error {
  const error = fields.code ? new pg.DatabaseError(String(message), 0, 'error') : new Error(String(message))
  return Object.assign(error, fields)
}
