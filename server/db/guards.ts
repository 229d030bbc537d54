/**
 * The triggers that keep history as it was written, and what is restricted as it is, by their table. Only a superuser or the owner of a table can take
 * them away, so `lupa doctor` looks whether they stand.
 */
export const GUARDS: Readonly<Record<string, readonly string[]>> = {
  consent_record: [
    'consent_record_never_changes',
    'consent_record_is_kept',
    'consent_record_is_never_emptied',
  ],
  cookie_policy: ['cookie_policy_never_changes'],
  privacy_notice: ['privacy_notice_never_changes', 'privacy_notice_is_never_emptied'],
  site: ['site_sample_never_changes'],
  customer_change: ['customer_change_is_not_of_restricted'],
  contact: ['contact_is_not_of_restricted'],
  customer_order: [
    'customer_order_is_kept',
    'customer_order_is_never_emptied',
    'customer_order_is_not_of_restricted',
  ],
  order_line: ['order_line_is_kept', 'order_line_is_never_emptied'],
  order_event: ['order_event_is_kept'],
  invoice: ['invoice_is_kept', 'invoice_is_never_emptied', 'invoice_is_not_of_restricted'],
  invoice_event: ['invoice_event_is_kept'],
  retention_run: ['retention_run_is_kept'],
  subject_request: ['subject_request_is_kept'],
  refusal_certificate: ['refusal_certificate_is_kept'],
  request_event: ['request_event_is_kept'],
  breach: ['breach_is_kept', 'breach_is_never_emptied'],
  breach_change: ['breach_change_is_kept', 'breach_change_is_never_emptied'],
  audit_entry: ['audit_entry_is_kept', 'audit_entry_is_never_emptied'],
}
