import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { wholeOf } from './first-of.ts'
import type { Sight } from './find-customer.ts'
import { dayOf, holdCustomer } from './save-customer.ts'
import { writeChanges } from './write-changes.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Officer = { readonly accountId: string; readonly now: Date }
type Asked = Omit<Sight, 'seesRestricted'> & { id: string; reason: string }

/** From now on the data are stored, and nothing else (GDPR art. 18). Throws `taken` where they are already. */
export async function restrictCustomer(desk: Desk, asked: Asked, officer: Officer): Promise<void> {
  await setRestriction(desk, asked, { restricted: true, ...officer })
}

/** Throws `invalid` where the person was not told beforehand (GDPR art. 18(3)), and `taken` where there is none. */
export async function liftRestriction(
  desk: Desk,
  { toldOn, ...asked }: Asked & { toldOn: string },
  officer: Officer,
): Promise<void> {
  if (toldOn > dayOf(officer.now))
    throw new Refusal(
      'invalid',
      '"toldOn": expected the day on which the person was told, not a later one',
      'toldOn',
    )
  await setRestriction(desk, asked, { restricted: false, ...officer })
}

/** With its reason in the history. The database takes no change of who is restricted, so that comes first or last. */
async function setRestriction(
  { db, vault }: Desk,
  { reason, ...asked }: Asked,
  { restricted, accountId, now }: Officer & { restricted: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const customer = await holdCustomer(trx, vault, { ...asked, seesRestricted: true })
    if ((customer.restrictedAt !== null) === restricted)
      throw new Refusal('taken', restricted ? 'it is restricted already' : 'it is not restricted')
    const act = restricted ? ('restrict' as const) : ('lift' as const)
    const change = { id: randomUUID(), act, values: {}, accountId, reason }
    const set = () =>
      trx
        .updateTable('customer')
        .set({ restricted_at: restricted ? now : null })
        .where('id', 'in', wholeOf(customer.id))
        .execute()
    if (!restricted) await set()
    await writeChanges(trx, vault, [{ customer, change }], now)
    if (restricted) await set()
  })
}
