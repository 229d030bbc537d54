import { isUnder } from '../../src/service-hosts.ts'
import type { Sighting } from '../../src/scan.ts'

/** Whose hosts are whose, as visitors of a site see it. */
export type OwnHosts = {
  /** Whether it is the site's own, or Lupa's. */
  isOwn(host: string): boolean
  /** Who keeps something: a cookie of a domain above a page's host is the page's, too. */
  partyOf(domain: string): Sighting['party']
}

/** The site's are those of its origins, and what is under them: `www.example.com` stands for `example.com`. */
export function ownHosts(
  origins: readonly string[],
  { cookieDomain, gateway }: { cookieDomain: string | null; gateway: string },
): OwnHosts {
  const hosts = origins.map((origin) => new URL(origin).hostname.replace(/^www\./, ''))
  if (cookieDomain !== null) hosts.push(cookieDomain)
  const isOf = (host: string) => hosts.some((own) => isUnder(host, own))
  return {
    isOwn: (host) => host === new URL(gateway).hostname || isOf(host),
    partyOf: (domain) => (isOf(domain) || hosts.some((own) => isUnder(own, domain)) ? 'first' : 'third'),
  }
}
