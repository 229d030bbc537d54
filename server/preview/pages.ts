import { Hono, type Context } from 'hono'
import { readFileSync } from 'node:fs'
import type { Bundles } from '../bundle.ts'
import type { Gateway } from '../gateway.ts'
import { readyFile, type ReadyFile } from '../http/ready-file.ts'
import { safeHeaders } from '../http/safe-headers.ts'
import { sendFile } from '../http/send-file.ts'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview/page.css">
</head>
<body>
<div class="masthead" aria-hidden="true"><i></i><i></i><i></i></div>
<div class="content">
<div aria-hidden="true"><b></b><i></i><i></i><i></i></div>
<div id="embedded"></div>
<div aria-hidden="true"><i></i><i></i><i></i><i></i><b></b><i></i><i></i><i></i><i></i></div>
</div>
<script src="/preview/page.js"></script>
</body>
</html>
`

/**
 * A pretended page that shows the widget itself, told of a draft by the dashboard around it. It is sandboxed into an
 * origin of its own, without cookies or storage, and may send nothing to anybody.
 */
export function previewPages(
  { staffUrl }: Gateway,
  { widget, preview }: Pick<Bundles, 'widget' | 'preview'>,
) {
  const page = readyFile(PAGE)
  const style = readyFile(readFileSync(new URL('page.css', import.meta.url), 'utf8'))
  const script = readyFile(preview)
  const main = readyFile(`(()=>{const LUPA_CONFIG=lupaPreview.config;${widget.main}})()`)
  const parts = new Map(
    Object.entries(widget.parts).map(([name, code]) => [
      name,
      readyFile(`(()=>{const LUPA_PART=lupaPreview.parts.${name};${code}})()`),
    ]),
  )
  const send = (c: Context, file: ReadyFile, type: string) =>
    sendFile(c, file, { type: `${type}; charset=utf-8`, cacheControl: 'no-cache' })

  return new Hono()
    .use(
      safeHeaders(
        staffUrl,
        {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ['data:'],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'self'"],
          sandbox: ['allow-scripts'],
          requireTrustedTypesFor: ["'script'"],
          // The widget's own, and that of the page that loads it.
          trustedTypes: ['lupa', 'lupa-preview'],
        },
        // The sandbox makes its own scripts those of a stranger.
        { crossOriginResourcePolicy: 'cross-origin', originAgentCluster: false },
      ),
    )
    .get('/', (c) => send(c, page, 'text/html'))
    .get('/page.js', (c) => send(c, script, 'text/javascript'))
    .get('/page.css', (c) => send(c, style, 'text/css'))
    .get('/lupa.js', (c) => send(c, main, 'text/javascript'))
    .get('/lupa/:file{[a-z]+\\.js}', (c) => {
      const part = parts.get(c.req.param('file').slice(0, -3))
      return part ? send(c, part, 'text/javascript') : c.notFound()
    })
}
