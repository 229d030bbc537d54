import { sql, type Transaction } from 'kysely'
import type { RegisterValues } from '../../src/register-field.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Suppression } from '../db/import-rows.ts'
import type { Reader } from '../db/reader.ts'
import type { Vault } from '../vault/vault.ts'
import { wordsOf } from './search-words.ts'

/** Said of those who may not be known any more: by e-mail address, by phone number, by name and address. */
function traitsOf({
  email,
  phone,
  givenName,
  familyName,
  streetAddress,
  postalCode,
}: RegisterValues): string[] {
  const traits: string[] = []
  if (email) traits.push(`email/${email.toLocaleLowerCase('en')}`)
  if (phone) traits.push(`phone/${phone}`)
  if (givenName && familyName && streetAddress && postalCode)
    traits.push(
      ['name', `${givenName} ${familyName}`, streetAddress, postalCode]
        .map((text) => wordsOf(text).join(' '))
        .join('/'),
    )
  return traits
}

const kindOfHash = (registerId: number) => `suppressed ${registerId}`

/**
 * Remembers what somebody said no to, by keyed hashes alone, so that it holds after their data are erased, and when the
 * same person comes again by an import or a form (R93). `known` is what was ever known of them.
 */
export async function suppress(
  trx: Transaction<Database>,
  vault: Vault,
  {
    registerId,
    known,
    kinds,
  }: { registerId: number; known: readonly RegisterValues[]; kinds: readonly Suppression[] },
  now: Date,
): Promise<void> {
  // In one order, so that two who keep the same at once never wait for each other.
  const traits = [...new Set(known.flatMap(traitsOf))].toSorted()
  const rows = traits.flatMap((trait) =>
    kinds.map((kind) => ({
      register_id: registerId,
      hash: vault.hash(kindOfHash(registerId), trait),
      kind,
      since: now,
    })),
  )
  if (rows.length === 0) return
  await trx
    .insertInto('suppression')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** By which what they said no to is remembered. */
export function suppressionHashes(vault: Vault, registerId: number, values: RegisterValues): Uint8Array[] {
  return traitsOf(values).flatMap((trait) => vault.hashes(kindOfHash(registerId), trait))
}

/** What each of these said no to, in their order; one statement for any number. */
export async function suppressionsOf(
  db: Reader,
  vault: Vault,
  registerId: number,
  people: readonly RegisterValues[],
): Promise<ReadonlySet<Suppression>[]> {
  // Mostly nobody did: then a file of many lines needs no hash at all.
  const any = await db
    .selectFrom('suppression')
    .select('kind')
    .where('register_id', '=', registerId)
    .limit(1)
    .executeTakeFirst()
  if (!any) return people.map(() => new Set())
  const hashesOf = people.map((values) => suppressionHashes(vault, registerId, values))
  const rows = await db
    .selectFrom('suppression')
    .select(['hash', 'kind'])
    .where('register_id', '=', registerId)
    .where(sql<boolean>`hash = any(${columnList('bytea', hashesOf.flat())})`)
    .execute()
  const kindsOf = Map.groupBy(rows, ({ hash }) => hex(hash))
  return hashesOf.map(
    (hashes) => new Set(hashes.flatMap((hash) => (kindsOf.get(hex(hash)) ?? []).map(({ kind }) => kind))),
  )
}

export function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex')
}
