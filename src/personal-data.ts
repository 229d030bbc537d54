import { CUSTOMER_TABLES } from './personal-data/customer-tables.ts'
import { ORDER_TABLES } from './personal-data/order-tables.ts'
import { REQUEST_TABLES } from './personal-data/request-tables.ts'
import { STAFF_TABLES } from './personal-data/staff-tables.ts'
import { VISITOR_TABLES } from './personal-data/visitor-tables.ts'
import type { PersonalTables } from './personal-table.ts'

/**
 * Every column about persons, with its data group, and for what, on which ground and how long it is kept. Exports,
 * erasure, notices and the record of processing activities (GDPR art. 30) read this map; a test fails for a column of
 * the database that is not on it.
 */
export const PERSONAL_TABLES: PersonalTables = {
  ...CUSTOMER_TABLES,
  ...ORDER_TABLES,
  ...REQUEST_TABLES,
  ...VISITOR_TABLES,
  ...STAFF_TABLES,
}

/** Tables of the sites, the organisation and the program: no row of them is about a person. */
export const OTHER_TABLES: readonly string[] = [
  'alert',
  'answered_total',
  'api_key',
  'breach_warning',
  'asked_total',
  'data_source',
  'experiment',
  'goal',
  'kysely_migration',
  'kysely_migration_lock',
  'label',
  'notice',
  'privacy_notice',
  'cookie_policy',
  'paper_location',
  'processor',
  'recipient',
  'register',
  'sample_load',
  'setup_link',
  'share_link',
  'share_session',
  'site',
  'site_scan',
  'vault_key',
  'visit_total',
  'import_problem',
  'erased_total',
]
