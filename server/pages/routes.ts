import { Hono } from 'hono'
import type { Bundles } from '../bundle.ts'
import { readyFile } from '../http/ready-file.ts'
import { sendFile } from '../http/send-file.ts'
import { dashboardPage, pageHeaders } from './dashboard-page.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** The dashboard: one page for every address under /app, and its files, named by their content. */
export function pageRoutes({ script, style, hash, preloaded, parts }: Bundles['dashboard']) {
  const page = readyFile(dashboardPage({ hash, preloaded }))

  return new Hono()
    .use('/app/*', pageHeaders({ frameAncestors: [] }))
    .get('/', (c) => c.redirect('/app/'))
    .get('/app', (c) => c.redirect('/app/'))
    .get(`/app/assets/${hash}.js`, (c) =>
      sendFile(c, script, { type: 'text/javascript; charset=utf-8', cacheControl: FOR_EVER }),
    )
    .get(`/app/assets/${hash}.css`, (c) =>
      sendFile(c, style, { type: 'text/css; charset=utf-8', cacheControl: FOR_EVER }),
    )
    .get('/app/assets/:part', (c) => {
      const part = parts.get(c.req.param('part'))
      if (!part) return c.notFound()
      return sendFile(c, part, { type: 'text/javascript; charset=utf-8', cacheControl: FOR_EVER })
    })
    .get('/app/assets/*', (c) => c.notFound())
    .get('/app/*', (c) => sendFile(c, page, { type: 'text/html; charset=utf-8', cacheControl: 'no-cache' }))
}
