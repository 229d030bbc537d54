import { Hono } from 'hono'
import { agreementRoutes } from './agreements/routes.ts'
import { annotationRoutes } from './annotations/routes.ts'
import { keyRoutes } from './api-keys/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { billingRoutes } from './billing/routes.ts'
import { banRoutes } from './bans/routes.ts'
import { breachRoutes } from './breaches/routes.ts'
import type { Bundles } from './bundle.ts'
import { consentRoutes } from './consents/routes.ts'
import { customerPages } from './customer-access/pages.ts'
import { customerAccessRoutes } from './customer-access/routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { dataSourceRoutes } from './data-sources/routes.ts'
import { declarationPage } from './declaration/page.ts'
import { demoRoutes } from './demo/routes.ts'
import { disclosureRoutes } from './disclosures/routes.ts'
import { referenceRoutes } from './docs/routes.ts'
import { embedRoutes } from './embed/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { experimentRoutes } from './experiments/routes.ts'
import type { Gateway } from './gateway.ts'
import { goalRoutes } from './goals/routes.ts'
import { holdRoutes } from './holds/routes.ts'
import { answerError } from './http/answer-error.ts'
import { healthRoutes } from './http/health.ts'
import { limitBody } from './http/limit-body.ts'
import { Refusal } from './http/refusal.ts'
import { dataHeaders } from './http/safe-headers.ts'
import { importRoutes } from './imports/routes.ts'
import { invoiceRoutes } from './invoices/routes.ts'
import { listRoutes } from './lists/routes.ts'
import { mailPages } from './mail/pages.ts'
import { mailRoutes } from './mail/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { assetRoutes } from './pages/assets.ts'
import { pageRoutes } from './pages/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { previewPages } from './preview/pages.ts'
import { previewRoutes } from './preview/routes.ts'
import { cookiePages, noticePages } from './privacy-notices/pages.ts'
import { privacyNoticeRoutes } from './privacy-notices/routes.ts'
import { recipientRoutes } from './recipients/routes.ts'
import { registerRoutes } from './registers/routes.ts'
import { requestLetterRoutes } from './requests/letters/routes.ts'
import { registerRetentionRoutes } from './retention/register-routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { subjectRequestRoutes } from './requests/routes.ts'
import { rightsPages } from './rights-pages/pages.ts'
import { sampleRoutes } from './sample/routes.ts'
import { scanRoutes } from './scans/routes.ts'
import { serviceRoutes } from './services/routes.ts'
import { sharedPageRoutes } from './share-links/page-routes.ts'
import { shareLinkRoutes } from './share-links/routes.ts'
import { sharedRoutes } from './share-links/shared-routes.ts'
import { siteRoutes } from './sites/routes.ts'
import { accountRoutes } from './staff/account-routes.ts'
import { passkeyRoutes } from './staff/passkey-routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { staffListRoutes } from './staff/staff-routes.ts'
import { sourceNoticeRoutes } from './source-notices/routes.ts'
import { sharedStatsRoutes, statsRoutes } from './stats/routes.ts'
import { browserDataRoutes } from './subject-access/browser-routes.ts'
import { accessPages } from './subject-access/pages.ts'
import { subjectAccessRoutes } from './subject-access/routes.ts'
import { submissionRoutes, waitingRoutes } from './submissions/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

export type Apps = {
  /** Everything, for one listener. */
  readonly whole: Hono
  /** What the world may reach where staff have a listener of their own, and what is on theirs. */
  readonly visitors: Hono
  readonly staff: Hono
}

/** Every route. Each is in one of the two parts, and what both listeners need in the third. */
export function createApps(gateway: Gateway, bundles: Bundles): Apps {
  const whole = new Hono()
  const visitors = visitorsPart(gateway, bundles)
  const staff = staffPart(gateway, bundles, whole)
  const elsewhere = new Hono().use('*', dataHeaders(gateway.publicUrl))
  return {
    whole: mount(whole, gateway, [visitors, commonPart(gateway, bundles, gateway.publicUrl), staff]),
    visitors: mount(new Hono(), gateway, [
      visitors,
      commonPart(gateway, bundles, gateway.publicUrl),
      elsewhere,
    ]),
    staff: mount(new Hono(), gateway, [commonPart(gateway, bundles, gateway.staffUrl), staff]),
  }
}

/** The parts as one application, and the one place where what is thrown becomes an answer. */
function mount(app: Hono, gateway: Gateway, parts: readonly Hono[]): Hono {
  app.onError((error, c) => answerError(c, error, gateway.log))
  app.notFound((c) =>
    answerError(c, new Refusal('not_found', `there is nothing at ${c.req.path}`), gateway.log),
  )
  app.use('/api/*', limitBody)
  for (const part of parts) app.route('/', part)
  return app
}

/** For visitors, and for whoever holds a link: no account is needed for anything here, and none is looked at. */
function visitorsPart(gateway: Gateway, { widget, dashboard }: Bundles): Hono {
  const app = new Hono()
  // Hot routes first: a page view passes no middleware but the limit of its body.
  app.route('/api', eventRoutes(gateway))
  app.route('/api', consentRoutes(gateway))
  app.route('/api', submissionRoutes(gateway))
  app.route('/api', browserDataRoutes(gateway))
  app.route('/', embedRoutes(gateway, widget))
  app.route('/', sharedPageRoutes(gateway, dashboard))
  app.use('/api/shared/*', dataHeaders(gateway.publicUrl))
  app.route('/api', sharedRoutes(gateway))
  app.route('/api/shared', sharedStatsRoutes(gateway))
  app.route('/mail', mailPages(gateway))
  app.route('/declaration', declarationPage(gateway))
  app.route('/notice', noticePages(gateway))
  app.route('/cookies', cookiePages(gateway))
  app.route('/customer', customerPages(gateway))
  app.route('/rights', rightsPages(gateway))
  app.route('/data', accessPages(gateway))
  if (gateway.demo) app.route('/demo', demoRoutes(gateway))
  return app
}

/** The dashboard and what it asks, for those who have an account or an API key. */
function staffPart(gateway: Gateway, bundles: Bundles, whole: Hono): Hono {
  const app = new Hono()
  app.use('*', dataHeaders(gateway.staffUrl))
  app.route('/', pageRoutes(gateway, bundles.dashboard))
  app.route('/preview', previewPages(gateway, bundles))
  app.route('/api', referenceRoutes(whole))
  app.route('/api', staffRoutes(gateway))
  app.route('/api', passkeyRoutes(gateway))
  app.route('/api', accountRoutes(gateway))
  app.route('/api', agreementRoutes(gateway))
  app.route('/api', staffListRoutes(gateway))
  app.route('/api', auditRoutes(gateway))
  app.route('/api', breachRoutes(gateway))
  app.route('/api', siteRoutes(gateway))
  app.route('/api', serviceRoutes(gateway))
  app.route('/api', scanRoutes(gateway))
  app.route('/api', previewRoutes(gateway))
  app.route('/api', wordingRoutes(gateway))
  app.route('/api', sampleRoutes(gateway))
  app.route('/api', keyRoutes(gateway))
  app.route('/api', shareLinkRoutes(gateway))
  app.route('/api', goalRoutes(gateway))
  app.route('/api', annotationRoutes(gateway))
  app.route('/api', experimentRoutes(gateway))
  app.route('/api', mailRoutes(gateway))
  app.route('/api', statsRoutes(gateway))
  app.route('/api', retentionRoutes(gateway))
  app.route('/api', requestLetterRoutes(gateway))
  app.route('/api', registerRetentionRoutes(gateway))
  app.route('/api', registerRoutes(gateway))
  app.route('/api', privacyNoticeRoutes(gateway))
  app.route('/api', dataSourceRoutes(gateway))
  // Before the customers, whose every address asks who comes: each is asked once.
  app.route('/api', orderRoutes(gateway))
  app.route('/api', invoiceRoutes(gateway))
  app.route('/api', contactRoutes(gateway))
  app.route('/api', holdRoutes(gateway))
  app.route('/api', billingRoutes(gateway))
  // Before the customers, whose middleware would let in, and log, each of these a second time.
  app.route('/api', banRoutes(gateway))
  app.route('/api', listRoutes(gateway))
  app.route('/api', customerRoutes(gateway))
  app.route('/api', disclosureRoutes(gateway))
  app.route('/api', recipientRoutes(gateway))
  app.route('/api', paperRoutes(gateway))
  app.route('/api', waitingRoutes(gateway))
  app.route('/api', subjectRequestRoutes(gateway))
  app.route('/api', customerAccessRoutes(gateway))
  app.route('/api', importRoutes(gateway))
  app.route('/api', sourceNoticeRoutes(gateway))
  app.route('/api', subjectAccessRoutes(gateway))
  return app
}

/** What both listeners have, each at its own `url`. */
function commonPart(gateway: Gateway, { dashboard }: Bundles, url: string): Hono {
  const app = new Hono()
  app.route('/', healthRoutes(gateway))
  app.route('/assets', assetRoutes(dashboard, url))
  return app
}
