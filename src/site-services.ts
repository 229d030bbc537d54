import * as v from 'valibot'
import { LANGUAGES, STAFF_LANGUAGES } from './language.ts'
import { SERVICE_KINDS } from './service-kind.ts'

/** Query of `GET /api/sites/:id/services` */
export const SiteServicesQuery = v.strictObject({
  /** Of the names and texts of Lupa's own services. */
  language: v.optional(v.picklist(STAFF_LANGUAGES), 'en'),
})

/** What visitors of a site are told of its services, beside those that are its own settings. */
export const SiteServices = v.strictObject({
  /** Lupa's and Google's, which follow from other settings. */
  builtIn: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      purpose: v.picklist(['necessary', 'preferences', 'statistics', 'marketing', 'linking']),
      text: v.string(),
      receiver: v.string(),
    }),
  ),
  /** What a service of each kind is said to do where it has no text of its own, by the languages of the site. */
  kinds: v.record(v.picklist(LANGUAGES), v.record(v.picklist(SERVICE_KINDS), v.string())),
  /** The page that tells of all of them, in each language of the site. */
  declarations: v.array(v.strictObject({ language: v.picklist(LANGUAGES), url: v.string() })),
  /** When what visitors are told changed last. */
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type SiteServices = v.InferOutput<typeof SiteServices>
