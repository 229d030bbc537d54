import { parse } from '@tryghost/referrer-parser'
import QuickLRU from 'quick-lru'
import type { KnownMedium } from '../../src/channel.ts'

/** What a referring host is known as. */
export type KnownSource = { readonly name: string; readonly medium: KnownMedium }

/** Hosts the list lacks. */
const ADDED: Readonly<Record<string, KnownSource>> = {
  'kagi.com': { name: 'Kagi', medium: 'search' },
  'qwant.com': { name: 'Qwant', medium: 'search' },
  'startpage.com': { name: 'Startpage', medium: 'search' },
  'threads.net': { name: 'Threads', medium: 'social' },
  'threads.com': { name: 'Threads', medium: 'social' },
  'chatgpt.com': { name: 'ChatGPT', medium: null },
  'perplexity.ai': { name: 'Perplexity', medium: null },
}

const MEDIA = ['search', 'social', 'email', 'paid'] as const

const read = new QuickLRU<string, KnownSource>({ maxSize: 5_000 })

/**
 * Names a referring host by the list that Ghost keeps (MIT): google.fi and google.com are both Google. A host that
 * is in no list keeps its own name. `host` comes without "www.".
 */
export function knownSource(host: string): KnownSource {
  const known = read.get(host)
  if (known) return known
  const listed = [host, `www.${host}`]
    .map((each) => parse(`https://${each}/`))
    .find(({ referrerMedium }) => referrerMedium !== null)
  const source = ADDED[host] ?? {
    name: listed?.referrerSource ?? host,
    medium: MEDIA.find((medium) => medium === listed?.referrerMedium) ?? null,
  }
  read.set(host, source)
  return source
}

/** Of what a link calls its source: a host, or the name of one, as `google` and `facebook` are. */
export function mediumOfTag(tag: string | null): KnownMedium {
  const host = tag?.toLowerCase().replace(/^www\./, '') ?? ''
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host)) return null
  return knownSource(host.includes('.') ? host : `${host}.com`).medium
}
