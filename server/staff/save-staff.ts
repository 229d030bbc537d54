import { sql, type Kysely, type Transaction } from 'kysely'
import type * as v from 'valibot'
import type { NewStaff, StaffChange } from '../../src/account.ts'
import { DUTIES, scopeOfRole, type Duty, type GivenRole } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { Refusal } from '../http/refusal.ts'
import { endSessions } from './session.ts'

/** Who holds it changes who is owner, and who has which duty. */
const OWNERS_LOCK = 5876

/** An account without a password, until its invitation is accepted. Throws `taken` and `invalid`. */
export async function addStaff(
  db: Kysely<Database>,
  { username, fullName, email, language, processorId, roles }: v.InferOutput<typeof NewStaff>,
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const added = await trx
      .insertInto('account')
      .values({
        id: accountId,
        username,
        full_name: fullName,
        password_hash: null,
        created_at: now,
        email,
        language,
        processor_id: await knownProcessor(trx, processorId),
        disabled_at: null,
        totp_secret: null,
        totp_confirmed_at: null,
        totp_step: null,
      })
      .onConflict((oc) => oc.column('username').doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n)
      throw new Refusal('taken', 'somebody has this username', 'username')
    await giveRoles(trx, accountId, { roles, now })
    // The first owner has every duty until they are given to others (R87).
    if (roles.some(({ role }) => role === 'owner'))
      await trx
        .insertInto('addressee')
        .values(DUTIES.map((duty) => ({ duty, account_id: accountId })))
        .onConflict((oc) => oc.doNothing())
        .execute()
  })
}

/**
 * What is absent stays. Other roles, and disabling, end all sessions of the account. Throws `not_found`, `invalid`, and
 * `forbidden` for what would leave no owner, or a duty vacant (R87).
 */
export async function changeStaff(
  db: Kysely<Database>,
  accountId: string,
  { change, now }: { change: v.InferOutput<typeof StaffChange>; now: Date },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockOwners(trx)
    const account = await trx
      .selectFrom('account')
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('account_role')
              .select('role')
              .whereRef('account_id', '=', 'account.id')
              .where('role', '=', 'owner'),
          )
          .as('is_owner'),
      )
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) throw new Refusal('not_found', 'there is no such account')
    const { fullName, email, processorId, roles, disabled } = change
    await trx
      .updateTable('account')
      .set({
        id: accountId as never,
        ...(fullName !== undefined && { full_name: fullName }),
        ...(email !== undefined && { email }),
        ...(processorId !== undefined && { processor_id: await knownProcessor(trx, processorId) }),
        ...(disabled !== undefined && { disabled_at: disabled ? now : null }),
      })
      .where('id', '=', accountId)
      .execute()
    if (roles) {
      await trx.deleteFrom('account_role').where('account_id', '=', accountId).execute()
      await giveRoles(trx, accountId, { roles, now })
    }
    if (roles || disabled) await endSessions(trx, accountId)
    if (disabled) await keepDuties(trx, accountId)
    if (account.is_owner) await keepOwner(trx)
  })
}

/** The duty is of nobody else from now on. Throws `invalid` for who cannot sign in. */
export async function giveDuty(
  db: Kysely<Database>,
  { duty, accountId }: { duty: Duty; accountId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockOwners(trx)
    const account = await trx
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!account) throw new Refusal('invalid', 'expected an account that can sign in', 'accountId')
    await trx
      .insertInto('addressee')
      .values({ duty, account_id: accountId })
      .onConflict((oc) => oc.column('duty').doUpdateSet({ account_id: accountId }))
      .execute()
  })
}

function lockOwners(trx: Transaction<Database>): Promise<unknown> {
  return sql`select pg_advisory_xact_lock(${sql.lit(OWNERS_LOCK)})`.execute(trx)
}

async function giveRoles(
  trx: Transaction<Database>,
  accountId: string,
  { roles, now }: { roles: readonly GivenRole[]; now: Date },
): Promise<void> {
  for (const [at, { role, siteId, registerId }] of roles.entries()) {
    const scope = scopeOfRole(role)
    if ((siteId !== null && scope !== 'site') || (registerId !== null && scope !== 'register'))
      throw new Refusal(
        'invalid',
        `expected the role ${role} for ${scope ? `a ${scope}, or for all` : 'everything'}`,
        `roles.${at}`,
      )
  }
  if (roles.length === 0) return
  try {
    await trx
      .insertInto('account_role')
      .values(
        roles.map(({ role, siteId, registerId }) => ({
          account_id: accountId,
          role,
          site_id: siteId,
          register_id: registerId,
          given_at: now,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute()
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23503') throw error
    throw new Refusal('invalid', 'expected sites and registers that are there', 'roles')
  }
}

async function knownProcessor(trx: Transaction<Database>, id: number | null): Promise<number | null> {
  if (id === null) return null
  const found = await trx.selectFrom('processor').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('invalid', 'expected a processor that is there', 'processorId')
  return id
}

/** One who has chosen a password: an invitation may never be accepted. */
async function keepOwner(trx: Transaction<Database>): Promise<void> {
  const owner = await trx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select('account.id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!owner) throw new Refusal('forbidden', 'somebody has to be owner: make another one first')
}

async function keepDuties(trx: Transaction<Database>, accountId: string): Promise<void> {
  const held = await trx.selectFrom('addressee').select('duty').where('account_id', '=', accountId).execute()
  if (held.length > 0)
    throw new Refusal(
      'forbidden',
      `give these duties to somebody else first: ${held.map(({ duty }) => duty).join(', ')}`,
    )
}
