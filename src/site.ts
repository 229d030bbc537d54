import * as v from 'valibot'
import { GoogleSettings } from './google.ts'
import { IP_STORAGE } from './ip-storage.ts'
import { LANGUAGES } from './language.ts'
import { Look } from './look.ts'
import { MEASURES } from './measure.ts'
import { OwnTexts } from './own-texts.ts'
import { OwnServices } from './service.ts'
import { SIGNALS } from './signal.ts'
import { Origin } from './origin.ts'
import { plainText } from './plain-text.ts'

const timeZone = v.pipe(
  v.string(),
  // Offsets such as +03:00 are no names, and PostgreSQL reads them with the opposite sign.
  v.regex(/^[A-Za-z]/, 'expected an IANA time zone such as Europe/Helsinki'),
  v.check((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name })
      return true
    } catch {
      return false
    }
  }, 'expected an IANA time zone such as Europe/Helsinki'),
)

const settings = {
  name: v.pipe(plainText, v.trim(), v.minLength(1, 'expected a name'), v.maxLength(100)),
  /** Pages of these origins may show the banner and send choices, events and forms. */
  origins: v.pipe(v.array(Origin), v.minLength(1, 'expected at least one origin'), v.maxLength(20)),
  /** The first is shown where the page's own language is not among them. */
  languages: v.pipe(
    v.array(v.picklist(LANGUAGES)),
    v.minLength(1, 'expected at least one language'),
    v.check((list) => new Set(list).size === list.length, 'expected each language once'),
  ),
  /** Days and hours of the statistics are counted in it. */
  timeZone,
  /** Which register its forms bring customers into (R3). */
  register: v.pipe(v.number(), v.integer(), v.minValue(1)),
  google: GoogleSettings,
  services: OwnServices,
  look: Look,
  /** The owner's words in place of Lupa's, by language and path. */
  texts: OwnTexts,
  /** What a browser may say that counts as a refusal of marketing and linking. */
  signals: v.array(v.picklist(SIGNALS)),
  /** What is recorded beside pages and times. */
  measured: v.array(v.picklist(MEASURES)),
  /** The registrable domain whose hosts share one choice, such as example.com; null for a choice a host. */
  cookieDomain: v.nullable(
    v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.regex(/^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'expected a domain such as example.com'),
    ),
  ),
  /** Breakdown rows of fewer visitors are folded together (R9). */
  smallestGroup: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  ipStorage: v.picklist(IP_STORAGE),
  /** Days after which a whole address is shortened. */
  ipFullDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Months that single visits are kept; the totals stay longer. 25 at most, as CNIL advises. */
  visitMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25)),
}

/** `POST /api/sites` */
export const NewSite = v.strictObject({
  ...settings,
  /** The first register unless another is named. */
  register: v.optional(settings.register),
  google: v.optional(settings.google, {}),
  services: v.optional(settings.services, []),
  look: v.optional(settings.look, {}),
  texts: v.optional(settings.texts, {}),
  signals: v.optional(settings.signals, ['gpc']),
  measured: v.optional(settings.measured, [...MEASURES]),
  cookieDomain: v.optional(settings.cookieDomain, null),
  smallestGroup: v.optional(settings.smallestGroup, 5),
  ipStorage: v.optional(settings.ipStorage, 'full'),
  ipFullDays: v.optional(settings.ipFullDays, 30),
  visitMonths: v.optional(settings.visitMonths, 14),
})
export type NewSite = v.InferInput<typeof NewSite>

/** `PATCH /api/sites/:id`: what is absent stays as it is. */
export const SiteChange = v.partial(v.strictObject(settings))
export type SiteChange = v.InferOutput<typeof SiteChange>

/** A site as staff see it. Instants are ISO 8601 in UTC. */
export const SiteView = v.strictObject({
  id: v.number(),
  /** Names the site in its script tag; public. */
  key: v.string(),
  ...settings,
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When a page of an allowed origin was last heard of; null until then. */
  heardAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  noticeVersion: v.number(),
  /** Made up to show what Lupa can tell: it has no pages, and takes nothing from any. */
  sample: v.boolean(),
  /** The tag to put into the pages of the site. */
  scriptTag: v.string(),
})
export type SiteView = v.InferOutput<typeof SiteView>
