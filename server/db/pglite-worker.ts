import { PGlite, type Results, type Transaction } from '@electric-sql/pglite'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import {
  checkCommitSyncs,
  DURABLE_START,
  DurableFiles,
  syncFolder,
  syncFolderEntry,
} from './durable-files.ts'
import { parsers, serializers } from './values.ts'

/** The thread the embedded database lives in, so that a report does not stall ingest. embedded.ts is its other end. */

export type Request =
  | { id: number; ask: 'query'; transaction?: number | undefined; sql: string; parameters: unknown[] }
  | { id: number; ask: 'begin' | 'commit' | 'rollback'; transaction: number }
  | { id: number; ask: 'close' }

export type Answer =
  | { id: number; rows: unknown[]; affectedRows: number | undefined }
  | { id: number; error: Record<string, unknown> }
  | { ready: true }
  | { fatal: string }

type Held = { statements: Transaction; end(how: 'commit' | 'rollback'): void; ended: Promise<void> }

const port = parentPort!
const { folder } = workerData as { folder: string }
const transactions = new Map<number, Held>()
let lastWords = ''

try {
  if (!existsSync(folder)) await make(folder)
  const files = new DurableFiles(folder, die)
  const pglite = await open(files)
  await checkCommitSyncs(pglite, files)
  // A query outside a transaction waits in PGlite's own queue until the transaction before it has ended.
  port.on('message', async (request: Request) => {
    try {
      const { rows = [], affectedRows } = (await answer(pglite, request)) ?? {}
      port.postMessage({ id: request.id, rows, affectedRows } satisfies Answer)
    } catch (error) {
      port.postMessage({ id: request.id, error: plainError(error as Error) } satisfies Answer)
    }
  })
  port.postMessage({ ready: true } satisfies Answer)
} catch (error) {
  port.postMessage({ fatal: [(error as Error).message, lastWords].join(' ').trim() } satisfies Answer)
}

function open(files: DurableFiles): Promise<PGlite> {
  return PGlite.create({
    fs: files,
    startParams: DURABLE_START,
    parsers,
    serializers,
    onStderr: (line) => {
      if (/(FATAL|PANIC):/.test(line)) lastWords = line
      return false
    },
  })
}

/** Makes the database beside its place and moves it there when it is whole on disk: a broken first start begins anew. */
async function make(place: string): Promise<void> {
  const making = `${place}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const pglite = await open(new DurableFiles(making, die))
  await pglite.close()
  syncFolder(making)
  renameSync(making, place)
  syncFolderEntry(dirname(place))
}

/** The engine panicked, on a failed sync for one: as in PostgreSQL, only starting again shows what is on disk. */
function die(): never {
  port.postMessage({ fatal: lastWords } satisfies Answer)
  process.exit(1)
}

async function answer(pglite: PGlite, request: Request): Promise<Results<unknown> | void> {
  if (request.ask === 'begin') return begin(pglite, request.transaction)
  if (request.ask === 'close') {
    for (const transaction of transactions.values()) transaction.end('rollback')
    return pglite.close()
  }
  if (request.ask === 'query' && request.transaction === undefined)
    return pglite.query(request.sql, request.parameters)
  const transaction = transactions.get(request.transaction!)
  if (!transaction) throw new Error('This transaction has ended.')
  if (request.ask === 'query') return transaction.statements.query(request.sql, request.parameters)
  transaction.end(request.ask)
  return transaction.ended
}

function begin(pglite: PGlite, id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const { promise: ending, resolve: end } = Promise.withResolvers<'commit' | 'rollback'>()
    const ended = pglite
      .transaction(async (statements) => {
        transactions.set(id, { statements, end, ended })
        resolve()
        if ((await ending) === 'rollback') await statements.rollback()
      })
      .finally(() => transactions.delete(id))
    ended.catch(reject)
  })
}

/** An error loses its fields on the way between threads. The statement's parameters stay here: they are personal data. */
function plainError(error: Error): Record<string, unknown> {
  return { ...error, params: undefined, queryOptions: undefined, message: error.message }
}
