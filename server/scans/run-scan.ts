import type { Kysely } from 'kysely'
import { SCAN_LIMITS, type ScanView } from '../../src/scan.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { findBrowser, HOW_TO_INSTALL } from './browser.ts'
import { findScan } from './find-scan.ts'
import { ScanFailure, scanSite, type ScanOptions } from './scan-site.ts'

/** Where scans are run from, and how: those of a test are in more of a hurry. */
export type ScanSettings = Pick<ScanOptions, 'gateway' | 'resolve' | 'patience'> & {
  /** As LUPA_BROWSER says. */
  readonly browser: string | null
  readonly clock: () => Date
}

/** A scan that has not been at work for so long is nobody's: its program ended. In ms. */
export const LOST_AFTER_MS = 2 * SCAN_LIMITS.visitMs + 60_000

/** How many are kept of each site. */
const KEPT = 20

/** A scan that has begun; `done` is what it found, and never fails. */
export type BegunScan = { readonly done: Promise<ScanView> }

/**
 * Begins to scan a site, and keeps what is found. Throws `taken` while its pages are being scanned, and `invalid` where
 * there is no browser or a page is not the site's.
 */
export async function beginScan(
  db: Kysely<Database>,
  site: Site,
  {
    settings,
    pages,
    signal,
    onFailure,
  }: {
    settings: ScanSettings
    pages?: readonly string[] | undefined
    signal?: AbortSignal
    /** Told of what is nobody's fault but ours. */
    onFailure: (error: unknown) => void
  },
): Promise<BegunScan> {
  if (site.sample) throw new Refusal('invalid', 'the sample site has no pages')
  const program = findBrowser(settings.browser)
  if (program === null) throw new Refusal('invalid', `there is no browser to scan with: ${HOW_TO_INSTALL}`)
  const stranger = pages?.find((page) => !site.origins.includes(new URL(page).origin))
  if (stranger !== undefined)
    throw new Refusal('invalid', `"pages": ${stranger} is of none of the site's origins`, 'pages')
  const { clock } = settings
  const id = await claim(db, site.id, clock())
  let telling = Promise.resolve()
  const finish = async (): Promise<ScanView> => {
    try {
      const report = await scanSite(site, {
        ...settings,
        program,
        pages,
        signal,
        onVisit: (visited, planned) => {
          telling = telling
            .then(() => note(db, id, { visited, planned, touched_at: clock() }))
            .catch(onFailure)
        },
      })
      await telling
      await note(db, id, { report: JSON.stringify(report), finished_at: clock() })
    } catch (error) {
      const fault = error instanceof ScanFailure ? error.fault : 'failed'
      if (fault === 'failed') onFailure(error)
      await telling
      await note(db, id, { fault, finished_at: clock() })
    }
    await forgetOld(db, site.id)
    return (await findScan(db, site.id, id))!
  }
  return { done: finish() }
}

async function claim(db: Kysely<Database>, siteId: number, now: Date): Promise<number> {
  await db
    .updateTable('site_scan')
    .set({ fault: 'stopped', finished_at: now })
    .where('site_id', '=', siteId)
    .where('finished_at', 'is', null)
    .where('touched_at', '<', new Date(now.getTime() - LOST_AFTER_MS))
    .execute()
  const made = await db
    .insertInto('site_scan')
    .values({ site_id: siteId, started_at: now, touched_at: now })
    .onConflict((oc) => oc.column('site_id').where('finished_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Refusal('taken', 'the pages of this site are being scanned: wait until that is over')
  return made.id
}

type Note = { report?: string; fault?: ScanView['fault'] & string } & Partial<
  Record<'visited' | 'planned', number> & Record<'touched_at' | 'finished_at', Date>
>

async function note(db: Kysely<Database>, id: number, what: Note): Promise<void> {
  await db.updateTable('site_scan').set(what).where('id', '=', id).execute()
}

async function forgetOld(db: Kysely<Database>, siteId: number): Promise<void> {
  await db
    .deleteFrom('site_scan')
    .where('site_id', '=', siteId)
    .where('id', 'not in', (eb) =>
      eb.selectFrom('site_scan').select('id').where('site_id', '=', siteId).orderBy('id', 'desc').limit(KEPT),
    )
    .execute()
}
