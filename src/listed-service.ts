import type { OwnService, StoredKey } from './service.ts'

/** A service as the library knows it: what a site adds to it is how the site puts it. */
export type ListedService = Omit<OwnService, 'about'>

/** A cookie of the provider's domain. */
export function providerCookie(name: string, lifetimeDays: number): StoredKey {
  return { name, store: 'cookie', lifetimeDays, party: 'third' }
}

/** What stays in the page's own storage until it is deleted. */
export function localItem(name: string): StoredKey {
  return { name, store: 'localStorage', lifetimeDays: null, party: 'first' }
}

/** What stays in the page's own storage while its tab is open. */
export function sessionItem(name: string): StoredKey {
  return { name, store: 'sessionStorage', lifetimeDays: 0, party: 'first' }
}

/** Of Cloudflare, who stands before many providers; https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/ */
export const CLOUDFLARE = [providerCookie('__cf_bm', 1), providerCookie('_cfuvid', 0)]

/** How vendors count: a month has 30 days, thirteen months are 395. */
export const MONTHS_6 = 180
export const YEAR = 365
export const MONTHS_13 = 395
export const YEARS_2 = 730
