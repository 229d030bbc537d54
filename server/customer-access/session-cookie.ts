import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Gateway } from '../gateway.ts'
import { customerOfSession } from './credential.ts'

/** `__Host-` binds the cookie to this very host, but browsers take it over https only. */
export function customerCookie({ publicUrl }: Pick<Gateway, 'publicUrl'>): string {
  return publicUrl.startsWith('https:') ? '__Host-lupa_customer' : 'lupa_customer'
}

/** Whose session it is; null where nobody is signed in. */
export async function signedInCustomer(c: Context, gateway: Gateway): Promise<string | null> {
  const secret = getCookie(c, customerCookie(gateway))
  return secret === undefined ? null : customerOfSession(gateway.db, secret, gateway.clock())
}
