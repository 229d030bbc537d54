import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { once } from 'node:events'
import { hostOf, lookupOf, portOf, type AddressGate } from './address-gate.ts'

/** A sitemap may be as large, by https://www.sitemaps.org/protocol.html; pages beyond it are not asked for. */
const MOST_BYTES = 5_000_000
const TIMEOUT_MS = 10_000
/** Of those that an index names. */
const MOST_SITEMAPS = 5

/**
 * Pages of the site: those of its sitemap, so many of them, spread evenly over it, after the front pages. Where there is
 * no sitemap, the front pages alone.
 */
export async function pagesOf(
  origins: readonly string[],
  { gate, most }: { gate: AddressGate; most: number },
): Promise<string[]> {
  const fronts = origins.map((origin) => `${origin}/`)
  const listed: string[] = []
  for (const origin of origins)
    listed.push(...(await readSitemap(`${origin}/sitemap.xml`, { origins, gate })))
  const others = [...new Set(listed)].filter((address) => !fronts.includes(address))
  const room = Math.max(0, most - fronts.length)
  const step = Math.max(1, others.length / room)
  const spread = others.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  return [...fronts, ...spread].slice(0, most)
}

type Site = { readonly origins: readonly string[]; readonly gate: AddressGate }

async function readSitemap(address: string, site: Site, isListed = false): Promise<string[]> {
  const text = await read(address, site.gate).catch(() => '')
  const found = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/g)]
    .map(([, loc]) => loc!.replaceAll('&amp;', '&'))
    .filter((loc) => URL.canParse(loc) && site.origins.includes(new URL(loc).origin))
    .map((loc) => withoutFragment(loc))
  if (!/<sitemapindex[\s>]/.test(text)) return found
  if (isListed) return []
  const pages: string[] = []
  for (const one of found.slice(0, MOST_SITEMAPS)) pages.push(...(await readSitemap(one, site, true)))
  return pages
}

export function withoutFragment(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** Empty for anything but a success: redirects are not followed. */
async function read(address: string, gate: AddressGate): Promise<string> {
  const url = new URL(address)
  const addresses = await gate.addressesOf(hostOf(url), portOf(url))
  const get = url.protocol === 'https:' ? getSecure : getPlain
  const request = get(url, { lookup: lookupOf(addresses), signal: AbortSignal.timeout(TIMEOUT_MS) })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) {
    answer.destroy()
    return ''
  }
  let text = ''
  for await (const part of answer.setEncoding('utf8')) {
    text += part as string
    if (text.length > MOST_BYTES) break
  }
  return text
}
