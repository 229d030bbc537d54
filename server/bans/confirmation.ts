import type { ConfirmationMessage } from '../../src/ban.ts'
import { reachCustomer, type Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { REQUEST_TEXTS } from '../requests/letters/request-texts.ts'
import { sendNote } from '../staff/send-note.ts'
import { confirmationLetter } from './confirmation-letter.ts'
import type { RecordedWish } from './record-ban.ts'

/** Tells the person by mail what is recorded. Where that cannot be done, it stays a task for staff. */
export async function mailConfirmation(gateway: Gateway, wish: RecordedWish, now: Date): Promise<void> {
  if (wish.email === null) return
  const { subject, text } = confirmationLetter(wish)
  const own = REQUEST_TEXTS[wish.language].ownRights(
    gateway.requestLinks.url(wish.customerId, wish.language, now),
  )
  if (!(await sendNote(gateway, { to: wish.email, subject, text: `${text}\n${own}\n` }))) return
  await gateway.db
    .updateTable('ban_wish')
    .set({ confirmed_on: dayOf(now), confirmation_way: 'email', confirmed_by: null })
    .where('id', '=', wish.id)
    .where('confirmed_on', 'is', null)
    .execute()
}

/** Staff told the person. Throws `invalid`, `not_found`, `taken` where it is confirmed already, and as `reachCustomer`. */
export async function confirmBan(
  { db, readDb, vault }: Gateway,
  { wishId, message, ...asked }: Sight & { id: string; wishId: string; message: ConfirmationMessage },
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  const customer = await reachCustomer(readDb, vault, asked)
  const wish = await db
    .selectFrom('ban_wish')
    .select(['asked_on'])
    .where('id', '=', wishId)
    .where('customer_id', 'in', wholeOf(customer.id))
    .executeTakeFirst()
  if (!wish) throw new Refusal('not_found', 'there is no such wish of this customer')
  if (message.on > dayOf(now) || message.on < wish.asked_on)
    throw new Refusal('invalid', '"on": expected the day on which the person was told', 'on')
  const { numUpdatedRows } = await db
    .updateTable('ban_wish')
    .set({ confirmed_on: message.on, confirmation_way: message.way, confirmed_by: accountId })
    .where('id', '=', wishId)
    .where('confirmed_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('taken', 'it is confirmed already')
}
