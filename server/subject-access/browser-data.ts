import { sql, type Kysely, type Transaction } from 'kysely'
import type { DataPackage } from '../../src/data-package.ts'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'
import type { Vault } from '../vault/vault.ts'
import { rowsOfVisitor, type StoredRows } from './attributed-rows.ts'
import { dataPackage } from './package.ts'
import { tellRows } from './told-rows.ts'

const NO_KEYS = {
  customer: new Map(),
  paper: new Map(),
  subject_request: new Map(),
  import: new Map(),
} as const

/** Everything that is kept of one browser on one site; whose record it is tied to, if any, is not told. */
export async function dataOfBrowser(
  { db, vault }: { db: Kysely<Database>; vault: Vault },
  { site, visitorId, now }: { site: Pick<Site, 'id' | 'name'>; visitorId: string; now: Date },
): Promise<DataPackage> {
  const rows = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await rowsOf(trx, { siteId: site.id, visitorId })
      return tellRows(trx, vault, { rows: stored, keys: NO_KEYS })
    })
  return dataPackage({ kind: 'browser', of: site.name, customers: [], rows, looked: [], language: null, now })
}

async function rowsOf(
  trx: Transaction<Database>,
  { siteId, visitorId }: { siteId: number; visitorId: string },
): Promise<StoredRows> {
  const grant = await trx
    .selectFrom('consent_grant')
    .innerJoin('consent_record', (join) =>
      join
        .onRef('consent_record.site_id', '=', 'consent_grant.site_id')
        .onRef('consent_record.id', '=', 'consent_record_id'),
    )
    .select('visitor_no')
    .where('consent_grant.site_id', '=', siteId)
    .where('visitor_id', '=', visitorId)
    .limit(1)
    .executeTakeFirst()
  // Numbers of visitors begin with 1: of one who has taken everything back only the proof of that is left.
  const visitorNo = grant?.visitor_no ?? 0
  const rows = await rowsOfVisitor(trx, { siteId, visitorNo, visitorId })
  const links = await sql<{ person: number }>`
    select visitor_no as person, * from customer_link where site_id = ${siteId} and visitor_no = ${visitorNo}
  `.execute(trx)
  return rows.set('customer_link', links.rows)
}
