import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import type { StaffEnv } from '../staff/staff-only.ts'

/** Writes to the log whose data a list showed, by their numbers: the list itself is in it already, with what it is for. */
export async function logShown(
  { db, clock }: Pick<Gateway, 'db' | 'clock'>,
  { var: { member } }: { var: StaffEnv['Variables'] },
  customers: readonly { readonly no: number }[],
): Promise<void> {
  if (customers.length === 0) return
  const numbers = [...new Set(customers.map(({ no }) => no))]
  await writeEntry(
    db,
    { accountId: member.accountId, act: 'customer.shown', detail: { customers: numbers } },
    clock(),
  )
}
