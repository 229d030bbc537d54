import type { Kysely } from 'kysely'
import { RIGHTS } from '../../../src/subject-request.ts'
import type { StaffLanguage } from '../../../src/language.ts'
import type { Database } from '../../db/database.ts'
import type { Mailer } from '../../mail/mailer.ts'
import { sendNote } from '../../staff/send-note.ts'
import { bulleted, writtenDay } from '../letters/request-texts.ts'
import { giveBackWarning, takeWarnings, type DueWarning } from './find-warnings.ts'
import { WARNING_TEXTS } from './text.ts'

type Desk = { readonly db: Kysely<Database>; readonly mailer: Mailer | null; readonly staffUrl: string }

/**
 * Mails privacy officers, and whoever has the duty of contact (R87), what happens to requests: once for each request and
 * reason, by one gateway. That a request came is told to the contact alone. No personal data are in it. Without a mail
 * server the dashboard alone tells.
 */
export async function warnOfRequests(desk: Desk, now: Date): Promise<void> {
  if (!desk.mailer) return
  for (const warning of await takeWarnings(desk.db, now))
    if ((await warn(desk, warning)) === 'to nobody') await giveBackWarning(desk.db, warning)
}

async function warn(desk: Desk, { request_id: id, kind }: DueWarning): Promise<'told' | 'to nobody'> {
  const { db, staffUrl } = desk
  const request = await db
    .selectFrom('subject_request')
    .innerJoin('register', 'register.id', 'register_id')
    .select(['no', 'due_on', 'register_id', 'register.name'])
    .where('subject_request.id', '=', id)
    .executeTakeFirst()
  if (!request) return 'told'
  const asked = await db
    .selectFrom('request_right')
    .select('asked_for')
    .where('request_id', '=', id)
    .execute()
  const told = await readers(db, { registerId: request.register_id, officers: kind !== 'received' })
  const sent = await Promise.all(
    told.map(({ email, language }) => {
      const text = WARNING_TEXTS[language]
      const rights = RIGHTS.filter((right) => asked.some((row) => row.asked_for === right))
      const written = text.kinds[kind]({
        no: request.no,
        register: request.name,
        rights: bulleted(rights.map((right) => text.rights[right])),
        due: writtenDay(request.due_on, text),
        url: `${staffUrl}/app/requests/${id}`,
      })
      return sendNote(desk, { to: email, ...written })
    }),
  )
  return sent.length === 0 || sent.some(Boolean) ? 'told' : 'to nobody'
}

/** The contact, and the privacy officers of the register, each once. */
async function readers(
  db: Kysely<Database>,
  { registerId, officers }: { registerId: number; officers: boolean },
): Promise<{ email: string; language: StaffLanguage }[]> {
  const rows = await db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('addressee').select('account_id').where('duty', '=', 'contact')),
        ...(officers
          ? [
              eb(
                'id',
                'in',
                eb
                  .selectFrom('account_role')
                  .select('account_id')
                  .where('role', '=', 'privacy-officer')
                  .where((role) =>
                    role.or([role('register_id', 'is', null), role('register_id', '=', registerId)]),
                  ),
              ),
            ]
          : []),
      ]),
    )
    .execute()
  return rows.map(({ email, language }) => ({ email: email!, language }))
}
