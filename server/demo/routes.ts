import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gateway } from '../gateway.ts'

const FOLDER = fileURLToPath(new URL('../../public', import.meta.url))

/** The demo site: pages of an invented company, with the script tag any site would have. `/app/` routes by itself. */
export function demoRoutes({ publicUrl }: Gateway) {
  const root = relative(process.cwd(), FOLDER)
  return new Hono()
    .use(
      secureHeaders({
        referrerPolicy: 'strict-origin-when-cross-origin',
        strictTransportSecurity: publicUrl.startsWith('https:'),
      }),
    )
    .get('/app/*', serveStatic({ root, path: 'demo/app.html' }))
    .get('/*', serveStatic({ root }))
}
