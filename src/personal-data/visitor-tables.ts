import type { PersonalTables } from '../personal-table.ts'

const VISIT = { of: 'visitor', purpose: 'statistics', basis: 'consent', retention: 'site-visits' } as const

/** Consents and what was recorded under them, and who asked for reports by mail. */
export const VISITOR_TABLES: PersonalTables = {
  consent_record: {
    of: 'visitor',
    purpose: 'proof-of-consent',
    basis: 'legal-obligation',
    retention: 'proof-of-consent',
    by: 'visitor_id',
    groups: {
      consent: [
        'given_at',
        'expires_at',
        'notice_version',
        'language',
        'act',
        'choice',
        'replaces_id',
        'variant',
        'signal',
      ],
      identifier: ['visitor_id'],
    },
    technical: ['site_id', 'id', 'idempotency_key'],
  },
  consent_grant: {
    of: 'visitor',
    purpose: 'proof-of-consent',
    basis: 'consent',
    retention: 'while-granted',
    by: 'visitor_no',
    groups: {
      identifier: ['visitor_no'],
      consent: ['purpose', 'granted_at', 'expires_at'],
      visit: ['first_visit_at'],
    },
    technical: ['site_id', 'consent_record_id'],
  },
  visit: {
    ...VISIT,
    by: 'visitor_no',
    groups: {
      identifier: ['visitor_no'],
      'ip-address': ['ip'],
      visit: [
        'views',
        'started_at',
        'last_at',
        'last_view_at',
        'engaged_ms',
        'open_ms',
        'entry_id',
        'exit_id',
        'channel_id',
        'country_id',
        'source_id',
        'campaign_id',
        'campaign_source_id',
        'campaign_medium_id',
        'campaign_content_id',
        'campaign_term_id',
        'scrolled_views',
        'scroll_percent',
      ],
      browser: ['device_id', 'browser_id', 'browser_version_id', 'system_id', 'screen_id', 'language_id'],
    },
    technical: ['site_id', 'month', 'id', 'purpose'],
  },
  page_view: {
    ...VISIT,
    by: 'visit.visitor_no',
    groups: {
      visit: ['at', 'path_id', 'engaged_ms', 'open_ms', 'scroll_percent'],
    },
    technical: ['site_id', 'month', 'visit_id', 'id'],
  },
  custom_event: {
    ...VISIT,
    by: 'visit.visitor_no',
    groups: {
      visit: ['at', 'name_id', 'value', 'properties'],
    },
    technical: ['site_id', 'month', 'visit_id', 'id'],
  },
  page_vitals: {
    ...VISIT,
    by: 'visit.visitor_no',
    groups: {
      visit: ['path_id'],
      browser: ['lcp', 'inp', 'cls', 'fcp', 'ttfb'],
    },
    technical: ['site_id', 'month', 'visit_id', 'page_view_id'],
  },
  counted_day: {
    ...VISIT,
    by: 'visitor_no',
    groups: {
      identifier: ['visitor_no'],
      visit: ['day', 'counted'],
    },
    technical: ['site_id', 'purpose'],
  },
  uncounted_visit: {
    ...VISIT,
    by: 'visit.visitor_no',
    groups: {},
    technical: ['site_id', 'month', 'visit_id'],
  },
  mail_subscription: {
    of: 'subscriber',
    purpose: 'reports-by-mail',
    basis: 'consent',
    retention: 'while-subscribed',
    by: 'id',
    groups: {
      contact: ['address', 'language', 'kinds', 'created_at'],
      consent: ['confirmed_at'],
    },
    technical: ['id', 'site_id'],
  },
  mail: {
    of: 'subscriber',
    purpose: 'reports-by-mail',
    basis: 'consent',
    retention: 'while-subscribed',
    by: 'subscription_id',
    groups: {
      contact: ['about', 'day', 'sent_at', 'refused_at'],
    },
    technical: ['subscription_id', 'queued_at', 'claimed_at', 'tried_at'],
  },
}
