import type { BrowserContext, Frame, Page } from 'playwright-core'
import * as v from 'valibot'
import { mendedText } from '../../src/plain-text.ts'
import type { Sighting } from '../../src/scan.ts'
import type { OwnHosts } from './own-hosts.ts'

type Kept = Omit<Sighting, 'moment' | 'page'>

/** How long a frame may take to say what it keeps, in ms: its script may be at work without end. */
const ANSWER_MS = 2_000

/** Of one store, and characters of each: pages may write what they like. */
const MOST_NAMES = 500
const LONGEST_NAME = 200

/** The names of everything that the page and its frames keep now. */
export async function readStores(context: BrowserContext, page: Page, hosts: OwnHosts): Promise<Kept[]> {
  const cookies = (await context.cookies()).map(({ name, domain }): Kept => {
    const host = domain.replace(/^\./, '')
    return { kind: 'cookie', name, host, party: hosts.partyOf(host) }
  })
  const frames = await Promise.all(page.frames().map((frame) => storesOf(frame, hosts)))
  return [...cookies, ...frames.flat()]
}

async function storesOf(frame: Frame, hosts: OwnHosts): Promise<Kept[]> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS))
  // A frame without an origin of its own keeps nothing, and throws.
  const told = await Promise.race([frame.evaluate(namesOfStores), late]).catch(() => null)
  if (!told || !URL.canParse(told.origin)) return []
  const host = new URL(told.origin).hostname
  return Object.entries(told.names).flatMap(([kind, names]) =>
    names.slice(0, MOST_NAMES).map((name): Kept => ({
      kind: kind as Kept['kind'],
      name: v.parse(mendedText, name.slice(0, LONGEST_NAME)),
      host,
      party: hosts.partyOf(host),
    })),
  )
}

/** Runs in the page. */
async function namesOfStores(): Promise<{ origin: string; names: Record<string, string[]> }> {
  const databases = await indexedDB.databases()
  return {
    origin: self.origin,
    names: {
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      indexedDB: databases.map(({ name }) => name ?? ''),
    },
  }
}
