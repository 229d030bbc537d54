import type { Lack } from '../../src/account.ts'
import type { Permission, Use } from '../../src/staff.ts'

/** What a route of staff asks of who calls it, and what the log calls it. */
export type Rule = {
  /** Null: whoever is signed in. */
  readonly may: Permission | null
  /** What its `:id` names, where a role may be for one of them alone. */
  readonly of?: 'site'
  /** Written to the log before it is done. Reading what is about nobody is not. */
  readonly act?: string
  /** The only use of persons' records that this is for. */
  readonly use?: Use
  /** The password or a passkey was given within five minutes. */
  readonly stepUp?: true
  /** Open also to who has not done these yet. */
  readonly lacking?: readonly Lack[]
  /** Asked for by pages by themselves: no sign that somebody sits before one. */
  readonly byItself?: true
}

const SITE = { of: 'site' } as const
const anyLack = { lacking: ['second-factor', 'second-factor-setup', 'agreement'] } as const
const settingUp = { lacking: ['second-factor-setup'] } as const
/** Whoever comes by an owner's session makes no account of their own in it, nor a link into another's. */
const MAINTAINING_STAFF = { may: 'staff.maintain', stepUp: true } as const

/** Every route of staff, by method and path. A route that is not here is closed. */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /api/session': { may: null, ...anyLack },
  'POST /api/session/code': { may: null, act: 'session.prove', lacking: ['second-factor'] },
  'POST /api/session/step-up': { may: null, act: 'session.step-up', ...settingUp },
  'POST /api/session/passkey/options': { may: null, lacking: ['second-factor'] },
  'POST /api/session/passkey': { may: null, act: 'session.prove', lacking: ['second-factor'] },
  'GET /api/account/passkeys': { may: null },
  'POST /api/account/passkeys/options': { may: null, stepUp: true, ...settingUp },
  'POST /api/account/passkeys': { may: null, act: 'account.passkey', ...settingUp },
  'DELETE /api/account/passkeys/:passkey': { may: null, act: 'account.passkey-remove', stepUp: true },
  'GET /api/account/sessions': { may: null },
  'DELETE /api/account/sessions/:session': { may: null, act: 'session.end' },
  'PUT /api/account/password': { may: null, act: 'account.password' },
  'POST /api/account/totp': { may: null, act: 'account.totp-begin', stepUp: true, ...settingUp },
  'PUT /api/account/totp': { may: null, act: 'account.totp', ...settingUp },
  'DELETE /api/account/totp': { may: null, act: 'account.totp-remove', stepUp: true },
  'GET /api/agreement': { may: null, lacking: ['agreement'] },
  'POST /api/agreement': { may: null, act: 'agreement.sign', lacking: ['agreement'] },
  'POST /api/broken-glass': { may: null, act: 'glass.break', stepUp: true },

  'GET /api/staff': { may: 'staff.read' },
  'POST /api/staff': { act: 'staff.invite', ...MAINTAINING_STAFF },
  'PATCH /api/staff/:id': { act: 'staff.change', ...MAINTAINING_STAFF },
  'POST /api/staff/:id/link': { act: 'staff.link', ...MAINTAINING_STAFF },
  'POST /api/staff/:id/agreement': { act: 'agreement.record', ...MAINTAINING_STAFF },
  'PUT /api/agreement/text': { act: 'agreement.publish', ...MAINTAINING_STAFF },
  // Clerks hand data to them.
  'GET /api/processors': { may: 'registers.read' },
  'POST /api/processors': { act: 'processor.add', ...MAINTAINING_STAFF },
  'PATCH /api/processors/:id': { act: 'processor.change', ...MAINTAINING_STAFF },
  'GET /api/addressees': { may: 'staff.read' },
  'PUT /api/addressees/:duty': { act: 'addressee.change', ...MAINTAINING_STAFF },

  'GET /api/audit': { may: 'audit.read', act: 'audit.read' },
  'GET /api/breaches': { may: 'breaches.read' },
  'POST /api/breaches': { may: 'breaches.maintain', act: 'breach.record' },
  'PATCH /api/breaches/:no': { may: 'breaches.maintain', act: 'breach.change' },
  'GET /api/audit/verification': { may: 'audit.read', act: 'audit.verify' },

  'GET /api/sites': { may: 'sites.read' },
  'POST /api/sites': { may: 'sites.maintain', act: 'site.make' },
  'GET /api/sites/:id': { may: 'sites.read', ...SITE },
  'PATCH /api/sites/:id': { may: 'sites.maintain', act: 'site.change', ...SITE },
  'GET /api/services': { may: 'sites.read' },
  'GET /api/sites/:id/services': { may: 'sites.read', ...SITE },
  'GET /api/sites/:id/scans': { may: 'sites.read', ...SITE },
  'GET /api/sites/:id/scans/progress': { may: 'sites.read', byItself: true, ...SITE },
  'POST /api/sites/:id/scans': { may: 'sites.maintain', act: 'site.scan', ...SITE },
  'PUT /api/sites/:id/scans/schedule': { may: 'sites.maintain', act: 'site.schedule-scan', ...SITE },
  'POST /api/sites/:id/preview': { may: 'sites.maintain', ...SITE },
  'GET /api/wordings/:language': { may: 'sites.read' },
  'POST /api/sample-site': { may: 'sites.maintain', act: 'sample.load' },
  'DELETE /api/sample-site': { may: 'sites.maintain', act: 'sample.remove' },

  'GET /api/sites/:id/keys': { may: 'sites.read', ...SITE },
  'POST /api/sites/:id/keys': { may: 'keys.maintain', act: 'key.make', stepUp: true, ...SITE },
  'DELETE /api/sites/:id/keys/:key': { may: 'keys.maintain', act: 'key.revoke', ...SITE },

  'GET /api/sites/:id/share-links': { may: 'statistics.read', ...SITE },
  'POST /api/sites/:id/share-links': { may: 'statistics.maintain', act: 'share-link.make', ...SITE },
  'DELETE /api/sites/:id/share-links/:link': {
    may: 'statistics.maintain',
    act: 'share-link.revoke',
    ...SITE,
  },

  'GET /api/sample-site': { may: 'sites.read' },
  'GET /api/sites/:id/goals': { may: 'statistics.read', ...SITE },
  'POST /api/sites/:id/goals': { may: 'statistics.maintain', act: 'goal.make', ...SITE },
  'DELETE /api/sites/:id/goals/:goal': { may: 'statistics.maintain', act: 'goal.remove', ...SITE },
  'GET /api/sites/:id/annotations': { may: 'statistics.read', ...SITE },
  'POST /api/sites/:id/annotations': { may: 'statistics.maintain', act: 'annotation.make', ...SITE },
  'PATCH /api/sites/:id/annotations/:annotation': {
    may: 'statistics.maintain',
    act: 'annotation.change',
    ...SITE,
  },
  'DELETE /api/sites/:id/annotations/:annotation': {
    may: 'statistics.maintain',
    act: 'annotation.remove',
    ...SITE,
  },
  'GET /api/sites/:id/mail': { may: 'statistics.read', ...SITE },
  'POST /api/sites/:id/mail': { may: 'statistics.maintain', act: 'mail.subscribe', ...SITE },
  'DELETE /api/sites/:id/mail/:subscription': {
    may: 'statistics.maintain',
    act: 'mail.unsubscribe',
    ...SITE,
  },
  'GET /api/sites/:id/experiments': { may: 'statistics.read', ...SITE },
  'POST /api/sites/:id/experiments': { may: 'sites.maintain', act: 'experiment.begin', ...SITE },
  'POST /api/sites/:id/experiments/:no/end': { may: 'sites.maintain', act: 'experiment.end', ...SITE },

  // Of one site, which the query names (`siteOf`), or of those the role is for.
  ...Object.fromEntries(
    [
      'breakdown/:dimension',
      'cohorts',
      'consent-series',
      'consents',
      'event',
      'forms',
      'funnel',
      'goals',
      'hours',
      'journeys',
      'series',
      'sites',
      'totals',
      'vitals',
    ].map((report) => [`GET /api/stats/${report}`, { may: 'statistics.read' } satisfies Rule]),
  ),
  'GET /api/stats/live': { may: 'statistics.read', byItself: true },

  'GET /api/retention': { may: 'retention.read' },
  'GET /api/retention/registers': { may: 'retention.read' },
  'PUT /api/retention/registers/:id/:group': {
    may: 'retention.maintain',
    act: 'retention.rule',
    stepUp: true,
  },
  'GET /api/retention/registers/:id/plan': { may: 'retention.propose', act: 'retention.plan' },
  'POST /api/retention/runs': { may: 'retention.propose', act: 'retention.propose' },
  'DELETE /api/retention/runs/:id': { may: 'retention.propose', act: 'retention.withdraw' },
  'POST /api/retention/runs/:id/approval': {
    may: 'retention.approve',
    act: 'retention.approve',
    stepUp: true,
  },

  'GET /api/registers': { may: 'registers.read' },
  'POST /api/registers': { may: 'registers.maintain', act: 'register.make' },
  'PATCH /api/registers/:id': { may: 'registers.maintain', act: 'register.change' },

  'GET /api/notices': { may: 'notices.read' },
  'GET /api/notices/:id': { may: 'notices.read' },
  'PUT /api/notices/:id': { may: 'notices.maintain', act: 'notice.write' },
  'POST /api/notices/:id/proposal': { may: 'notices.maintain', act: 'notice.propose', stepUp: true },
  'DELETE /api/notices/:id/proposal': { may: 'notices.maintain', act: 'notice.withdraw' },
  'POST /api/notices/:id/return': { may: 'notices.agree', act: 'notice.return' },
  'POST /api/notices/:id/agreement': { may: 'notices.agree', act: 'notice.agree', stepUp: true },
  'GET /api/processing-record': { may: 'notices.read' },

  'GET /api/data-sources': { may: 'registers.read' },
  'POST /api/data-sources': { may: 'registers.maintain', act: 'data-source.add' },
  'PATCH /api/data-sources/:id': { may: 'registers.maintain', act: 'data-source.change' },

  'GET /api/recipients': { may: 'registers.read' },
  'POST /api/recipients': { may: 'registers.maintain', act: 'recipient.add' },
  'PATCH /api/recipients/:id': { may: 'registers.maintain', act: 'recipient.change' },
  'GET /api/recipients/:id/disclosures': { may: 'register.read', act: 'recipient.disclosures' },
  'GET /api/customers/:id/disclosures': { may: 'register.read', act: 'customer.disclosures' },
  'POST /api/customers/:id/disclosures': {
    may: 'register.maintain',
    act: 'customer.disclose',
    stepUp: true,
  },
  'POST /api/customers/:id/transfers': { may: 'register.maintain', act: 'customer.transfer', stepUp: true },

  'GET /api/papers': { may: 'paper.read', act: 'paper.list' },
  'POST /api/papers': { may: 'paper.maintain', act: 'paper.add' },
  'GET /api/papers/:id': { may: 'paper.read', act: 'paper.read' },
  'PATCH /api/papers/:id': { may: 'paper.maintain', act: 'paper.change' },
  'PUT /api/papers/:id/state': { may: 'paper.maintain', act: 'paper.move' },
  'GET /api/paper-persons': { may: 'paper.maintain', act: 'paper.find-person' },
  'GET /api/paper-locations': { may: 'paper.read' },
  'POST /api/paper-locations': { may: 'paper.maintain', act: 'paper-location.add' },
  'PATCH /api/paper-locations/:id': { may: 'paper.maintain', act: 'paper-location.change' },

  'GET /api/customers': { may: 'register.read', act: 'customer.list' },
  'POST /api/customers': { may: 'register.maintain', act: 'customer.make' },
  'GET /api/customers/:id': { may: 'register.read', act: 'customer.read' },
  'PATCH /api/customers/:id': { may: 'register.maintain', act: 'customer.change' },
  'GET /api/customers/:id/changes': { may: 'register.read', act: 'customer.history' },
  'POST /api/customers/:id/changes/:change/undo': { may: 'register.maintain', act: 'customer.undo' },
  'POST /api/customers/:id/merge': { may: 'register.maintain', act: 'customer.merge' },
  'POST /api/customers/:id/unmerge': { may: 'register.maintain', act: 'customer.unmerge' },
  'PUT /api/customers/:id/restriction': { may: 'restriction.maintain', act: 'customer.restrict' },
  'DELETE /api/customers/:id/restriction': {
    may: 'restriction.maintain',
    act: 'customer.lift-restriction',
    stepUp: true,
  },
  'PUT /api/customers/:id/restriction/lift': { may: 'requests.maintain', act: 'customer.propose-lift' },
  'GET /api/requests': { may: 'requests.read', act: 'request.list' },
  'POST /api/requests': { may: 'requests.maintain', act: 'request.record' },
  'GET /api/requests/figures': { may: 'requests.read' },
  'GET /api/requests/:id': { may: 'requests.read', act: 'request.read' },
  'PUT /api/requests/:id/customer': { may: 'requests.maintain', act: 'request.name' },
  'PUT /api/requests/:id/identity': { may: 'requests.maintain', act: 'request.identify' },
  'PUT /api/requests/:id/items': { may: 'requests.maintain', act: 'request.specify' },
  'POST /api/requests/:id/steps': { may: 'requests.maintain', act: 'request.step' },
  'PUT /api/requests/:id/rights/:right': { may: 'requests.maintain', act: 'request.propose' },
  'POST /api/requests/:id/rights/:right/approval': {
    may: 'requests.decide',
    act: 'request.approve',
    stepUp: true,
  },
  'POST /api/requests/:id/decision': { may: 'requests.maintain', act: 'request.decide', stepUp: true },
  'PUT /api/requests/:id/tasks/:task': { may: 'requests.maintain', act: 'request.tell' },
  'POST /api/requests/:id/lifting': { may: 'requests.maintain', act: 'request.lifting' },
  'POST /api/requests/:id/letters/preview': { may: 'requests.maintain', act: 'request.foresee-letter' },
  'GET /api/requests/:id/letters/:letter': { may: 'requests.read', act: 'request.print-letter' },
  'PUT /api/requests/:id/letters/:letter/sent': { may: 'requests.maintain', act: 'request.post-letter' },
  'POST /api/requests/:id/letters/:letter/again': { may: 'requests.maintain', act: 'request.write-again' },
  'GET /api/requests/:id/certificates/:no': { may: 'requests.read', act: 'request.certificate' },
  'GET /api/customers/:id/access': { may: 'register.read', act: 'customer.access' },
  'PUT /api/customers/:id/credential': { may: 'register.maintain', act: 'credential.issue' },
  'DELETE /api/customers/:id/credential': { may: 'register.maintain', act: 'credential.revoke' },
  'GET /api/invitations': { may: 'register.read' },
  'POST /api/invitations': { may: 'register.maintain', act: 'invitation.make' },
  'DELETE /api/invitations/:id': { may: 'register.maintain', act: 'invitation.revoke' },
  'GET /api/customers/:id/orders': { may: 'register.read', act: 'order.read' },
  'POST /api/customers/:id/orders': { may: 'register.maintain', act: 'order.open' },
  'GET /api/orders': { may: 'register.read', act: 'order.list' },
  'PATCH /api/orders/:id': { may: 'register.maintain', act: 'order.change' },
  'POST /api/orders/:id/steps': { may: 'register.maintain', act: 'order.step' },
  'GET /api/customers/:id/invoices': { may: 'register.read', act: 'invoice.read' },
  'POST /api/invoices': { may: 'billing.maintain', act: 'invoice.make' },
  'POST /api/invoices/:id/steps': { may: 'billing.maintain', act: 'invoice.step' },
  'GET /api/billing/years': { may: 'billing.read' },
  'GET /api/billing': { may: 'billing.read', act: 'billing.read' },
  'GET /api/customers/:id/contacts': { may: 'register.read', act: 'contact.read' },
  'POST /api/contacts': { may: 'register.maintain', act: 'contact.add' },
  'POST /api/contacts/:id/end': { may: 'register.maintain', act: 'contact.end' },
  'GET /api/customers/:id/holds': { may: 'register.read', act: 'customer.holds' },
  'GET /api/customers/:id/bans': { may: 'register.read', act: 'ban.list' },
  'POST /api/customers/:id/bans': { may: 'register.maintain', act: 'ban.record' },
  'POST /api/customers/:id/bans/:wish/confirmation': { may: 'register.maintain', act: 'ban.confirm' },
  'GET /api/unconfirmed-bans': { may: 'register.read', act: 'ban.unconfirmed' },
  'GET /api/customers/:id/lists': { may: 'register.read', act: 'list.of-customer' },
  'GET /api/lists': { may: 'register.read', act: 'list.past' },
  'GET /api/lists/directory': { may: 'register.maintain', act: 'list.preview' },
  'POST /api/lists/directory': { may: 'register.maintain', act: 'list.directory', stepUp: true },
  'GET /api/lists/labels': { may: 'register.maintain', act: 'list.preview', use: 'direct-marketing' },
  'POST /api/lists/labels': {
    may: 'register.maintain',
    act: 'list.labels',
    use: 'direct-marketing',
    stepUp: true,
  },
  'GET /api/duplicates': { may: 'register.read', act: 'customer.duplicates' },
  'GET /api/submissions': { may: 'register.read', act: 'submission.list' },
  'POST /api/submissions/:id/decision': { may: 'register.maintain', act: 'submission.decide' },
  'POST /api/submissions/:id/separation': { may: 'register.maintain', act: 'submission.separate' },

  'GET /api/imports': { may: 'register.maintain', act: 'import.list' },
  'POST /api/imports': { may: 'register.maintain', act: 'import.send' },
  'GET /api/imports/:id': { may: 'register.maintain', act: 'import.read' },
  'GET /api/imports/:id/progress': { may: 'register.maintain', byItself: true },
  'DELETE /api/imports/:id': { may: 'register.maintain', act: 'import.cancel' },
  'PUT /api/imports/:id/mapping': { may: 'register.maintain', act: 'import.check' },
  'POST /api/imports/:id/apply': { may: 'register.maintain', act: 'import.apply' },
  'POST /api/imports/:id/undo': { may: 'register.maintain', act: 'import.undo' },
  'GET /api/imports/:id/differences': { may: 'register.maintain', act: 'import.read' },
  'GET /api/imports/:id/problems': { may: 'register.maintain', act: 'import.read' },
  'GET /api/imports/:id/left': { may: 'register.maintain', act: 'import.read' },
  'GET /api/requests/:id/package': { may: 'requests.decide', act: 'request.package', stepUp: true },
  'GET /api/source-notices': { may: 'register.read', act: 'source-notice.list' },
  'POST /api/source-notices/told': { may: 'register.maintain', act: 'source-notice.tell' },
}
