import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

type Options = NonNullable<Parameters<typeof secureHeaders>[0]>
type Policy = NonNullable<Options['contentSecurityPolicy']>

/** A year; not of subdomains, which may be others'. */
const HTTPS_ONLY = 'max-age=31536000'

/**
 * Headers of an answer of the gateway at `url`: nobody guesses its type, no other window holds on to it, and no other site
 * hears its address. Of where it may be framed the policy tells more than X-Frame-Options can, which is left out where
 * that would contradict it. Headers that an answer has already are its own.
 */
export function safeHeaders(
  url: string,
  contentSecurityPolicy: Policy,
  options: Pick<Options, 'crossOriginResourcePolicy' | 'originAgentCluster' | 'referrerPolicy'> = {},
): MiddlewareHandler {
  const ancestors = String(contentSecurityPolicy.frameAncestors ?? "'none'")
  return secureHeaders({
    referrerPolicy: 'no-referrer',
    ...options,
    contentSecurityPolicy: { ...contentSecurityPolicy, frameAncestors: [ancestors.replaceAll(',', ' ')] },
    xFrameOptions: ancestors === "'none'" ? 'DENY' : ancestors === "'self'" ? 'SAMEORIGIN' : false,
    // Over http it must not be said (RFC 6797, 7.2).
    strictTransportSecurity: url.startsWith('https:') && HTTPS_ONLY,
    overwrite: false,
  })
}

/** Of an answer that is no page: shown as one, it may do nothing. */
export function dataHeaders(url: string): MiddlewareHandler {
  return safeHeaders(url, { defaultSrc: ["'none'"] })
}
