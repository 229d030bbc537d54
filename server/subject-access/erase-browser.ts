import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../src/choice.ts'
import type { ConsentAnswer, ConsentMessage } from '../../src/consent.ts'
import { recordChoice } from '../consents/give-consent.ts'
import { previousVisitor } from '../consents/previous-visitor.ts'
import { noteErasure } from '../erasure/repeat-erasures.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'

/**
 * Erases what a browser allowed to be kept, by recording that it took all of it back: its grants go, and the database deletes
 * everything that stood on them. Throws `invalid` for a choice that allows something and without a token of the site, and `busy` while the ledger cannot be written.
 */
export async function eraseBrowser(
  gateway: Gateway,
  { site, message, device }: { site: Site; message: ConsentMessage; device: string | null },
): Promise<ConsentAnswer> {
  if (!isRefusal(message.choice))
    throw new Refusal('invalid', '"choice": expected one that allows nothing', 'choice')
  const visitorId = previousVisitor(gateway, message, site)
  if (visitorId === null) throw new Refusal('invalid', '"token": expected one of this site', 'token')
  const now = gateway.clock()
  const { recordId, expiresAt } = await gateway.db.transaction().execute(async (trx) => {
    const given = await recordChoice(trx, site, {
      message,
      previousVisitor: visitorId,
      device,
      ids: { record: randomUUID(), visitor: randomUUID() },
      now,
    })
    // A backup that is put back does not bring it back.
    await noteErasure(trx, gateway, { siteId: site.id, visitorId, now })
    return given
  })
  return { record: recordId, token: null, expiresAt: expiresAt.toISOString() }
}
