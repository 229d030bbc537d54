import { sql, type Kysely, type Transaction } from 'kysely'
import { hex } from '../customers/suppression.ts'
import { columnList } from '../db/column-list.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import type { Vault } from '../vault/vault.ts'
import { CUSTOMER_HASH, eraseLocked, noteErased, type ErasureDesk } from './erase-customer.ts'
import type { Erased } from './ledger.ts'

/** Ids looked at in one statement. */
const AT_ONCE = 5_000

/**
 * Erases again whom the ledger names and the database knows: it was put back from a backup, or stopped before it
 * committed. Nothing is asked again: what had held them had ended. Before anybody is answered.
 */
export async function repeatErasures(
  desk: ErasureDesk,
  { log, now }: { log: Log; now: Date },
): Promise<void> {
  const { db, vault, ledger } = desk
  const inLedger = ledger.read()
  if (inLedger.length === 0) return
  const known = new Set(
    (await db.selectFrom('erasure').select('hash').execute()).map(({ hash }) => hex(hash)),
  )
  const unknown = new Map(
    inLedger.map((erased) => [hex(erased.hash), erased]).filter(([hash]) => !known.has(hash as string)) as [
      string,
      Erased,
    ][],
  )
  if (unknown.size === 0) return
  let erased = 0
  for (const [id, was] of await customersNamed(db, vault, unknown))
    if (await eraseAgain(desk, id, { was, now })) erased += 1
  erased += await eraseVisitors(db, vault, unknown)
  await db.transaction().execute((trx) => noteErased(trx, [...unknown.values()], now))
  log.warn({ erased }, 'erased again what a backup brought back')
}

/**
 * One customer alone. In the backup it may be merged with others, who were taken apart from it before it was erased, or
 * who come next. False where another gateway was faster.
 */
function eraseAgain(
  { db, vault }: ErasureDesk,
  id: string,
  { was, now }: { was: Erased; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('customer')
      .select('id')
      .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)]))
      .orderBy('id')
      .forUpdate()
      .execute()
    const there = await trx.selectFrom('customer').select('id').where('id', '=', id).executeTakeFirst()
    if (!there) return false
    await trx
      .updateTable('customer')
      .set({ merged_into: null, merge_change: null })
      .where('merged_into', '=', id)
      .execute()
    const reason = was.reason === 'retention' ? 'retention' : 'request'
    await eraseLocked(trx, vault, [id], { reason, atHand: null, repeated: true, now })
    await noteErased(trx, [was], now)
    return true
  })
}

/** Those whose id gives one of these hashes. */
async function customersNamed(
  db: Kysely<Database>,
  vault: Vault,
  unknown: ReadonlyMap<string, Erased>,
): Promise<Map<string, Erased>> {
  const found = new Map<string, Erased>()
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('customer')
      .select(['id', 'no'])
      .where('no', '>', after)
      .orderBy('no')
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0) return found
    for (const { id } of rows)
      for (const hash of vault.hashes(CUSTOMER_HASH, id)) {
        const was = unknown.get(hex(hash))
        if (was) found.set(id, was)
      }
    after = rows.at(-1)!.no
  }
}

/** What browsers erased by themselves: their grants go, and everything under them. Answers with how many did. */
async function eraseVisitors(
  db: Kysely<Database>,
  vault: Vault,
  unknown: ReadonlyMap<string, Erased>,
): Promise<number> {
  if (![...unknown.values()].some(({ kind }) => kind === 'visitor')) return 0
  const visitors = await db
    .selectFrom('consent_grant')
    .innerJoin('consent_record', (join) =>
      join
        .onRef('consent_record.site_id', '=', 'consent_grant.site_id')
        .onRef('consent_record.id', '=', 'consent_grant.consent_record_id'),
    )
    .select(['consent_grant.site_id', 'visitor_no', 'visitor_id'])
    .distinct()
    .where('visitor_id', 'is not', null)
    .execute()
  const erased = visitors.filter(({ site_id: siteId, visitor_id: visitorId }) =>
    vault.hashes(VISITOR_HASH, `${siteId} ${visitorId}`).some((hash) => unknown.has(hex(hash))),
  )
  await sql`
    delete from consent_grant
    where visitor_no = any(${columnList(
      'integer',
      erased.map(({ visitor_no: no }) => no),
    )})
  `.execute(db)
  return erased.length
}

const VISITOR_HASH = 'erased visitor'

/** The last thing of a transaction in which a browser erased what it had allowed. Throws `busy` as `Ledger.add`. */
export async function noteErasure(
  trx: Transaction<Database>,
  { vault, ledger }: Pick<ErasureDesk, 'vault' | 'ledger'>,
  { siteId, visitorId, now }: { siteId: number; visitorId: string; now: Date },
): Promise<void> {
  const hash = vault.hash(VISITOR_HASH, `${siteId} ${visitorId}`)
  const erased = [{ kind: 'visitor', reason: 'visitor', hash, at: now }] as const
  await noteErased(trx, erased, null)
  ledger.add(erased)
}
