import type { Browser } from 'playwright-core'
import { findingsOf } from '../../src/scan-findings.ts'
import {
  MOMENTS,
  OUTCOMES,
  SCAN_LIMITS,
  type Outcome,
  type ScanFault,
  type ScanReport,
  type Sighting,
} from '../../src/scan.ts'
import { askedServices, servicesOf } from '../../src/service.ts'
import type { Site } from '../sites/site.ts'
import { openAddressGate, type Resolve } from './address-gate.ts'
import { launchBrowser } from './browser.ts'
import { openGatedProxy } from './gated-proxy.ts'
import { ownHosts } from './own-hosts.ts'
import { pagesOf, withoutFragment } from './sitemap.ts'
import { visit, type Patience, type Visited } from './visit.ts'

/** There is no report, and why. */
export class ScanFailure extends Error {
  readonly fault: ScanFault

  constructor(fault: ScanFault, message: string) {
    super(message)
    this.fault = fault
  }
}

export type ScanOptions = {
  /** The browser's program. */
  readonly program: string
  /** Where pages get Lupa from. */
  readonly gateway: string
  /** Addresses of the site's own; without them its sitemap says which. */
  readonly pages?: readonly string[] | undefined
  readonly patience?: Patience
  readonly resolve?: Resolve | undefined
  /** Called after each visit. */
  readonly onVisit?: (visited: number, planned: number) => void
  readonly signal?: AbortSignal | undefined
}

/** A page that makes up names without end says enough by these. */
const MOST_FINDINGS = 500

const PATIENCE: Patience = { visitMs: SCAN_LIMITS.visitMs, quietMs: 1_000 }

/**
 * Opens pages of a site in a browser, each as somebody new at every moment, and tells what is not as the site declares
 * it. Throws `ScanFailure`.
 */
export async function scanSite(
  site: Pick<Site, 'origins' | 'cookie_domain' | 'google' | 'services'>,
  options: ScanOptions,
): Promise<ScanReport> {
  const { gateway, resolve, signal } = options
  const endsAt = performance.now() + SCAN_LIMITS.scanMs
  const gate = await openAddressGate({ own: site.origins, gateway, resolve })
  const pages =
    options.pages?.map(withoutFragment) ?? (await pagesOf(site.origins, { gate, most: SCAN_LIMITS.pages }))
  const services = servicesOf(site)
  const visited: Visited = {
    origins: site.origins,
    gateway,
    hosts: ownHosts(site.origins, { cookieDomain: site.cookie_domain, gateway }),
    asked: askedServices(services).map(({ id }) => id),
  }
  const proxy = await openGatedProxy(gate)
  try {
    const browser = await launchBrowser(options.program, proxy.url).catch((error: Error) => {
      throw new ScanFailure('failed', `the browser ${options.program} does not start: ${error.message}`)
    })
    const stop = () => void browser.close()
    signal?.addEventListener('abort', stop)
    try {
      const { outcomes, sightings } = await visitAll(browser, visited, { ...options, pages, endsAt })
      if (!outcomes.some((outcome) => ['read', 'unfinished', 'no-banner'].includes(outcome)))
        throw new ScanFailure('no-page', 'no page of the site could be opened')
      return {
        pages: pages.map((address, at) => ({ address, outcome: outcomes[at]! })),
        seen: new Set(sightings.map(({ kind, name, host, party }) => [kind, name, host, party].join(' ')))
          .size,
        findings: findingsOf(sightings, {
          services,
          wasAllowed: sightings.some(({ moment }) => moment === 'allowed'),
        }).slice(0, MOST_FINDINGS),
        onThisMachine: gate.onThisMachine,
      }
    } catch (error) {
      if (signal?.aborted) throw new ScanFailure('stopped', 'the scan was stopped')
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      await browser.close()
    }
  } finally {
    await proxy.close()
  }
}

/** One page after the other: those that are open at once cost their memory at once. */
async function visitAll(
  browser: Browser,
  site: Visited,
  { pages, endsAt, patience = PATIENCE, onVisit }: ScanOptions & { pages: readonly string[]; endsAt: number },
): Promise<{ outcomes: Outcome[]; sightings: Sighting[] }> {
  const outcomes: Outcome[] = []
  const sightings: Sighting[] = []
  for (const [at, address] of pages.entries()) {
    if (performance.now() > endsAt) outcomes.push('left-out')
    else {
      const visits = await Promise.all(
        MOMENTS.map((moment) => visit(browser, site, { address, moment, patience })),
      )
      outcomes.push(OUTCOMES.find((outcome) => visits.some((one) => one.outcome === outcome))!)
      sightings.push(...visits.flatMap((one) => one.sightings))
    }
    onVisit?.(at + 1, pages.length)
  }
  return { outcomes, sightings }
}
