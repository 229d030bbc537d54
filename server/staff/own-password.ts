import type { Context } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { takeTry } from '../http/take-try.ts'
import { isPassword } from './password.ts'

/** Whoever has come by a session does not find out in it what opens the account: tries a quarter of an hour. */
export const TRIES = { points: 10, duration: 15 * 60 }

/** Checks the password of the account that is signed in. Throws `wrong_credentials`, or `too_many` after ten wrong ones. */
export function openOwnPassword({ db }: Pick<Gateway, 'db'>) {
  const byAccount = new RateLimiterMemory(TRIES)
  return async (c: Context, accountId: string, password: string): Promise<void> => {
    await takeTry(c, byAccount, accountId)
    const account = await db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!(await isPassword(password, account?.password_hash ?? null)))
      throw new Refusal('wrong_credentials', 'the password is wrong', 'password')
    await byAccount.delete(accountId)
  }
}
