import type { Context } from 'hono'
import type { ReadyFile } from './ready-file.ts'

/**
 * Sends a file in the best encoding the browser takes, or 304 when it has it already (RFC 9110, 13.1.2).
 * Weak and strong tags are alike here: proxies weaken what they recompress.
 */
export function sendFile(
  c: Context,
  file: ReadyFile,
  { type, cacheControl }: { type: string; cacheControl: string },
): Response {
  c.header('etag', file.etag)
  c.header('cache-control', cacheControl)
  c.header('vary', 'accept-encoding', { append: true })
  const known = c.req.header('if-none-match') ?? ''
  if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === file.etag)) return c.body(null, 304)
  c.header('content-type', type)
  const accepted = (c.req.header('accept-encoding') ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
  if (encoding) c.header('content-encoding', encoding)
  const bytes = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain
  return c.body(new Uint8Array(bytes))
}
