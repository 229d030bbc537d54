import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { safeHeaders } from './safe-headers.ts'

/**
 * Headers of a page that needs no script, of the gateway at `url`: it shows its own text in its one style sheet, loads
 * nothing, stands in no frame and tells no other site its address. `formAction` names where its forms may go; what they
 * send says `Origin: null` unless the address may be told to the gateway itself.
 */
export function stillPage(
  url: string,
  style: string,
  formAction: "'self'" | "'none'",
  referrerPolicy: 'no-referrer' | 'same-origin' = 'no-referrer',
): MiddlewareHandler {
  const policy = {
    defaultSrc: ["'none'"],
    styleSrc: [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    formAction: [formAction],
    frameAncestors: ["'none'"],
  }
  return safeHeaders(url, policy, { referrerPolicy })
}
