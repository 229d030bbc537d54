import type { AccountTable, SetupLinkTable, StaffSessionTable } from './account-rows.ts'
import type { AskedTotalTable, ConsentGrantTable, ConsentRecordTable } from './consent-rows.ts'
import type { CustomerLinkTable, CustomerTable, RegisterTable, SubmissionTable } from './customer-rows.ts'
import type { ApiKeyTable, NoticeTable, SiteTable } from './site-rows.ts'
import type { PageViewTable, VisitTable } from './visit-rows.ts'

/** Every table, by its name in the database. */
export interface Database {
  register: RegisterTable
  site: SiteTable
  notice: NoticeTable
  api_key: ApiKeyTable
  consent_record: ConsentRecordTable
  consent_grant: ConsentGrantTable
  asked_total: AskedTotalTable
  visit: VisitTable
  page_view: PageViewTable
  customer: CustomerTable
  submission: SubmissionTable
  customer_link: CustomerLinkTable
  account: AccountTable
  setup_link: SetupLinkTable
  staff_session: StaffSessionTable
}
