/** Whose data they are. */
const SUBJECTS = ['customer', 'visitor', 'subscriber', 'staff'] as const
type Subject = (typeof SUBJECTS)[number]

/** What kind of data a column holds, as a notice names it (R21). */
const DATA_GROUPS = [
  'identifier',
  'name',
  'organisation',
  'contact',
  'billing',
  'relationship',
  'disclosure',
  'paper',
  'submission',
  'origin',
  'restriction',
  'order',
  'ban',
  'list',
  'consent',
  'link',
  'visit',
  'browser',
  'ip-address',
  'account',
  'confidentiality',
  'act',
] as const
type DataGroup = (typeof DATA_GROUPS)[number]

/** What they are processed for, beside what visitors are asked (src/purpose). */
const PROCESSING_PURPOSES = [
  'customer-relationship',
  'orders',
  'bookkeeping',
  'statistics',
  'linking',
  'proof-of-consent',
  'reports-by-mail',
  'access-control',
  'accountability',
  'suppression',
] as const
type ProcessingPurpose = (typeof PROCESSING_PURPOSES)[number]

/** GDPR art. 6(1). */
const LEGAL_BASES = ['consent', 'contract', 'legal-obligation', 'legitimate-interest'] as const
type LegalBasis = (typeof LEGAL_BASES)[number]

/** How long: each is a rule that the program follows, or the event that ends it. */
const RETENTIONS = [
  'while-granted',
  'site-visits',
  'proof-of-consent',
  'customer-relationship',
  'paper',
  'bookkeeping',
  'while-subscribed',
  'employment',
  'session',
  'audit-log',
  'import',
  'suppression',
] as const
type Retention = (typeof RETENTIONS)[number]

/** A table with rows about persons. */
export type PersonalTable = {
  readonly of: Subject
  readonly purpose: ProcessingPurpose
  readonly basis: LegalBasis
  readonly retention: Retention
  /** The column that names the person, or the table and column that lead there. */
  readonly by: string
  /** `field`: the group is that of the field of the register (`GROUP_OF`). */
  readonly columns: Readonly<Record<string, DataGroup | 'field'>>
  /** Keys of rows, and what tells nothing of the person. */
  readonly technical?: readonly string[]
}

const REGISTER = {
  of: 'customer',
  purpose: 'customer-relationship',
  basis: 'contract',
  retention: 'customer-relationship',
} as const
const PAPER = { ...REGISTER, retention: 'paper' } as const
const ORDER = { of: 'customer', purpose: 'orders', basis: 'contract', retention: 'bookkeeping' } as const
const INVOICE = {
  of: 'customer',
  purpose: 'bookkeeping',
  basis: 'legal-obligation',
  retention: 'bookkeeping',
} as const
/** What shows that the wishes of a person are heeded (GDPR art. 5(2), 21). */
const PROOF = { ...REGISTER, purpose: 'accountability', basis: 'legal-obligation' } as const
const VISIT = { of: 'visitor', purpose: 'statistics', basis: 'consent', retention: 'site-visits' } as const
const STAFF = {
  of: 'staff',
  purpose: 'access-control',
  basis: 'legal-obligation',
  retention: 'employment',
} as const
const SESSION = { ...STAFF, retention: 'session' } as const

/**
 * Every column about persons, with its data group, and for what, on which ground and how long it is kept. Exports,
 * erasure, notices and the record of processing activities (GDPR art. 30) read this map; a test fails for a column of
 * the database that is not on it.
 */
export const PERSONAL_TABLES: Readonly<Record<string, PersonalTable>> = {
  customer: {
    ...REGISTER,
    by: 'id',
    columns: {
      no: 'identifier',
      kind: 'relationship',
      words: 'name',
      name_hash: 'name',
      email_hash: 'contact',
      phone_hash: 'contact',
      created_at: 'relationship',
      began_on: 'relationship',
      ended_on: 'relationship',
      restricted_at: 'restriction',
      merged_into: 'identifier',
    },
    technical: ['id', 'register_id', 'key', 'revision', 'merge_change'],
  },
  customer_change: {
    ...REGISTER,
    by: 'customer_id',
    columns: { act: 'origin', at: 'origin', reason: 'origin' },
    technical: ['id', 'customer_id', 'revision', 'account_id', 'undoes'],
  },
  customer_value: {
    ...REGISTER,
    by: 'customer_id',
    columns: {
      field: 'field',
      value: 'field',
      source: 'origin',
      source_id: 'origin',
      obtained_at: 'origin',
    },
    technical: ['change_id', 'customer_id', 'replaced_by'],
  },
  submission: {
    ...REGISTER,
    by: 'customer_id',
    columns: {
      site_id: 'submission',
      form: 'submission',
      fields: 'submission',
      source: 'submission',
      received_at: 'submission',
      created_customer: 'submission',
      decided_at: 'submission',
      accepted: 'submission',
    },
    technical: ['id', 'idempotency_key', 'customer_id', 'decided_by'],
  },
  plain_customer: {
    ...REGISTER,
    by: 'customer_id',
    columns: {
      given_name: 'name',
      family_name: 'name',
      organisation: 'organisation',
      title: 'organisation',
      email: 'contact',
      phone: 'contact',
      street_address: 'contact',
      postal_code: 'contact',
      city: 'contact',
      country: 'contact',
      url: 'contact',
    },
    technical: ['customer_id'],
  },
  plain_submission: {
    ...REGISTER,
    by: 'customer_id',
    columns: { fields: 'submission' },
    technical: ['submission_id', 'customer_id'],
  },
  disclosure: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    columns: {
      recipient_id: 'disclosure',
      processor_id: 'disclosure',
      reason: 'disclosure',
      note: 'disclosure',
      human_decides: 'disclosure',
      disclosed_at: 'disclosure',
    },
    technical: ['id', 'customer_id', 'account_id'],
  },
  disclosed_value: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    columns: { field: 'disclosure' },
    technical: ['disclosure_id', 'customer_id', 'change_id'],
  },
  paper: {
    ...PAPER,
    by: 'paper_person.customer_id',
    columns: {
      no: 'paper',
      kind: 'paper',
      title: 'paper',
      event: 'paper',
      received_on: 'paper',
      state: 'paper',
      out_since: 'paper',
      stored_on: 'paper',
      location_id: 'paper',
      retain_until: 'paper',
      destroyed_on: 'paper',
      destroyed_how: 'paper',
      destroyed_by: 'act',
      destruction_seen_by: 'act',
      created_at: 'paper',
    },
    technical: ['id', 'register_id', 'key', 'needs_safe', 'account_id'],
  },
  paper_person: {
    ...PAPER,
    by: 'customer_id',
    columns: { paper_id: 'paper' },
    technical: ['customer_id'],
  },
  customer_order: {
    ...ORDER,
    by: 'customer_id',
    columns: {
      no: 'order',
      state: 'order',
      currency: 'order',
      opened_at: 'order',
      delivered_on: 'order',
      notes: 'order',
    },
    technical: ['id', 'register_id', 'customer_id', 'revision'],
  },
  order_line: {
    ...ORDER,
    by: 'customer_order.customer_id',
    columns: { description: 'order', quantity: 'order', unit_cents: 'order', vat_percent: 'order' },
    technical: ['order_id', 'position'],
  },
  order_event: {
    ...ORDER,
    by: 'customer_order.customer_id',
    columns: { act: 'order', at: 'order', reason: 'order' },
    technical: ['order_id', 'revision', 'account_id'],
  },
  invoice: {
    ...INVOICE,
    by: 'customer_id',
    columns: {
      no: 'billing',
      order_id: 'order',
      state: 'billing',
      issued_on: 'billing',
      due_on: 'billing',
      cents: 'billing',
      paid_cents: 'billing',
      currency: 'billing',
      settled_on: 'billing',
    },
    technical: ['id', 'register_id', 'customer_id', 'revision'],
  },
  invoice_event: {
    ...INVOICE,
    by: 'invoice.customer_id',
    columns: { act: 'billing', at: 'billing', happened_on: 'billing', cents: 'billing', reason: 'billing' },
    technical: ['invoice_id', 'revision', 'account_id'],
  },
  contact: {
    ...REGISTER,
    by: 'person_id',
    columns: {
      organisation_id: 'organisation',
      position: 'organisation',
      began_on: 'organisation',
      ended_on: 'organisation',
    },
    technical: ['id', 'register_id', 'person_id', 'added_by', 'ended_by'],
  },
  ban_wish: {
    ...PROOF,
    by: 'customer_id',
    columns: {
      act: 'ban',
      kinds: 'ban',
      channel: 'ban',
      asked_on: 'ban',
      recorded_at: 'ban',
      language: 'ban',
      confirmed_on: 'ban',
      confirmation_way: 'ban',
    },
    technical: ['id', 'customer_id', 'recorded_by', 'confirmed_by'],
  },
  ban: {
    ...PROOF,
    by: 'customer_id',
    columns: { kind: 'ban', since: 'ban', origin: 'ban', lifted_at: 'ban' },
    technical: ['id', 'customer_id', 'wish_id', 'lifted_by'],
  },
  made_list_entry: {
    ...PROOF,
    by: 'customer_id',
    columns: { list_id: 'list' },
    technical: ['customer_id'],
  },
  made_list: {
    of: 'staff',
    purpose: 'accountability',
    basis: 'legal-obligation',
    retention: 'customer-relationship',
    by: 'made_by',
    columns: { made_by: 'act', made_at: 'act' },
    technical: ['id', 'register_id', 'kind', 'format', 'sheet', 'people'],
  },
  customer_link: {
    of: 'customer',
    purpose: 'linking',
    basis: 'consent',
    retention: 'while-granted',
    by: 'customer_id',
    columns: { visitor_no: 'link', consent_record_id: 'link', linked_at: 'link' },
    technical: ['site_id', 'purpose', 'customer_id'],
  },

  customer_invitation: {
    ...REGISTER,
    by: 'customer_id',
    columns: { made_at: 'origin', expires_at: 'origin', used_at: 'origin', revoked_at: 'origin' },
    technical: ['id', 'secret_hash', 'register_id', 'customer_id', 'made_by'],
  },
  customer_credential: {
    ...REGISTER,
    by: 'customer_id',
    columns: { username: 'account', issued_at: 'account', used_at: 'account' },
    technical: ['customer_id', 'password_hash', 'issued_by'],
  },
  customer_session: {
    ...REGISTER,
    retention: 'session',
    by: 'customer_id',
    columns: { started_at: 'account', seen_at: 'account' },
    technical: ['secret_hash', 'customer_id'],
  },

  consent_record: {
    of: 'visitor',
    purpose: 'proof-of-consent',
    basis: 'legal-obligation',
    retention: 'proof-of-consent',
    by: 'visitor_id',
    columns: {
      given_at: 'consent',
      expires_at: 'consent',
      notice_version: 'consent',
      language: 'consent',
      act: 'consent',
      choice: 'consent',
      visitor_id: 'identifier',
      replaces_id: 'consent',
      variant: 'consent',
      signal: 'consent',
    },
    technical: ['site_id', 'id', 'idempotency_key'],
  },
  consent_grant: {
    of: 'visitor',
    purpose: 'proof-of-consent',
    basis: 'consent',
    retention: 'while-granted',
    by: 'visitor_no',
    columns: {
      visitor_no: 'identifier',
      purpose: 'consent',
      granted_at: 'consent',
      expires_at: 'consent',
      first_visit_at: 'visit',
    },
    technical: ['site_id', 'consent_record_id'],
  },
  visit: {
    ...VISIT,
    by: 'visitor_no',
    columns: {
      visitor_no: 'identifier',
      ip: 'ip-address',
      views: 'visit',
      started_at: 'visit',
      last_at: 'visit',
      last_view_at: 'visit',
      engaged_ms: 'visit',
      open_ms: 'visit',
      entry_id: 'visit',
      exit_id: 'visit',
      channel_id: 'visit',
      country_id: 'visit',
      source_id: 'visit',
      campaign_id: 'visit',
      campaign_source_id: 'visit',
      campaign_medium_id: 'visit',
      campaign_content_id: 'visit',
      campaign_term_id: 'visit',
      scrolled_views: 'visit',
      scroll_percent: 'visit',
      device_id: 'browser',
      browser_id: 'browser',
      browser_version_id: 'browser',
      system_id: 'browser',
      screen_id: 'browser',
      language_id: 'browser',
    },
    technical: ['site_id', 'month', 'id', 'purpose'],
  },
  page_view: {
    ...VISIT,
    by: 'visit.visitor_no',
    columns: {
      at: 'visit',
      path_id: 'visit',
      engaged_ms: 'visit',
      open_ms: 'visit',
      scroll_percent: 'visit',
    },
    technical: ['site_id', 'month', 'visit_id', 'id'],
  },
  custom_event: {
    ...VISIT,
    by: 'visit.visitor_no',
    columns: { at: 'visit', name_id: 'visit', value: 'visit', properties: 'visit' },
    technical: ['site_id', 'month', 'visit_id', 'id'],
  },
  page_vitals: {
    ...VISIT,
    by: 'visit.visitor_no',
    columns: {
      path_id: 'visit',
      lcp: 'browser',
      inp: 'browser',
      cls: 'browser',
      fcp: 'browser',
      ttfb: 'browser',
    },
    technical: ['site_id', 'month', 'visit_id', 'page_view_id'],
  },
  counted_day: {
    ...VISIT,
    by: 'visitor_no',
    columns: { visitor_no: 'identifier', day: 'visit', counted: 'visit' },
    technical: ['site_id', 'purpose'],
  },
  uncounted_visit: {
    ...VISIT,
    by: 'visit.visitor_no',
    columns: {},
    technical: ['site_id', 'month', 'visit_id'],
  },

  mail_subscription: {
    of: 'subscriber',
    purpose: 'reports-by-mail',
    basis: 'consent',
    retention: 'while-subscribed',
    by: 'id',
    columns: {
      address: 'contact',
      language: 'contact',
      kinds: 'contact',
      created_at: 'contact',
      confirmed_at: 'consent',
    },
    technical: ['id', 'site_id'],
  },
  mail: {
    of: 'subscriber',
    purpose: 'reports-by-mail',
    basis: 'consent',
    retention: 'while-subscribed',
    by: 'subscription_id',
    columns: { about: 'contact', day: 'contact', sent_at: 'contact', refused_at: 'contact' },
    technical: ['subscription_id', 'queued_at', 'claimed_at', 'tried_at'],
  },

  account: {
    ...STAFF,
    by: 'id',
    columns: {
      username: 'account',
      full_name: 'name',
      email: 'contact',
      language: 'account',
      created_at: 'account',
      disabled_at: 'account',
      processor_id: 'organisation',
    },
    technical: ['id', 'password_hash', 'totp_secret', 'totp_confirmed_at', 'totp_step'],
  },
  account_role: {
    ...STAFF,
    by: 'account_id',
    columns: { role: 'account', site_id: 'account', register_id: 'account', given_at: 'account' },
    technical: ['account_id'],
  },
  account_link: {
    ...SESSION,
    by: 'account_id',
    columns: { kind: 'account', created_at: 'account', expires_at: 'account', used_at: 'account' },
    technical: ['secret_hash', 'account_id'],
  },
  staff_session: {
    ...SESSION,
    by: 'account_id',
    columns: {
      started_at: 'act',
      seen_at: 'act',
      browser: 'browser',
      proved_at: 'act',
      stepped_up_at: 'act',
    },
    technical: ['secret_hash', 'account_id', 'id'],
  },
  recovery_code: {
    ...STAFF,
    by: 'account_id',
    columns: { used_at: 'act' },
    technical: ['account_id', 'code_hash'],
  },
  passkey: {
    ...STAFF,
    by: 'account_id',
    columns: { name: 'account', created_at: 'account', used_at: 'act' },
    technical: ['id', 'account_id', 'public_key', 'counter', 'transports'],
  },
  passkey_challenge: {
    ...SESSION,
    by: 'account_id',
    columns: { made_at: 'act' },
    technical: ['challenge', 'account_id'],
  },
  addressee: { ...STAFF, by: 'account_id', columns: { duty: 'account' }, technical: ['account_id'] },
  confidentiality_agreement: {
    ...STAFF,
    by: 'account_id',
    columns: {
      version: 'confidentiality',
      signed_name: 'name',
      agreed_at: 'confidentiality',
      on_paper_on: 'confidentiality',
      expires_at: 'confidentiality',
    },
    technical: ['id', 'account_id', 'recorded_by'],
  },
  confidentiality_text: {
    ...STAFF,
    by: 'published_by',
    columns: { published_by: 'act', published_at: 'act' },
    technical: ['version', 'content', 'sha256'],
  },
  broken_glass: {
    ...STAFF,
    by: 'account_id',
    columns: { reason: 'act', begun_at: 'act', ends_at: 'act' },
    technical: ['id', 'account_id'],
  },
  annotation: {
    ...STAFF,
    by: 'account_id',
    columns: { account_id: 'act', created_at: 'act' },
    technical: ['id', 'site_id', 'day', 'text'],
  },
  audit_entry: {
    of: 'staff',
    purpose: 'accountability',
    basis: 'legal-obligation',
    retention: 'audit-log',
    by: 'account_id',
    columns: { at: 'act', act: 'act', detail: 'act' },
    technical: ['no', 'account_id', 'salt', 'detail_hash', 'previous_hash', 'hash'],
  },

  import: {
    ...STAFF,
    by: 'made_by',
    columns: {
      made_at: 'act',
      made_by: 'act',
      applied_at: 'act',
      applied_by: 'act',
      undone_at: 'act',
      undone_by: 'act',
    },
    technical: [
      'id',
      'register_id',
      'name',
      'charset',
      'key',
      'header',
      'state',
      'mapping',
      'counts',
      'rows',
      'done',
      'failed',
      'claim',
      'claimed_until',
    ],
  },
  import_row: {
    ...REGISTER,
    retention: 'import',
    by: 'customer_id',
    columns: { cells: 'field', plan: 'field', match_hash: 'contact', outcome: 'origin' },
    technical: ['import_id', 'line', 'customer_id', 'revision'],
  },
  imported_customer: {
    ...REGISTER,
    by: 'customer_id',
    columns: { made: 'origin', undone: 'origin' },
    technical: ['import_id', 'customer_id', 'change_id'],
  },
  source_notice: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    columns: {
      source_id: 'origin',
      obtained_at: 'origin',
      due_on: 'origin',
      told_on: 'origin',
      channel: 'origin',
      recorded_at: 'origin',
    },
    technical: ['customer_id', 'told_by'],
  },
  suppression: {
    of: 'customer',
    purpose: 'suppression',
    basis: 'legal-obligation',
    retention: 'suppression',
    by: 'hash',
    columns: { hash: 'contact', kind: 'restriction', since: 'restriction' },
    technical: ['register_id'],
  },
}

/** Tables of the sites, the organisation and the program: no row of them is about a person. */
export const OTHER_TABLES: readonly string[] = [
  'alert',
  'answered_total',
  'api_key',
  'asked_total',
  'data_source',
  'experiment',
  'goal',
  'kysely_migration',
  'kysely_migration_lock',
  'label',
  'notice',
  'paper_location',
  'processor',
  'recipient',
  'register',
  'sample_load',
  'setup_link',
  'share_link',
  'share_session',
  'site',
  'vault_key',
  'visit_total',
  'import_problem',
]
