import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import * as v from 'valibot'
import { NewStaff } from '../../src/account.ts'
import { ROLES, type Role } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import { readSettings, staffUrl } from '../config.ts'
import type { Connection } from '../db/connect.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { makeAccountLink } from '../staff/account-link.ts'
import { addStaff, changeStaff } from '../staff/save-staff.ts'
import { removeTotp } from '../staff/second-factor.ts'
import { endSessions } from '../staff/session.ts'
import { defineCommand, WrongUse } from './command.ts'
import { withDatabase } from './with-database.ts'

const LINK = `The link works once. Hand it over so that nobody else sees it; whoever opens it chooses the
password. What is done here is in the audit log, as done by nobody who was signed in.`

export const userAdd = defineCommand({
  summary: 'Add an account, and print the link with which its person chooses a password',
  details: LINK,
  operands: ['USERNAME'],
  options: {
    name: { value: 'NAME', meaning: 'Full name; needed' },
    role: { value: 'ROLE', meaning: `One of ${ROLES.join(', ')}; owner unless told otherwise` },
    email: { value: 'ADDRESS', meaning: 'Where mails to this person go' },
  },
  async run({ environment, clock, say }, { name, role = 'owner', email }, [username]) {
    const settings = readSettings(environment)
    const read = v.safeParse(NewStaff, {
      username,
      fullName: name ?? '',
      email: email ?? null,
      roles: [{ role, siteId: null, registerId: null }],
    })
    if (!read.success) {
      const [issue] = read.issues
      throw new WrongUse(`lupa user add: ${v.getDotPath(issue) ?? ''}: ${issue.message}`)
    }
    await withDatabase(settings, async ({ db }) => {
      // There may be no tables yet: the first account can be made before the first start.
      await migrate(db)
      const [accountId, now] = [randomUUID(), clock()]
      const secret = await db.transaction().execute(async (trx) => {
        await addStaff(trx, read.output, { accountId, now })
        await log(trx, { act: 'staff.invite', accountId, role: role as Role, now })
        return makeAccountLink(trx, { accountId, kind: 'invitation', now })
      })
      say(`${username} is there. Within seven days, once:\n  ${staffUrl(settings)}/app/invitation#${secret}`)
    })
    return 0
  },
})

export const userDisable = defineCommand({
  summary: 'Let an account sign in no more, and end its sessions',
  details: 'Accounts are never deleted: the audit log names them.',
  operands: ['USERNAME'],
  options: {},
  async run({ environment, clock, say }, _, [username]) {
    await withDatabase(readSettings(environment), async ({ db }) => {
      const [{ id: accountId }, now] = [await find(db, username!), clock()]
      await db.transaction().execute(async (trx) => {
        await changeStaff(trx, accountId, { change: { disabled: true }, now })
        await log(trx, { act: 'staff.disable', accountId, now })
      })
      say(`${username} cannot sign in any more, and is signed in nowhere.`)
    })
    return 0
  },
})

export const userReset = defineCommand({
  summary: 'Print a link with which an account’s person chooses another password',
  details: `${LINK}\nWith --second-factor the app and the passkeys are forgotten as well, for who has lost them.`,
  operands: ['USERNAME'],
  options: { 'second-factor': { meaning: 'Forget the app for codes and the passkeys, too' } },
  async run({ environment, clock, say }, { 'second-factor': both }, [username]) {
    const settings = readSettings(environment)
    await withDatabase(settings, async ({ db }) => {
      const [{ id: accountId, disabled_at: disabledAt }, now] = [await find(db, username!), clock()]
      if (disabledAt !== null)
        throw new Error(
          `${username} may not sign in: let an owner enable the account in the dashboard first.`,
        )
      const secret = await db.transaction().execute(async (trx) => {
        if (both) await forgetSecondFactors(trx, accountId)
        await log(trx, { act: both ? 'staff.reset' : 'staff.link', accountId, now })
        return makeAccountLink(trx, { accountId, kind: 'reset', now })
      })
      say(`Within 24 hours, once:\n  ${staffUrl(settings)}/app/invitation#${secret}`)
    })
    return 0
  },
})

type Db = Connection['db']

async function find(db: Db, username: string): Promise<{ id: string; disabled_at: Date | null }> {
  const found = await db
    .selectFrom('account')
    .select(['id', 'disabled_at'])
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
  if (!found) throw new Error(`There is no account ${username}.`)
  return found
}

async function forgetSecondFactors(trx: Transaction<Database>, accountId: string): Promise<void> {
  await removeTotp(trx, accountId)
  await trx.deleteFrom('passkey').where('account_id', '=', accountId).execute()
  await endSessions(trx, accountId)
}

async function log(
  db: Db,
  { act, accountId, role, now }: { act: string; accountId: string; role?: Role; now: Date },
): Promise<void> {
  const detail = { id: accountId, by: 'the command line', ...(role && { role }) }
  await writeEntry(db, { accountId: null, act, detail }, now)
}
