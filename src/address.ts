/**
 * Where a page stands on its site: the path alone, without query and fragment, which can hold personal data
 * (R60). A trailing slash is kept, it may be another page. At most 500 characters.
 */
export function pathOf(url: string): string {
  return new URL(url).pathname.slice(0, 500)
}

export type Campaign = {
  readonly source: string | null
  readonly medium: string | null
  readonly name: string | null
  readonly content: string | null
  readonly term: string | null
}

const NO_CAMPAIGN: Campaign = { source: null, medium: null, name: null, content: null, term: null }

/** The utm tags of an address; null where absent. Each at most 100 characters. */
export function campaignOf(url: string): Campaign {
  if (!url.includes('?')) return NO_CAMPAIGN
  const query = new URL(url).searchParams
  // Control characters are in no honest tag, and a database cannot hold all of them.
  const tag = (name: string) =>
    query
      .get(name)
      ?.replaceAll(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 100)
      .toWellFormed() || null
  return {
    source: tag('utm_source'),
    medium: tag('utm_medium'),
    name: tag('utm_campaign'),
    content: tag('utm_content'),
    term: tag('utm_term'),
  }
}

/**
 * Where a visit came from: the referring host without "www.", or null for a direct visit. The site's own
 * hosts are no source, nor is anything but http(s).
 */
export function sourceOf(referrer: string | undefined, ownOrigins: readonly string[]): string | null {
  if (!referrer) return null
  let url: URL
  try {
    url = new URL(referrer)
  } catch {
    return null // A referrer is whatever a browser or an extension says; a broken one is none.
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (ownOrigins.includes(url.origin)) return null
  return url.hostname.replace(/^www\./, '').slice(0, 200)
}
