import type { LetterWay } from '../../../src/subject-request.ts'
import { firstOf } from '../../customers/first-of.ts'
import { openCustomers } from '../../customers/open-customer.ts'
import type { Reader } from '../../db/reader.ts'
import { Refusal } from '../../http/refusal.ts'
import { addressLines } from '../../lists/address.ts'
import type { Vault } from '../../vault/vault.ts'
import { openRequester, type OpenRequest } from '../open-request.ts'

/**
 * Where a letter goes: as whoever asks says, or else as the register knows. Throws `invalid` where neither knows an address of
 * that kind.
 */
export async function letterAddress(
  db: Reader,
  vault: Vault,
  { request, way }: { request: OpenRequest; way: LetterWay },
): Promise<string> {
  const requester = openRequester(request)
  const known = request.customer_id === null ? undefined : await knownAs(db, vault, request.customer_id)
  const lines =
    way === 'email'
      ? [requester?.email ?? known?.values.email ?? '']
      : requester?.address
        ? [requester.name ?? '', ...requester.address.split('\n')]
        : known
          ? addressLines(known, request.language)
          : [requester?.name ?? '']
  const to = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
  if (to === '')
    throw new Refusal('invalid', '"way": there is no address to which a letter could go in this way', 'way')
  return to
}

async function knownAs(db: Reader, vault: Vault, customerId: string) {
  const [customer] = await openCustomers(db, vault, [await firstOf(db, customerId)])
  if (!customer) return undefined
  const { default_country: defaultCountry } = await db
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', customer.registerId)
    .executeTakeFirstOrThrow()
  return { values: customer.values, defaultCountry }
}
