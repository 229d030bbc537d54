import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Seal } from './seal.ts'
import { hashSecret } from './secret.ts'
import { isTotpCode, newTotpSecret, totpAddress, totpStep } from './totp.ts'

const RECOVERY_CODES = 10

type Desk = { readonly db: Kysely<Database>; readonly seal: Seal }

/** Begins to set one-time codes up. Nothing counts before `confirmTotp`; what was set up before goes on until then. */
export async function beginTotp(
  { db, seal }: Desk,
  { accountId, username }: { accountId: string; username: string },
) {
  const secret = newTotpSecret()
  const changed = await db
    .updateTable('account')
    .set({ totp_secret: seal.close(secret), totp_step: null })
    .where('id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('taken', 'remove the app that is set up first')
  return { secret, address: totpAddress(secret, username) }
}

/** A first code shows that the app has the secret that was begun with. Answers with recovery codes, in their only appearance. */
export async function confirmTotp(
  desk: Desk,
  { accountId, code, now }: { accountId: string; code: string; now: Date },
) {
  if (!(await isCode(desk, { accountId, code, now, isConfirmed: false })))
    throw new Refusal('wrong_credentials', 'this code is wrong', 'code')
  // 80 bits: they need no slow hash, and ten characters twice can be written down.
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(10)
      .toString('hex')
      .replace(/(.{5})(?=.)/g, '$1-'),
  )
  await desk.db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ totp_confirmed_at: now }).where('id', '=', accountId).execute()
    await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
    await trx
      .insertInto('recovery_code')
      .values(codes.map((each) => ({ account_id: accountId, code_hash: hashSecret(each), used_at: null })))
      .execute()
  })
  return codes
}

/** In a transaction. */
export async function removeTotp(trx: Transaction<Database>, accountId: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_step: null })
    .where('id', '=', accountId)
    .execute()
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** Whether it is the code of the app now, or a recovery code; either counts once, for whoever comes first. */
export async function isSecondFactor(
  desk: Desk,
  { accountId, code, now }: { accountId: string; code: string; now: Date },
): Promise<boolean> {
  if (await isCode(desk, { accountId, code, now, isConfirmed: true })) return true
  const used = await desk.db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashSecret(code.toLowerCase()))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

async function isCode(
  { db, seal }: Desk,
  { accountId, code, now, isConfirmed }: { accountId: string; code: string; now: Date; isConfirmed: boolean },
) {
  const digits = code.replaceAll(' ', '')
  // A recovery code needs no key to be read by, which may be gone.
  if (!isTotpCode(digits)) return false
  const account = await db
    .selectFrom('account')
    .select(['totp_secret', 'totp_step'])
    .where('id', '=', accountId)
    .where('totp_confirmed_at', isConfirmed ? 'is not' : 'is', null)
    .executeTakeFirst()
  if (!account?.totp_secret) return false
  const secret = seal.open(account.totp_secret)
  const step = totpStep(secret, digits, { after: account.totp_step, now })
  if (step === null) return false
  // Who sends the same code in the same moment finds the step used up. The secret moves on to the newest key.
  const taken = await db
    .updateTable('account')
    .set({ totp_step: step, totp_secret: seal.close(secret) })
    .where('id', '=', accountId)
    .where('totp_secret', '=', account.totp_secret)
    .where((eb) => eb.or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
