import * as v from 'valibot'
import { STAFF_LANGUAGES } from './language.ts'
import { SiteKey } from './plain-text.ts'

/** Told in every package: a program that reads version 1 reads all that say so. */
export const PACKAGE_FORMAT = 'lupa-data-package'
export const PACKAGE_VERSION = 1

/**
 * `access`: everything that is known of a person (GDPR art. 15). `portability`: what they provided, under a consent or a
 * contract (art. 20). `browser`: what one browser allowed a site to keep, without anybody's name.
 */
const PACKAGE_KINDS = ['access', 'portability', 'browser'] as const
export type PackageKind = (typeof PACKAGE_KINDS)[number]

const instant = v.pipe(v.string(), v.isoTimestamp())
const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()])
/** Lists and objects are what was sent as one: the fields of a form, a choice, a requester. */
const cell = v.union([scalar, v.array(v.any()), v.record(v.string(), v.any())])
export type PackageCell = v.InferOutput<typeof cell>
export type PackageRow = Readonly<Record<string, PackageCell>>

const table = v.strictObject({
  /** Why it is kept, on which ground of GDPR art. 6(1), and how long, in the words of `src/personal-table.ts`. */
  purpose: v.string(),
  basis: v.string(),
  retention: v.string(),
  rows: v.array(v.record(v.string(), cell)),
})

/** `data.json` of a package, and what a browser is told of itself. */
export const DataPackage = v.strictObject({
  format: v.literal(PACKAGE_FORMAT),
  version: v.literal(PACKAGE_VERSION),
  kind: v.picklist(PACKAGE_KINDS),
  madeAt: instant,
  /** Of the texts beside the data; null of a browser. */
  language: v.nullable(v.picklist(STAFF_LANGUAGES)),
  /** The register; of a browser the site. */
  of: v.string(),
  /** Numbers of the customer, several where they turned out to be one. */
  customers: v.array(v.number()),
  /** By the name of the table; one without rows is left out. */
  tables: v.record(v.string(), table),
  /** When somebody of the staff looked at the records or changed them, and what for. */
  looked: v.array(v.strictObject({ at: instant, act: v.string(), use: v.nullable(v.string()) })),
})
export type DataPackage = v.InferOutput<typeof DataPackage>

/** `GET /api/requests/:id/package`: what of it the person asks for. */
export const PackageQuery = v.strictObject({
  right: v.optional(v.picklist(['access', 'portability'], 'expected "access" or "portability"'), 'access'),
})

/** `POST /api/visitor-data`: a browser asks for what is kept of it. */
export const VisitorDataMessage = v.strictObject({
  site: SiteKey,
  token: v.pipe(v.string(), v.maxLength(1024)),
})
export type VisitorDataMessage = v.InferOutput<typeof VisitorDataMessage>
