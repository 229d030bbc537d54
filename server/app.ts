import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { agreementRoutes } from './agreements/routes.ts'
import { annotationRoutes } from './annotations/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import type { Bundles } from './bundle.ts'
import { consentRoutes } from './consents/routes.ts'
import { customerRoutes, submissionRoutes } from './customers/routes.ts'
import { declarationPage } from './declaration/page.ts'
import { demoRoutes } from './demo/routes.ts'
import { referenceRoutes } from './docs/routes.ts'
import { embedRoutes } from './embed/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { experimentRoutes } from './experiments/routes.ts'
import type { Gateway } from './gateway.ts'
import { answerError } from './http/answer-error.ts'
import { healthRoutes } from './http/health.ts'
import { limitBody } from './http/limit-body.ts'
import { Refusal } from './http/refusal.ts'
import { goalRoutes } from './goals/routes.ts'
import { keyRoutes } from './api-keys/routes.ts'
import { mailPages } from './mail/pages.ts'
import { mailRoutes } from './mail/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { previewPages } from './preview/pages.ts'
import { previewRoutes } from './preview/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { sharedPageRoutes } from './share-links/page-routes.ts'
import { shareLinkRoutes } from './share-links/routes.ts'
import { sharedRoutes } from './share-links/shared-routes.ts'
import { sampleRoutes } from './sample/routes.ts'
import { serviceRoutes } from './services/routes.ts'
import { siteRoutes } from './sites/routes.ts'
import { accountRoutes } from './staff/account-routes.ts'
import { passkeyRoutes } from './staff/passkey-routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { staffListRoutes } from './staff/staff-routes.ts'
import { statsRoutes } from './stats/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

/** Every route, and the one place where what is thrown becomes an answer. */
export function createApp(gateway: Gateway, bundles: Bundles): Hono {
  const app = new Hono()
  app.onError((error, c) => answerError(c, error, gateway.log))
  app.notFound((c) =>
    answerError(c, new Refusal('not_found', `there is nothing at ${c.req.path}`), gateway.log),
  )

  // Hot routes first: a page view passes no middleware but the limit of its body.
  app.use('/api/*', limitBody)
  app.route('/api', eventRoutes(gateway))
  app.route('/api', consentRoutes(gateway))
  app.route('/api', submissionRoutes(gateway))
  app.route('/', embedRoutes(gateway, bundles.widget))

  app.route('/', healthRoutes(gateway))
  // Before the headers of all others, which would replace their own.
  app.route('/', pageRoutes(bundles.dashboard))
  app.route('/', sharedPageRoutes(gateway, bundles.dashboard))
  app.route('/mail', mailPages(gateway))
  app.route('/declaration', declarationPage(gateway))
  app.route('/preview', previewPages(bundles))
  app.use('*', secureHeaders({ referrerPolicy: 'strict-origin-when-cross-origin' }))
  if (gateway.demo) app.route('/demo', demoRoutes())
  app.route('/api', referenceRoutes(app))
  app.route('/api', staffRoutes(gateway))
  app.route('/api', passkeyRoutes(gateway))
  app.route('/api', accountRoutes(gateway))
  app.route('/api', agreementRoutes(gateway))
  app.route('/api', staffListRoutes(gateway))
  app.route('/api', auditRoutes(gateway))
  app.route('/api', siteRoutes(gateway))
  app.route('/api', serviceRoutes(gateway))
  app.route('/api', previewRoutes(gateway))
  app.route('/api', wordingRoutes(gateway))
  app.route('/api', sampleRoutes(gateway))
  app.route('/api', keyRoutes(gateway))
  app.route('/api', shareLinkRoutes(gateway))
  app.route('/api', sharedRoutes(gateway))
  app.route('/api', goalRoutes(gateway))
  app.route('/api', annotationRoutes(gateway))
  app.route('/api', experimentRoutes(gateway))
  app.route('/api', mailRoutes(gateway))
  app.route('/api', statsRoutes(gateway))
  app.route('/api', retentionRoutes(gateway))
  app.route('/api', customerRoutes(gateway))
  return app
}
