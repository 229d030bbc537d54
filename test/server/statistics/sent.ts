import type { Screen } from '../../../src/screen.ts'
import { FIREFOX, SHOP } from '../../gateway.ts'
import type { Names } from './visits.ts'

/**
 * What the visitors of random histories send, and beside it what the reports should call it, written out: the
 * reference trusts no code that reads headers.
 */

export const PATHS = ['/', '/shop', '/shop/boots', '/Shop', '/blog/a_b', '/blog/%C3%A4', '/100%25'] as const

export type Device = {
  readonly userAgent: string
  readonly acceptLanguage: string | null
  readonly screen: Screen | null
  readonly names: Pick<Names, 'browser' | 'browser-version' | 'system' | 'device' | 'screen' | 'language'>
}

export const DEVICES: readonly Device[] = [
  {
    userAgent: FIREFOX,
    acceptLanguage: 'fi-FI,fi;q=0.8,en;q=0.5',
    screen: 'large',
    names: {
      browser: 'Firefox',
      'browser-version': 'Firefox 128',
      system: 'Linux',
      device: 'desktop',
      screen: 'large',
      language: 'fi',
    },
  },
  {
    userAgent: FIREFOX.replaceAll('128', '129'),
    acceptLanguage: 'sv',
    screen: null,
    names: {
      browser: 'Firefox',
      'browser-version': 'Firefox 129',
      system: 'Linux',
      device: 'desktop',
      screen: null,
      language: 'sv',
    },
  },
  {
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    acceptLanguage: 'fi',
    screen: 'small',
    names: {
      browser: 'Chrome',
      'browser-version': 'Chrome 126',
      system: 'Android',
      device: 'mobile',
      screen: 'small',
      language: 'fi',
    },
  },
  {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Nyxt/3.1 Gecko',
    acceptLanguage: null,
    screen: 'large',
    names: {
      browser: null,
      'browser-version': null,
      system: 'Linux',
      device: 'desktop',
      screen: 'large',
      language: null,
    },
  },
]

export const NETWORKS: readonly { readonly address: string; readonly country: string | null }[] = [
  { address: '193.166.3.2', country: 'FI' },
  { address: '8.8.8.8', country: 'US' },
  { address: '192.0.2.33', country: null },
]

export type Origin = {
  readonly query: string
  readonly referrer?: string
  readonly names: Pick<
    Names,
    | 'source'
    | 'channel'
    | 'campaign'
    | 'campaign-source'
    | 'campaign-medium'
    | 'campaign-content'
    | 'campaign-term'
  >
}

const DIRECT: Origin['names'] = {
  source: null,
  channel: 'direct',
  campaign: null,
  'campaign-source': null,
  'campaign-medium': null,
  'campaign-content': null,
  'campaign-term': null,
}

export const ORIGINS: readonly Origin[] = [
  { query: '', names: DIRECT },
  { query: '', referrer: `${SHOP}/elsewhere?q=1`, names: DIRECT },
  {
    query: '',
    referrer: 'https://www.google.com/',
    names: { ...DIRECT, source: 'Google', channel: 'search' },
  },
  {
    query: '?utm_medium=cpc&utm_campaign=KES%C3%84&utm_term=Red+boots',
    referrer: 'https://www.google.fi/',
    names: {
      ...DIRECT,
      source: 'Google',
      channel: 'paid',
      campaign: 'KESÄ',
      'campaign-medium': 'cpc',
      'campaign-term': 'Red boots',
    },
  },
  {
    query: '',
    referrer: 'https://www.facebook.com/page',
    names: { ...DIRECT, source: 'Facebook', channel: 'social' },
  },
  {
    query: '?x=1',
    referrer: 'https://news.example/today',
    names: { ...DIRECT, source: 'news.example', channel: 'referral' },
  },
  {
    query: '?utm_source=letter&utm_medium=email&utm_campaign=kes%C3%A4&utm_content=top_link',
    names: {
      ...DIRECT,
      source: 'letter',
      channel: 'email',
      campaign: 'kesä',
      'campaign-source': 'letter',
      'campaign-medium': 'email',
      'campaign-content': 'top_link',
    },
  },
  {
    query: '?utm_source=partner',
    names: { ...DIRECT, source: 'partner', channel: 'referral', 'campaign-source': 'partner' },
  },
]

export const EVENT_NAMES = ['signup', 'purchase', 'video: played', '50%_off'] as const

/** What the filters of a test may name: every text that a visit can be told apart by. */
export const TEXTS: Readonly<Record<keyof Names, readonly string[]>> = (() => {
  const every = [...DEVICES, ...ORIGINS, ...NETWORKS.map(({ country }) => ({ names: { country } }))].flatMap(
    ({ names }) => Object.entries(names),
  )
  const texts: Record<string, string[]> = {}
  for (const [dimension, name] of every) {
    texts[dimension] ??= []
    if (name !== null && !texts[dimension].includes(name)) texts[dimension].push(name)
  }
  return texts as Record<keyof Names, string[]>
})()
