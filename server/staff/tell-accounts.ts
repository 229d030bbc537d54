import type { StaffLanguage } from '../../src/language.ts'
import type { Role } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { sendNote } from './send-note.ts'

/** What they are told, in each language. */
export type Note = Readonly<Record<StaffLanguage, { readonly subject: string; readonly text: string }>>

/**
 * Tells everybody who has one of the roles, for everything or for this site, by mail: where there is a mail server and
 * they have an address. Answers with how many were told.
 */
export async function tellAccounts(
  gateway: Pick<Gateway, 'db' | 'mailer'>,
  { roles, siteId = null }: { roles: readonly Role[]; siteId?: number | null },
  note: Note,
): Promise<number> {
  const accounts = await gateway.db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select(['email', 'language'])
    .distinct()
    .where('role', 'in', roles)
    .where((eb) =>
      siteId === null ? eb.lit(true) : eb.or([eb('site_id', 'is', null), eb('site_id', '=', siteId)]),
    )
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .execute()
  const sent = await Promise.all(
    accounts.map(({ email, language }) => sendNote(gateway, { to: email!, ...note[language] })),
  )
  return sent.filter(Boolean).length
}
