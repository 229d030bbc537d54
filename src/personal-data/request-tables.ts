import type { PersonalTables } from '../personal-table.ts'

const REQUEST = {
  of: 'customer',
  purpose: 'rights',
  basis: 'legal-obligation',
  retention: 'request',
} as const

/** What persons asked of the controller, and what became of it (GDPR art. 12 to 22). */
export const REQUEST_TABLES: PersonalTables = {
  subject_request: {
    ...REQUEST,
    by: 'customer_id',
    groups: {
      request: [
        'no',
        'state',
        'channel',
        'language',
        'received_on',
        'recorded_at',
        'due_on',
        'extended_on',
        'words',
        'notice_version',
        'decided_on',
        'closed_at',
        'erased_at',
        'identity',
        'identified_on',
      ],
      contact: ['requester'],
    },
    technical: ['id', 'register_id', 'site_id', 'customer_id', 'key', 'revision', 'recorded_by'],
  },
  request_right: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: {
      request: ['asked_for', 'outcome', 'grounds', 'bans', 'reason', 'proposed_at', 'approved_at', 'done_at'],
    },
    technical: ['request_id', 'proposed_by', 'approved_by'],
  },
  rectification_item: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['field', 'defect', 'remedy', 'proposed', 'ground', 'accepted'] },
    technical: ['request_id'],
  },
  request_task: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: {
      request: ['kind', 'source_id', 'recipient_id', 'processor_id', 'detail', 'done_on', 'impossible'],
    },
    technical: ['id', 'request_id', 'done_by'],
  },
  subject_letter: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['kind', 'way', 'language', 'content', 'written_at', 'sent_on', 'failed_at'] },
    technical: ['id', 'request_id', 'written_by', 'sent_by', 'claimed_at', 'tried_at'],
  },
  refusal_certificate: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['no', 'asked_for', 'language', 'pdf', 'sha256', 'issued_at'] },
    technical: ['request_id', 'issued_by'],
  },
  request_code: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['made_at', 'tries'] },
    technical: ['request_id', 'code_hash'],
  },
  access_link: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['made_at', 'expires_at', 'used_at', 'revoked_at'] },
    technical: ['secret_hash', 'request_id', 'made_by'],
  },
  request_event: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['act', 'at', 'note'] },
    technical: ['request_id', 'revision', 'account_id'],
  },
  request_warning: {
    ...REQUEST,
    by: 'subject_request.customer_id',
    groups: { request: ['kind', 'warned_on'] },
    technical: ['request_id'],
  },
  restriction_lift: {
    ...REQUEST,
    by: 'customer_id',
    groups: { restriction: ['told_on', 'reason', 'proposed_at'] },
    technical: ['customer_id', 'proposed_by'],
  },
}
