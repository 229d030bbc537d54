import { Scalar } from '@scalar/hono-api-reference'
import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readyFile, type ReadyFile } from '../http/ready-file.ts'
import { Refusal } from '../http/refusal.ts'
import { sendFile } from '../http/send-file.ts'

/** The API reference, generated from the routes. Its viewer is served from here: nothing is loaded from elsewhere. */
export function referenceRoutes(whole: Hono) {
  let viewer: ReadyFile | undefined

  return new Hono()
    .get(
      '/openapi.json',
      openAPIRouteHandler(whole, {
        documentation: {
          openapi: '3.1.0',
          info: {
            title: 'Lupa',
            version: '1',
            description:
              'Consent, statistics and customer register of one gateway. Bodies are JSON of at most 64 KiB, instants ISO 8601 in UTC, durations milliseconds. Every refusal is `{ error: { code, message, field? } }`.',
          },
        },
        // Reports are told once, as staff and programs ask for them.
        exclude: ['/api/docs', '/api/docs/viewer.js', '/api/openapi.json', /^\/api\/shared\/stats\//],
      }),
    )
    .get('/docs/viewer.js', (c) => {
      viewer ??= readyFile(viewerScript(), { quick: true })
      return sendFile(c, viewer, {
        type: 'text/javascript; charset=utf-8',
        cacheControl: 'public, max-age=86400',
      })
    })
    .get('/docs', async (c, next) => {
      const page = await ((await viewerPage(c, next)) as Response).text()
      const nonce = randomBytes(16).toString('base64')
      c.header('content-security-policy', viewerPolicy(nonce))
      // The viewer gives the nonce of this element to the style sheets it makes.
      const named = page.replaceAll(/<(style|script)\b/g, `<$1 nonce="${nonce}"`)
      return c.html(named.replace('<head>', `<head><meta property="csp-nonce" content="${nonce}">`))
    })
}

const viewerPage = Scalar({
  url: '/api/openapi.json',
  cdn: '/api/docs/viewer.js',
  pageTitle: 'Lupa API',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  // What would send the reference, or a question about it, to somebody else.
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})

function viewerPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** `npm ci --omit=dev` leaves 300 MB of viewer away, and the reference is the JSON (docs/decisions/0004). */
function viewerScript(): string {
  try {
    const main = createRequire(import.meta.url).resolve('@scalar/api-reference')
    return readFileSync(new URL('browser/standalone.js', `file://${main}`), 'utf8')
  } catch {
    throw new Refusal(
      'not_found',
      'the viewer (@scalar/api-reference) is not installed; read /api/openapi.json',
    )
  }
}
