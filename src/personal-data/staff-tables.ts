import type { PersonalTables } from '../personal-table.ts'

const STAFF = {
  of: 'staff',
  purpose: 'access-control',
  basis: 'legal-obligation',
  retention: 'employment',
} as const
const SESSION = { ...STAFF, retention: 'session' } as const

/** Accounts, and what was done with them. */
export const STAFF_TABLES: PersonalTables = {
  made_list: {
    of: 'staff',
    purpose: 'accountability',
    basis: 'legal-obligation',
    retention: 'customer-relationship',
    by: 'made_by',
    groups: {
      act: ['made_by', 'made_at'],
    },
    technical: ['id', 'register_id', 'kind', 'format', 'sheet', 'people'],
  },
  account: {
    ...STAFF,
    by: 'id',
    groups: {
      account: ['username', 'language', 'created_at', 'disabled_at'],
      name: ['full_name'],
      contact: ['email'],
      organisation: ['processor_id'],
    },
    technical: ['id', 'password_hash', 'totp_secret', 'totp_confirmed_at', 'totp_step'],
  },
  account_role: {
    ...STAFF,
    by: 'account_id',
    groups: {
      account: ['role', 'site_id', 'register_id', 'given_at'],
    },
    technical: ['account_id'],
  },
  account_link: {
    ...SESSION,
    by: 'account_id',
    groups: {
      account: ['kind', 'created_at', 'expires_at', 'used_at'],
    },
    technical: ['secret_hash', 'account_id'],
  },
  staff_session: {
    ...SESSION,
    by: 'account_id',
    groups: {
      act: ['started_at', 'seen_at', 'proved_at', 'stepped_up_at'],
      browser: ['browser'],
    },
    technical: ['secret_hash', 'account_id', 'id'],
  },
  recovery_code: {
    ...STAFF,
    by: 'account_id',
    groups: {
      act: ['used_at'],
    },
    technical: ['account_id', 'code_hash'],
  },
  passkey: {
    ...STAFF,
    by: 'account_id',
    groups: {
      account: ['name', 'created_at'],
      act: ['used_at'],
    },
    technical: ['id', 'account_id', 'public_key', 'counter', 'transports'],
  },
  passkey_challenge: {
    ...SESSION,
    by: 'account_id',
    groups: {
      act: ['made_at'],
    },
    technical: ['challenge', 'account_id'],
  },
  addressee: {
    ...STAFF,
    by: 'account_id',
    groups: {
      account: ['duty'],
    },
    technical: ['account_id'],
  },
  confidentiality_agreement: {
    ...STAFF,
    by: 'account_id',
    groups: {
      confidentiality: ['version', 'agreed_at', 'on_paper_on', 'expires_at'],
      name: ['signed_name'],
    },
    technical: ['id', 'account_id', 'recorded_by'],
  },
  confidentiality_text: {
    ...STAFF,
    by: 'published_by',
    groups: {
      act: ['published_by', 'published_at'],
    },
    technical: ['version', 'content', 'sha256'],
  },
  broken_glass: {
    ...STAFF,
    by: 'account_id',
    groups: {
      act: ['reason', 'begun_at', 'ends_at'],
    },
    technical: ['id', 'account_id'],
  },
  annotation: {
    ...STAFF,
    by: 'account_id',
    groups: {
      act: ['account_id', 'created_at'],
    },
    technical: ['id', 'site_id', 'day', 'text'],
  },
  audit_entry: {
    of: 'staff',
    purpose: 'accountability',
    basis: 'legal-obligation',
    retention: 'audit-log',
    by: 'account_id',
    groups: {
      act: ['at', 'act', 'detail'],
    },
    technical: ['no', 'account_id', 'salt', 'detail_hash', 'previous_hash', 'hash'],
  },
  retention_rule: {
    ...STAFF,
    by: 'changed_by',
    groups: { act: ['changed_by', 'changed_at', 'reason'] },
    technical: ['register_id', 'data_group', 'months'],
  },
  retention_run: {
    ...STAFF,
    by: 'proposed_by',
    groups: { act: ['proposed_by', 'proposed_at', 'approved_by', 'approved_at'] },
    technical: ['id', 'register_id', 'plan', 'done_at', 'report', 'claimed_until'],
  },
  breach: {
    ...STAFF,
    purpose: 'accountability',
    retention: 'audit-log',
    by: 'recorded_by',
    groups: { act: ['recorded_at', 'recorded_by'] },
    technical: [
      'no',
      'revision',
      'kinds',
      'happened',
      'noticed_at',
      'began_at',
      'data',
      'persons',
      'records',
      'consequences',
      'measures',
      'risk',
      'authority_told_at',
      'authority_reference',
      'authority_reason',
      'subjects_told_on',
      'subjects_how',
      'subjects_reason',
      'closed',
    ],
  },
  breach_change: {
    ...STAFF,
    purpose: 'accountability',
    retention: 'audit-log',
    by: 'account_id',
    groups: { act: ['at', 'account_id', 'before'] },
    technical: ['breach_no', 'revision'],
  },
  controller: {
    ...STAFF,
    by: 'changed_by',
    groups: {
      // The contact person and the data protection officer are among them.
      contact: ['details'],
      act: ['changed_at', 'changed_by'],
    },
    technical: ['id'],
  },
  register_statement: {
    ...STAFF,
    by: 'changed_by',
    groups: {
      act: ['changed_at', 'changed_by'],
    },
    technical: ['register_id', 'key', 'content', 'revision'],
  },
  notice_proposal: {
    ...STAFF,
    by: 'proposed_by',
    groups: {
      act: ['proposed_at', 'proposed_by', 'decided_at', 'decided_by', 'outcome', 'note'],
    },
    technical: ['id', 'register_id', 'sha256'],
  },
  import: {
    ...STAFF,
    by: 'made_by',
    groups: {
      act: ['made_at', 'made_by', 'applied_at', 'applied_by', 'undone_at', 'undone_by'],
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
}
