import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../public', import.meta.url))

/** The demo site: pages of an invented company, with the script tag any site would have. `/app/` routes by itself. */
export function demoRoutes() {
  const root = relative(process.cwd(), FOLDER)
  return new Hono()
    .get('/app/*', serveStatic({ root, path: 'demo/app.html' }))
    .get('/*', serveStatic({ root }))
}
