import type { Gateway } from '../../server/gateway.ts'
import type { Site } from '../../server/sites/site.ts'
import { GoogleSettings } from '../../src/google.ts'
import type { Language } from '../../src/language.ts'
import { Look } from '../../src/look.ts'
import { MEASURES } from '../../src/measure.ts'
import * as v from 'valibot'

/** A site as the widget's files are made of it, without a database. */
export function exampleSite(languages: Language[], measurementIds: string[], key = 'a1b2c3d4e5f60718'): Site {
  return {
    key,
    name: 'Example',
    origins: ['https://www.example.com'],
    languages,
    google: v.parse(GoogleSettings, { measurementIds }),
    services: [],
    look: v.parse(Look, {}),
    texts: {},
    signals: ['gpc'],
    measured: [...MEASURES],
    cookie_domain: null,
    notice_version: 1,
    ip_storage: 'full',
    ip_full_days: 30,
    visit_months: 14,
    sample: false,
  } as unknown as Site
}

/** All that the routes of the widget ask of a gateway. */
export function gatewayOf(sites: readonly Site[], publicUrl: string): Gateway {
  const byKey = async (key: string) => sites.find((site) => site.key === key) ?? null
  return { publicUrl, sites: { byKey }, clock: () => new Date() } as unknown as Gateway
}
