import { randomUUID } from 'node:crypto'
import { BREAK_GLASS_MS, needsSecondFactor } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { writeEntry } from '../audit/chain.ts'
import { tellPrivacyOfficers, toldOfGlass } from './tell-privacy-officers.ts'
import type { StaffMember } from './member.ts'

/**
 * An owner sees personal data for an hour, for a reason that is logged and told to all privacy officers. Throws
 * `forbidden` for other roles, and `second_factor_needed` where there is none to prove who it is.
 */
export async function breakGlass(
  gateway: Gateway,
  { member, reason, now }: { member: StaffMember; reason: string; now: Date },
): Promise<void> {
  if (!member.roles.some(({ role }) => role === 'owner'))
    throw new Refusal('forbidden', 'only an owner may see personal data in an emergency')
  if (!member.hasSecondFactor && !needsSecondFactor(member.roles))
    throw new Refusal('second_factor_needed', 'set up a second factor first')
  const until = new Date(now.getTime() + BREAK_GLASS_MS)
  await gateway.db.transaction().execute(async (trx) => {
    await writeEntry(
      trx,
      { accountId: member.accountId, act: 'glass.broken', detail: { reason, until: until.toISOString() } },
      now,
    )
    await trx
      .insertInto('broken_glass')
      .values({ id: randomUUID(), account_id: member.accountId, reason, begun_at: now, ends_at: until })
      .execute()
  })
  const mails = await tellPrivacyOfficers(gateway, toldOfGlass({ name: member.fullName, reason, until }))
  // Whoever took the officers' addresses away before is found by this.
  await writeEntry(gateway.db, { accountId: member.accountId, act: 'glass.told', detail: { mails } }, now)
}
