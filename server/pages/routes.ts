import { Hono } from 'hono'
import type { Bundles } from '../bundle.ts'
import type { Gateway } from '../gateway.ts'
import { readyFile } from '../http/ready-file.ts'
import { sendFile } from '../http/send-file.ts'
import { dashboardPage, pageHeaders } from './dashboard-page.ts'

/** The dashboard: one page for every address under /app. */
export function pageRoutes({ staffUrl }: Gateway, dashboard: Bundles['dashboard']) {
  const page = readyFile(dashboardPage(dashboard))

  return new Hono()
    .use('/app/*', pageHeaders(staffUrl, { frameAncestors: [] }))
    .get('/', (c) => c.redirect('/app/'))
    .get('/app', (c) => c.redirect('/app/'))
    .get('/app/*', (c) => sendFile(c, page, { type: 'text/html; charset=utf-8', cacheControl: 'no-cache' }))
}
