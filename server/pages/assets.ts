import { Hono, type Context } from 'hono'
import type { Bundles } from '../bundle.ts'
import { type ReadyFile } from '../http/ready-file.ts'
import { dataHeaders } from '../http/safe-headers.ts'
import { sendFile } from '../http/send-file.ts'

/** The files of the dashboard and of shared links, named by their content; `url` is where they are asked for. */
export function assetRoutes({ script, style, hash, parts }: Bundles['dashboard'], url: string) {
  const files = new Map([...parts, [`${hash}.js`, script], [`${hash}.css`, style]])
  const send = (c: Context, file: ReadyFile, name: string) =>
    sendFile(c, file, {
      type: `${name.endsWith('.css') ? 'text/css' : 'text/javascript'}; charset=utf-8`,
      cacheControl: 'public, max-age=31536000, immutable',
    })

  return new Hono().use(dataHeaders(url)).get('/:file', (c) => {
    const name = c.req.param('file')
    const file = files.get(name)
    return file ? send(c, file, name) : c.notFound()
  })
}
