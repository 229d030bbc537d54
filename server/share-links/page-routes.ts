import { Hono } from 'hono'
import type { Bundles } from '../bundle.ts'
import type { Gateway } from '../gateway.ts'
import { dashboardPage, pageHeaders } from '../pages/dashboard-page.ts'
import { workingLink, type WorkingLink } from './share-link.ts'

/**
 * The page of a shared link. It alone may be shown in a frame, only without what stands around it (`?embed`), and only
 * by pages of the origins that its link was made for.
 */
export function sharedPageRoutes(gateway: Gateway, dashboard: Bundles['dashboard']) {
  const page = dashboardPage(dashboard)

  return new Hono<{ Variables: { link: WorkingLink | null } }>()
    .use('/share/:secret', async (c, next) => {
      const link = await workingLink(gateway.db, c.req.param('secret'), gateway.clock())
      c.set('link', link)
      const embedded = c.req.query('embed') !== undefined
      const frameAncestors = (embedded && link?.embedOrigins) || []
      return pageHeaders(gateway.publicUrl, { frameAncestors })(c, next)
    })
    .get('/share/:secret', (c) => {
      c.header('x-robots-tag', 'noindex, nofollow')
      c.header('cache-control', 'no-store')
      return c.html(page, c.var.link ? 200 : 404)
    })
}
