import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundles } from '../server/bundle.ts'
import { embedRoutes } from '../server/embed/routes.ts'
import { readyFile } from '../server/http/ready-file.ts'
import { sendFile } from '../server/http/send-file.ts'
import type { Site } from '../server/sites/site.ts'
import { gatewayOf } from '../test/widget/example-site.ts'

const PARAGRAPH =
  'The bakery opens at seven. Bread is baked at night, and what is left in the evening goes to the neighbours. '

/** As most pages do, it waits for a style sheet before it paints. `tag` goes into its head. */
function pageOf(lang: string, tag: string) {
  return readyFile(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bakery</title>` +
      `<meta name="viewport" content="width=device-width">${tag}<link rel="stylesheet" href="/style.css"></head>` +
      `<body><main><h1>The bakery at the corner</h1><p class="lead">${PARAGRAPH.repeat(4)}</p>` +
      `${`<h2>Bread</h2><p>${PARAGRAPH.repeat(3)}</p>`.repeat(8)}</main></body></html>`,
  )
}

const STYLE = readyFile(
  'body{margin:0;font:16px/1.5 sans-serif}main{max-width:720px;margin:auto;padding:16px}.lead{font-size:24px}',
)

/**
 * A server of pages and one of the widget, both compressed as in production: `/` is a page without Lupa,
 * `/KEY` one with the site's tag. What pages send is answered, and not kept.
 */
export async function openWidgetWorld(
  widget: Bundles['widget'],
  sites: readonly Site[],
): Promise<{ pageUrl: string; gatewayUrl: string; close: () => void }> {
  const gateway = await listen((url) => {
    const answers = new Hono().use('*', async (c, next) => {
      c.header('access-control-allow-origin', '*')
      await next()
    })
    answers.post('/api/asked', (c) => c.body(null, 204))
    answers.post('/api/consents', (c) =>
      c.json({ record: crypto.randomUUID(), token: null, expiresAt: '2027-05-22T10:00:00Z' }, 201),
    )
    return answers.route('/', embedRoutes(gatewayOf(sites, url), widget))
  }, 'lupa.example.test')
  const pages = await listen(
    () =>
      new Hono().get('/:key?', (c) => {
        if (c.req.path === '/style.css')
          return sendFile(c, STYLE, { type: 'text/css', cacheControl: 'no-store' })
        const site = sites.find(({ key }) => key === c.req.param('key'))
        const tag = site ? `<script src="${gateway.url}/lupa.js?site=${site.key}" async></script>` : ''
        return sendFile(c, pageOf(site?.languages[0] ?? 'en', tag), {
          type: 'text/html; charset=utf-8',
          cacheControl: 'no-store',
        })
      }),
    'www.shop.example.test',
  )
  return {
    pageUrl: pages.url,
    gatewayUrl: gateway.url,
    close() {
      for (const { server } of [gateway, pages]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

async function listen(appOf: (url: string) => Hono, host: string): Promise<{ url: string; server: Server }> {
  let app = new Hono()
  const server = serve({ fetch: (request) => app.fetch(request), port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  app = appOf(url)
  return { url, server }
}
