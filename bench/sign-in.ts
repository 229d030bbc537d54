/**
 * How long a refused sign-in takes for a name that nobody has, and for accounts of each kind: whoever can tell them apart
 * by time learns who works here. Beside the times stands how often one kind takes longer than a name that nobody has;
 * half the time says nothing.
 *
 *     npm run bench:sign-in
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../server/db/connect.ts'
import { openTestGateway, post } from '../test/gateway.ts'
import { makeMember } from '../test/member.ts'

/** Of each kind; an account bears ten tries. */
const TRIES = 300
const PASSWORD = 'not the right one'

const dataDir = mkdtempSync(join(tmpdir(), 'lupa-sign-in-'))
const connection = await connect({ databaseUrl: undefined, dataDir })
const gateway = await openTestGateway(connection)
const { db } = connection
const OWN = { origin: gateway.gateway.staffUrl }

const KINDS = {
  'a name nobody has': null,
  'an account': {},
  'one without a password': { password_hash: null },
  'one that is disabled': { disabled_at: gateway.now },
} as const
type Kind = keyof typeof KINDS
const kinds = Object.keys(KINDS) as Kind[]

const nameOf = (kind: Kind, no: number) => `${kinds.indexOf(kind)}-${Math.floor(no / 10)}`
for (const [kind, change] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][]) {
  for (let no = 0; change !== null && no < TRIES; no += 10) {
    const { accountId } = await makeMember(db, { username: nameOf(kind, no), roles: [] }, gateway.now)
    if (Object.keys(change).length > 0)
      await db.updateTable('account').set(change).where('id', '=', accountId).execute()
  }
}

async function timeOf(kind: Kind, no: number): Promise<number> {
  const message = { username: nameOf(kind, no), password: PASSWORD }
  const address = `10.${kinds.indexOf(kind)}.${no >> 8}.${no & 255}`
  const begun = performance.now()
  const { status } = await post(gateway, '/api/session', message, { ...OWN, address })
  if (status !== 401) throw new Error(`expected the sign-in to be refused, not ${status}`)
  return performance.now() - begun
}

const found = new Map(kinds.map((kind) => [kind, [] as number[]]))
// The kinds alternate, so that whatever else the machine does falls on all of them.
for (let no = 0; no < TRIES; no += 1)
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = kinds[(at + no) % kinds.length]!
    found.get(kind)!.push(await timeOf(kind, no))
  }

const nobody = found.get('a name nobody has')!
const quantile = (times: readonly number[], part: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * part)]!
/** Of all pairs, those in which the first is longer. */
const longerThan = (times: readonly number[], others: readonly number[]) =>
  times.reduce((sum, time) => sum + others.filter((other) => time > other).length, 0) /
  (times.length * others.length)
for (const [kind, times] of found) {
  const longer = (100 * longerThan(times, nobody)).toFixed(0)
  console.log(
    `${kind.padEnd(24)} median ${quantile(times, 0.5).toFixed(2)} ms, 95 % within ${quantile(times, 0.95).toFixed(2)} ms, longer in ${longer} %`,
  )
}
await connection.close()
rmSync(dataDir, { recursive: true })
