/** Query parameters that say which campaign brought a visit, and nothing about the visitor. */
const CAMPAIGN = /^utm_(source|medium|campaign|content|term)$/

/** The page's address without fragment and without any query but campaign tags: the rest may be personal (R60, R68). */
export function pageAddress(href: string): string {
  const url = new URL(href)
  for (const name of Array.from(url.searchParams.keys()))
    if (!CAMPAIGN.test(name)) url.searchParams.delete(name)
  url.hash = url.username = url.password = ''
  return url.href
}
