import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { CustomerList, CustomerQuery } from '../../src/customer.ts'
import type { Reach } from '../../src/staff.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import { hashesOf, wordKind } from './index-customer.ts'
import { openCustomers, type OpenCustomer } from './open-customer.ts'
import { fits, storedBeginning, wordsOf } from './search-words.ts'
import { withCounts } from './summary.ts'

/** Customers on a page. */
const PAGE = 50

/** Customers looked at together, of which some may not be meant: hashes of beginnings find more than was asked. */
const AT_ONCE = 200

type Asked = CustomerQuery & { readonly reach: Reach }
type Register = { readonly id: number; readonly default_country: string }

/** Customers of the registers in reach who fit, the newest first; restricted ones only where they are asked for. */
export async function listCustomers(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  asked: Asked,
): Promise<CustomerList> {
  const registers = await db
    .selectFrom('register')
    .select(['id', 'default_country'])
    .$if(asked.reach !== 'everywhere', (query) => query.where('id', 'in', asked.reach as number[]))
    .$if(asked.register !== undefined, (query) => query.where('id', '=', asked.register!))
    .execute()
  const found: OpenCustomer[] = []
  let before = asked.before ?? null
  for (;;) {
    const ids =
      registers.length > 0 ? await candidates(db, vault, { ...asked, registers, below: before }) : []
    for (const customer of await openCustomers(
      db,
      vault,
      ids.map(({ id }) => id),
    ))
      if (isMeant(customer, asked.search)) found.push(customer)
    before = ids.at(-1)?.no ?? null
    if (found.length > PAGE || ids.length < AT_ONCE) break
  }
  const page = found.slice(0, PAGE)
  return {
    customers: await withCounts(db, page),
    next: found.length > PAGE ? page.at(-1)!.no : null,
  }
}

async function candidates(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { registers, search, restricted, below }: Asked & { registers: Register[]; below: number | null },
): Promise<{ id: string; no: number }[]> {
  return db
    .selectFrom('customer')
    .select(['id', 'no'])
    .where('key', 'is not', null)
    .where('merged_into', 'is', null)
    .where('restricted_at', restricted ? 'is not' : 'is', null)
    .where((eb) =>
      eb.or(
        registers.map((register) =>
          search ? found(vault, register, search) : sql<SqlBool>`register_id = ${register.id}`,
        ),
      ),
    )
    .$if(below !== null, (query) => query.where('no', '<', below!))
    .orderBy('no', 'desc')
    .limit(AT_ONCE)
    .execute()
}

/** Every register hashes in its own way. */
function found(
  vault: Vault,
  { id, default_country: country }: Register,
  search: string,
): Expression<SqlBool> {
  const of = (condition: Expression<SqlBool>) => sql<SqlBool>`(register_id = ${id} and ${condition})`
  const anyHash = (column: string, hashes: Uint8Array[]) =>
    of(sql<SqlBool>`${sql.ref(column)} in (${sql.join(hashes.map((hash) => sql`${hash}::bytea`))})`)
  if (search.includes('@')) return anyHash('email_hash', hashesOf(vault, id, 'email', search))
  if (isNumber(search)) return of(sql<SqlBool>`no = ${Number(search)}`)
  const phone = phoneOf(search, country)
  if (phone) return anyHash('phone_hash', hashesOf(vault, id, 'phone', phone))
  const beginnings = wordsOf(search).map(storedBeginning)
  return of(
    sql<SqlBool>`(${sql.join(
      vault
        .tokensByKey(wordKind(id), beginnings)
        .map((tokens) => sql`words @> ${`{${tokens.join()}}`}::integer[]`),
      sql` or `,
    )})`,
  )
}

function isNumber(search: string): boolean {
  return /^\d{1,6}$/.test(search)
}

/** As E.164, where it is a phone number at all. */
function phoneOf(search: string, country: string): string | null {
  if (!/^\+?[\d ()/-]{5,}$/.test(search)) return null
  return parsePhoneNumberFromString(search, country as CountryCode)?.number ?? null
}

function isMeant({ values }: OpenCustomer, search: string | undefined): boolean {
  if (!search || search.includes('@') || /^\+?[\d ()/-]+$/.test(search)) return true
  return fits(values, wordsOf(search))
}
