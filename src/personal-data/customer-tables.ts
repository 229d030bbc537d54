import type { PersonalTables } from '../personal-table.ts'

const REGISTER = {
  of: 'customer',
  purpose: 'customer-relationship',
  basis: 'contract',
  retention: 'customer-relationship',
} as const
const PAPER = { ...REGISTER, retention: 'paper' } as const
/** What shows that the wishes of a person are heeded (GDPR art. 5(2), 21). */
const PROOF = { ...REGISTER, purpose: 'accountability', basis: 'legal-obligation' } as const

/** The register, and what stands under its customers. */
export const CUSTOMER_TABLES: PersonalTables = {
  customer: {
    ...REGISTER,
    by: 'id',
    groups: {
      identifier: ['no', 'merged_into'],
      relationship: ['kind', 'created_at', 'began_on', 'ended_on'],
      name: ['words', 'name_hash'],
      contact: ['email_hash', 'phone_hash'],
      restriction: ['restricted_at'],
    },
    technical: ['id', 'register_id', 'key', 'revision', 'merge_change'],
  },
  customer_change: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      origin: ['act', 'at', 'reason'],
    },
    technical: ['id', 'customer_id', 'revision', 'account_id', 'undoes'],
  },
  customer_value: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      field: ['field', 'value'],
      origin: ['source', 'source_id', 'obtained_at'],
    },
    technical: ['change_id', 'customer_id', 'replaced_by'],
  },
  submission: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      submission: [
        'site_id',
        'form',
        'fields',
        'source',
        'received_at',
        'created_customer',
        'decided_at',
        'accepted',
      ],
    },
    technical: ['id', 'idempotency_key', 'customer_id', 'decided_by'],
  },
  plain_customer: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      name: ['given_name', 'family_name'],
      organisation: ['organisation', 'title'],
      contact: ['email', 'phone', 'street_address', 'postal_code', 'city', 'country', 'url'],
    },
    technical: ['customer_id'],
  },
  plain_submission: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      submission: ['fields'],
    },
    technical: ['submission_id', 'customer_id'],
  },
  disclosure: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    groups: {
      disclosure: ['recipient_id', 'processor_id', 'reason', 'note', 'human_decides', 'disclosed_at'],
    },
    technical: ['id', 'customer_id', 'account_id'],
  },
  disclosed_value: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    groups: {
      disclosure: ['field'],
    },
    technical: ['disclosure_id', 'customer_id', 'change_id'],
  },
  paper: {
    ...PAPER,
    by: 'paper_person.customer_id',
    groups: {
      paper: [
        'no',
        'kind',
        'title',
        'event',
        'received_on',
        'state',
        'out_since',
        'stored_on',
        'location_id',
        'retain_until',
        'destroyed_on',
        'destroyed_how',
        'created_at',
      ],
      act: ['destroyed_by', 'destruction_seen_by'],
    },
    technical: ['id', 'register_id', 'key', 'needs_safe', 'account_id'],
  },
  paper_person: {
    ...PAPER,
    by: 'customer_id',
    groups: {
      paper: ['paper_id'],
    },
    technical: ['customer_id'],
  },
  contact: {
    ...REGISTER,
    by: 'person_id',
    groups: {
      organisation: ['organisation_id', 'position', 'began_on', 'ended_on'],
    },
    technical: ['id', 'register_id', 'person_id', 'added_by', 'ended_by'],
  },
  ban_wish: {
    ...PROOF,
    by: 'customer_id',
    groups: {
      ban: [
        'act',
        'kinds',
        'channel',
        'asked_on',
        'recorded_at',
        'language',
        'confirmed_on',
        'confirmation_way',
      ],
    },
    technical: ['id', 'customer_id', 'recorded_by', 'confirmed_by'],
  },
  ban: {
    ...PROOF,
    by: 'customer_id',
    groups: {
      ban: ['kind', 'since', 'origin', 'lifted_at'],
    },
    technical: ['id', 'customer_id', 'wish_id', 'lifted_by'],
  },
  made_list_entry: {
    ...PROOF,
    by: 'customer_id',
    groups: {
      list: ['list_id'],
    },
    technical: ['customer_id'],
  },
  customer_link: {
    of: 'customer',
    purpose: 'linking',
    basis: 'consent',
    retention: 'while-granted',
    by: 'customer_id',
    groups: {
      link: ['visitor_no', 'consent_record_id', 'linked_at'],
    },
    technical: ['site_id', 'purpose', 'customer_id'],
  },
  customer_invitation: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      origin: ['made_at', 'expires_at', 'used_at', 'revoked_at'],
    },
    technical: ['id', 'secret_hash', 'register_id', 'customer_id', 'made_by'],
  },
  customer_credential: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      account: ['username', 'issued_at', 'used_at'],
    },
    technical: ['customer_id', 'password_hash', 'issued_by'],
  },
  customer_session: {
    ...REGISTER,
    retention: 'session',
    by: 'customer_id',
    groups: {
      account: ['started_at', 'seen_at'],
    },
    technical: ['secret_hash', 'customer_id'],
  },
  import_row: {
    ...REGISTER,
    retention: 'import',
    by: 'customer_id',
    groups: {
      field: ['cells', 'plan'],
      contact: ['match_hash'],
      origin: ['outcome'],
    },
    technical: ['import_id', 'line', 'customer_id', 'revision'],
  },
  imported_customer: {
    ...REGISTER,
    by: 'customer_id',
    groups: {
      origin: ['made', 'undone'],
    },
    technical: ['import_id', 'customer_id', 'change_id'],
  },
  source_notice: {
    ...REGISTER,
    purpose: 'accountability',
    basis: 'legal-obligation',
    by: 'customer_id',
    groups: {
      origin: ['source_id', 'obtained_at', 'due_on', 'told_on', 'channel', 'recorded_at'],
    },
    technical: ['customer_id', 'told_by'],
  },
  suppression: {
    of: 'customer',
    purpose: 'suppression',
    basis: 'legal-obligation',
    retention: 'suppression',
    by: 'hash',
    groups: {
      contact: ['hash'],
      restriction: ['kind', 'since'],
    },
    technical: ['register_id'],
  },
  erasure: {
    of: 'customer',
    purpose: 'accountability',
    basis: 'legal-obligation',
    retention: 'erasure',
    by: 'hash',
    groups: {
      identifier: ['hash'],
      request: ['kind', 'reason', 'at', 'repeated_at'],
    },
  },
  retention_item: {
    ...PROOF,
    by: 'customer_id',
    groups: {},
    technical: ['run_id', 'customer_id', 'request_id', 'list_id'],
  },
}
