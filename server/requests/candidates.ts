import { sql } from 'kysely'
import type { NamedCustomer } from '../../src/named-customer.ts'
import type { Requester } from '../../src/subject-request.ts'
import { firstOf } from '../customers/first-of.ts'
import { hashesOf, wordKind } from '../customers/index-customer.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { normalValues } from '../customers/normal-value.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { fits, storedBeginning, wordsOf } from '../customers/search-words.ts'
import type { Reader } from '../db/reader.ts'
import type { Vault } from '../vault/vault.ts'

/** At most so many are shown. */
const MOST = 5

/** Customers of a register whom a requester may be: with the same e-mail address or phone number first, then by name. */
export async function candidatesOf(
  db: Reader,
  vault: Vault,
  { registerId, requester }: { registerId: number; requester: Requester },
): Promise<NamedCustomer[]> {
  const register = await db
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', registerId)
    .executeTakeFirstOrThrow()
  const { values } = normalValues(
    {
      ...(requester.email && { email: requester.email }),
      ...(requester.phone && { phone: requester.phone }),
    },
    { kind: 'person', defaultCountry: register.default_country },
  )
  const bytes = (hashes: Uint8Array[]) => sql.join(hashes.map((hash) => sql`${hash}::bytea`))
  const conditions = [
    ...(values.email
      ? [sql`email_hash in (${bytes(hashesOf(vault, registerId, 'email', values.email))})`]
      : []),
    ...(values.phone
      ? [sql`phone_hash in (${bytes(hashesOf(vault, registerId, 'phone', values.phone))})`]
      : []),
  ]
  const words = wordsOf(requester.name ?? '')
  if (words.length > 1)
    conditions.push(
      ...vault
        .tokensByKey(wordKind(registerId), words.map(storedBeginning))
        .map((tokens) => sql`words @> ${`{${tokens.join()}}`}::integer[]`),
    )
  if (conditions.length === 0) return []
  const rows = await db
    .selectFrom('customer')
    .select('id')
    .where('register_id', '=', registerId)
    .where('key', 'is not', null)
    .where(sql<boolean>`(${sql.join(conditions, sql` or `)})`)
    .orderBy('no')
    .limit(20)
    .execute()
  const ids = new Set<string>()
  for (const { id } of rows) ids.add(await firstOf(db, id))
  const found = await openCustomers(db, vault, [...ids])
  const alike = (one: (typeof found)[number]) =>
    Number(one.values.email === values.email && values.email !== undefined) * 2 +
    Number(one.values.phone === values.phone && values.phone !== undefined)
  return found
    .filter((one) => alike(one) > 0 || (words.length > 1 && fits(one.values, words)))
    .toSorted((one, other) => alike(other) - alike(one))
    .slice(0, MOST)
    .map((one) => nameCustomer(one, true))
}
