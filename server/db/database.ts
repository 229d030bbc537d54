import type {
  AccountLinkTable,
  AccountRoleTable,
  AccountTable,
  AddresseeTable,
  AuditEntryTable,
  BrokenGlassTable,
  ConfidentialityAgreementTable,
  ConfidentialityTextTable,
  PasskeyChallengeTable,
  PasskeyTable,
  ProcessorTable,
  RecoveryCodeTable,
  SetupLinkTable,
  StaffSessionTable,
} from './account-rows.ts'
import type { BreachChangeTable, BreachTable, BreachWarningTable } from './breach-rows.ts'
import type { BanTable, BanWishTable } from './ban-rows.ts'
import type {
  CustomerCredentialTable,
  CustomerInvitationTable,
  CustomerSessionTable,
} from './customer-access-rows.ts'
import type {
  AnsweredTotalTable,
  AskedTotalTable,
  ConsentGrantTable,
  ConsentRecordTable,
} from './consent-rows.ts'
import type {
  CustomerChangeTable,
  CustomerLinkTable,
  CustomerTable,
  CustomerValueTable,
  DataSourceTable,
  PlainCustomerTable,
  PlainSubmissionTable,
  RegisterTable,
  SubmissionTable,
  VaultKeyTable,
} from './customer-rows.ts'
import type { DisclosedValueTable, DisclosureTable, RecipientTable } from './disclosure-rows.ts'
import type {
  ErasedTotalTable,
  ErasureTable,
  RetentionItemTable,
  RetentionRuleTable,
  RetentionRunTable,
} from './erasure-rows.ts'
import type {
  ImportedCustomerTable,
  ImportProblemTable,
  ImportRowTable,
  ImportTable,
  SourceNoticeTable,
  SuppressionTable,
} from './import-rows.ts'
import type {
  ContactTable,
  CustomerOrderTable,
  InvoiceEventTable,
  InvoiceTable,
  OrderEventTable,
  OrderLineTable,
} from './order-rows.ts'
import type {
  ListedCustomerView,
  MadeListEntryTable,
  MadeListTable,
  MailableCustomerView,
} from './list-rows.ts'
import type { AlertTable, MailSubscriptionTable, MailTable } from './mail-rows.ts'
import type { PaperLocationTable, PaperPersonTable, PaperTable } from './paper-rows.ts'
import type {
  AccessLinkTable,
  RectificationItemTable,
  RefusalCertificateTable,
  RequestCodeTable,
  RequestEventTable,
  RequestRightTable,
  RequestTaskTable,
  RequestWarningTable,
  RestrictionLiftTable,
  SubjectLetterTable,
  SubjectRequestTable,
} from './request-rows.ts'
import type { SiteScanTable } from './scan-rows.ts'
import type {
  CookiePolicyTable,
  ControllerTable,
  NoticeProposalTable,
  PrivacyNoticeTable,
  RegisterStatementTable,
} from './privacy-notice-rows.ts'
import type {
  AnnotationTable,
  ApiKeyTable,
  ExperimentTable,
  GoalTable,
  NoticeTable,
  SampleLoadTable,
  ShareLinkTable,
  ShareSessionTable,
  SiteTable,
} from './site-rows.ts'
import type {
  CountedDayTable,
  CustomEventTable,
  VisitTotalTable,
  LabelTable,
  PageViewTable,
  PageVitalsTable,
  UncountedVisitTable,
  VisitTable,
} from './visit-rows.ts'

/** Every table, by its name in the database. */
export interface Database {
  register: RegisterTable
  site: SiteTable
  notice: NoticeTable
  controller: ControllerTable
  register_statement: RegisterStatementTable
  notice_proposal: NoticeProposalTable
  privacy_notice: PrivacyNoticeTable
  cookie_policy: CookiePolicyTable
  api_key: ApiKeyTable
  share_link: ShareLinkTable
  share_session: ShareSessionTable
  goal: GoalTable
  annotation: AnnotationTable
  experiment: ExperimentTable
  sample_load: SampleLoadTable
  site_scan: SiteScanTable
  consent_record: ConsentRecordTable
  consent_grant: ConsentGrantTable
  asked_total: AskedTotalTable
  answered_total: AnsweredTotalTable
  visit: VisitTable
  page_view: PageViewTable
  custom_event: CustomEventTable
  page_vitals: PageVitalsTable
  label: LabelTable
  uncounted_visit: UncountedVisitTable
  counted_day: CountedDayTable
  visit_total: VisitTotalTable
  data_source: DataSourceTable
  customer: CustomerTable
  customer_change: CustomerChangeTable
  customer_value: CustomerValueTable
  plain_customer: PlainCustomerTable
  plain_submission: PlainSubmissionTable
  vault_key: VaultKeyTable
  import: ImportTable
  import_row: ImportRowTable
  import_problem: ImportProblemTable
  imported_customer: ImportedCustomerTable
  suppression: SuppressionTable
  source_notice: SourceNoticeTable
  submission: SubmissionTable
  customer_link: CustomerLinkTable
  customer_invitation: CustomerInvitationTable
  customer_credential: CustomerCredentialTable
  customer_session: CustomerSessionTable
  recipient: RecipientTable
  disclosure: DisclosureTable
  disclosed_value: DisclosedValueTable
  paper_location: PaperLocationTable
  paper: PaperTable
  paper_person: PaperPersonTable
  customer_order: CustomerOrderTable
  order_line: OrderLineTable
  order_event: OrderEventTable
  invoice: InvoiceTable
  invoice_event: InvoiceEventTable
  contact: ContactTable
  ban_wish: BanWishTable
  ban: BanTable
  made_list: MadeListTable
  made_list_entry: MadeListEntryTable
  listed_customer: ListedCustomerView
  mailable_customer: MailableCustomerView
  breach: BreachTable
  breach_change: BreachChangeTable
  breach_warning: BreachWarningTable
  subject_request: SubjectRequestTable
  request_right: RequestRightTable
  rectification_item: RectificationItemTable
  request_task: RequestTaskTable
  subject_letter: SubjectLetterTable
  refusal_certificate: RefusalCertificateTable
  request_code: RequestCodeTable
  access_link: AccessLinkTable
  request_event: RequestEventTable
  request_warning: RequestWarningTable
  restriction_lift: RestrictionLiftTable
  erasure: ErasureTable
  erased_total: ErasedTotalTable
  retention_rule: RetentionRuleTable
  retention_run: RetentionRunTable
  retention_item: RetentionItemTable
  mail_subscription: MailSubscriptionTable
  mail: MailTable
  alert: AlertTable
  account: AccountTable
  setup_link: SetupLinkTable
  staff_session: StaffSessionTable
  account_role: AccountRoleTable
  account_link: AccountLinkTable
  recovery_code: RecoveryCodeTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  processor: ProcessorTable
  confidentiality_text: ConfidentialityTextTable
  confidentiality_agreement: ConfidentialityAgreementTable
  broken_glass: BrokenGlassTable
  addressee: AddresseeTable
  audit_entry: AuditEntryTable
}
