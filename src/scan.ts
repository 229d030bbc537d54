import * as v from 'valibot'
import { STORES } from './service-kind.ts'

/** Of a visit: before there is a choice, after everything was refused, after everything was allowed. */
export const MOMENTS = ['before', 'refused', 'allowed'] as const
export type Moment = (typeof MOMENTS)[number]

/** What a page can be seen to do: keep something in a store, or ask somebody else for something. */
const SEEN = [...STORES, 'request'] as const

/** Of what is wrong: not declared, there too early, there in spite of a refusal, or declared and nowhere to be seen. */
const PROBLEMS = ['undeclared', 'before-choice', 'after-refusal', 'never-seen'] as const
export type Problem = (typeof PROBLEMS)[number]

/** How a page ended; where several hold, the first of them. */
export const OUTCOMES = [
  /** Led to another origin, where the scan does not go. */
  'elsewhere',
  /** Gave no answer, or an error. */
  'failed',
  /** Was still loading when its time was over; what was seen until then counts. */
  'unfinished',
  /** There was no banner to answer: nothing is known of it after a choice. */
  'no-banner',
  'read',
  /** The scan's own time was over before. */
  'left-out',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How far a scan goes; times in ms. A visit is one page at one moment. */
export const SCAN_LIMITS = { pages: 20, visitMs: 30_000, scanMs: 600_000 } as const

const party = v.picklist(['first', 'third'])

/** Something that a page was seen to do. Its name says what it is; nothing is read of its value. */
export type Sighting = {
  readonly kind: (typeof SEEN)[number]
  /** Of the cookie, key or database; of a request the host. */
  readonly name: string
  /** Whose it is: the domain of a cookie, the host of a page that keeps something, the host that was asked. */
  readonly host: string
  readonly party: v.InferOutput<typeof party>
  readonly moment: Moment
  /** Its address. */
  readonly page: string
}

export const Finding = v.strictObject({
  /** `service`: all that is declared of it was never seen. */
  kind: v.picklist([...SEEN, 'service']),
  name: v.string(),
  /** Null where nothing was seen. */
  host: v.nullable(v.string()),
  party,
  /** The id of the service that declares it; null where none does. */
  service: v.nullable(v.string()),
  problems: v.array(v.picklist(PROBLEMS)),
  moments: v.array(v.picklist(MOMENTS)),
  /** Addresses of the first pages that did it. */
  pages: v.array(v.string()),
})
export type Finding = v.InferOutput<typeof Finding>

export const ScanReport = v.strictObject({
  pages: v.array(v.strictObject({ address: v.string(), outcome: v.picklist(OUTCOMES) })),
  /** How many things were seen in all, those that are as declared included. */
  seen: v.number(),
  findings: v.array(Finding),
  /** The site is on this machine, whose addresses were let through for that; elsewhere they never are. */
  onThisMachine: v.boolean(),
})
export type ScanReport = v.InferOutput<typeof ScanReport>

/** Why a scan has no report. */
const SCAN_FAULTS = ['no-page', 'failed', 'stopped'] as const
export type ScanFault = (typeof SCAN_FAULTS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())

export const ScanView = v.strictObject({
  id: v.number(),
  startedAt: instant,
  finishedAt: instant,
  /** Null where there is a report. */
  fault: v.nullable(v.picklist(SCAN_FAULTS)),
  report: v.nullable(ScanReport),
  /** Beside the scan before; null for the first. */
  changes: v.nullable(v.strictObject({ appeared: v.array(Finding), gone: v.array(Finding) })),
})
export type ScanView = v.InferOutput<typeof ScanView>

/** `GET /api/sites/:id/scans/progress` */
export const ScanProgress = v.strictObject({
  /** Pages visited, and to be visited, 0 until that is known; null while no scan runs. */
  running: v.nullable(v.strictObject({ visited: v.number(), planned: v.number() })),
})
export type ScanProgress = v.InferOutput<typeof ScanProgress>

const everyDays = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)))

/** `GET /api/sites/:id/scans` */
export const SiteScans = v.strictObject({
  /** Whether there is a browser to scan with. */
  canScan: v.boolean(),
  everyDays,
  ...ScanProgress.entries,
  /** The last one that is over; null where there is none. */
  last: v.nullable(ScanView),
})
export type SiteScans = v.InferOutput<typeof SiteScans>

/** `POST /api/sites/:id/scans` */
export const NewScan = v.strictObject({
  /** Addresses of pages of the site; without them its sitemap says which. */
  pages: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.url('expected an address such as https://www.example.com/shop'))),
      v.minLength(1),
      v.maxLength(SCAN_LIMITS.pages, `expected at most ${SCAN_LIMITS.pages} pages`),
    ),
  ),
})
export type NewScan = v.InferOutput<typeof NewScan>

/** `PUT /api/sites/:id/scans/schedule` */
export const ScanSchedule = v.strictObject({ everyDays })
