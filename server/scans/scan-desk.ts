import type { Kysely } from 'kysely'
import type { ScanProgress, ScanView } from '../../src/scan.ts'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Log } from '../log/log.ts'
import type { Site } from '../sites/site.ts'
import { findBrowser } from './browser.ts'
import { scanProgress } from './find-scan.ts'
import { beginScan, LOST_AFTER_MS, type BegunScan, type ScanSettings } from './run-scan.ts'

/** Scans sites behind the answers, one at a time: each takes a browser's memory. */
export type ScanDesk = {
  canScan(): boolean
  /** Answers once the scan has begun. Throws `taken` while another one runs, or as `beginScan`. */
  begin(site: Site, pages?: readonly string[]): Promise<BegunScan>
  progress(siteId: number): Promise<ScanProgress['running']>
  /** Scans each site whose turn it is, and hands over what was found. */
  scanDue(found: (site: Site, scan: ScanView) => Promise<void>): Promise<void>
  /** Stops what runs. */
  close(): Promise<void>
}

export function openScanDesk(
  db: Kysely<Database>,
  { settings, log }: { settings: ScanSettings; log: Log },
): ScanDesk {
  const { clock } = settings
  const stopping = new AbortController()
  let running: Promise<unknown> | null = null

  const begin: ScanDesk['begin'] = async (site, pages) => {
    if (running) throw new Refusal('taken', 'a scan is running already: wait until it is over')
    const beginning = beginScan(db, site, {
      settings,
      pages,
      signal: stopping.signal,
      onFailure: (error) => log.error({ task: 'scans', error, site: site.id }, 'failed'),
    })
    running = beginning
    try {
      const begun = await beginning
      running = begun.done
      void begun.done.finally(() => (running = null)).catch(() => {})
      return begun
    } catch (error) {
      running = null
      throw error
    }
  }

  return {
    canScan: () => findBrowser(settings.browser) !== null,
    begin,
    progress: (siteId) => scanProgress(db, siteId, new Date(clock().getTime() - LOST_AFTER_MS)),
    async scanDue(found) {
      if (running || findBrowser(settings.browser) === null) return
      for (const site of await sitesDue(db, clock())) {
        if (stopping.signal.aborted) return
        const begun = await begin(site).catch((error: unknown) => {
          // Somebody else scans: its turn comes again.
          if (error instanceof Refusal && error.code === 'taken') return null
          throw error
        })
        if (begun) await found(site, await begun.done)
      }
    },
    async close() {
      stopping.abort()
      await running?.catch(() => {})
    },
  }
}

/** Those that are to be scanned by themselves and have not been for as long as they say. */
async function sitesDue(db: Kysely<Database>, now: Date): Promise<Site[]> {
  const sites = await db
    .selectFrom('site')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('site_scan')
        .select(({ fn }) => fn.max('started_at').as('at'))
        .whereRef('site_id', '=', 'site.id')
        .as('scanned_at'),
    ])
    .where('scan_every_days', 'is not', null)
    .where('sample', '=', false)
    .orderBy('id')
    .execute()
  return sites.filter(
    ({ scanned_at: at, scan_every_days: days }) =>
      at === null || now.getTime() - at.getTime() >= days! * DAY_MS,
  )
}
