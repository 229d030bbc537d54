import type { Site } from '../sites/site.ts'

/**
 * Whether the gateway is reached under the site's own domain, so that both see the same cookies: under one of its hosts,
 * or beside them under the domain that shares the choice. A cookie that the gateway sets is no script's, and Safari,
 * which keeps those for seven days only, keeps it for its whole life
 * (https://webkit.org/tracking-prevention/#the-7-day-cap-on-all-script-writeable-storage).
 */
export function isFirstParty(site: Pick<Site, 'origins' | 'cookie_domain'>, gateway: string): boolean {
  const { hostname } = new URL(gateway)
  return (
    site.origins.some((origin) => new URL(origin).hostname === hostname) ||
    (site.cookie_domain !== null && `.${hostname}`.endsWith(`.${site.cookie_domain}`))
  )
}
