import type { Kysely } from 'kysely'
import { firstOf } from '../../customers/first-of.ts'
import { openCustomers } from '../../customers/open-customer.ts'
import type { Database } from '../../db/database.ts'
import type { Vault } from '../../vault/vault.ts'
import type { OpenRequest } from '../open-request.ts'
import type { RequestLinks } from './request-link.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/**
 * The end of a mail to a customer: the link to their rights. Whoever has it acts as the customer, so it goes to the address
 * that the register knows alone, whatever address a request gave; null elsewhere.
 */
export async function ownRightsLine(
  { db, vault, requestLinks }: { db: Kysely<Database>; vault: Vault; requestLinks: RequestLinks },
  { request, to, now }: { request: OpenRequest; to: string; now: Date },
): Promise<string | null> {
  if (request.customer_id === null) return null
  const [customer] = await openCustomers(db, vault, [await firstOf(db, request.customer_id)])
  if (customer?.values.email?.toLowerCase() !== to.toLowerCase()) return null
  const { language } = request
  return REQUEST_TEXTS[language].ownRights(requestLinks.url(customer.id, language, now))
}
