import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import type { StaffEnv } from '../staff/staff-only.ts'

/** Writes to the log whose data a list showed, by the numbers of its lines: the list itself is in it already, with what it is for. */
export async function logShown(
  { db, clock }: Pick<Gateway, 'db' | 'clock'>,
  { var: { member } }: { var: StaffEnv['Variables'] },
  lines: readonly { readonly no: number }[],
  of: 'customer' | 'request' = 'customer',
): Promise<void> {
  if (lines.length === 0) return
  const detail = { [`${of}s`]: [...new Set(lines.map(({ no }) => no))] }
  await writeEntry(db, { accountId: member.accountId, act: `${of}.shown`, detail }, clock())
}
