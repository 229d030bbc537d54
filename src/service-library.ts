import type { OwnService } from './service.ts'
import { ADVERTISING } from './service-library/advertising.ts'
import { ANALYTICS } from './service-library/analytics.ts'
import { CONTACT } from './service-library/contact.ts'
import { CONTENT } from './service-library/content.ts'
import { OBSERVATION } from './service-library/observation.ts'

/**
 * Services that many sites load, by name, to be picked from. Providers are those that serve the European Economic Area,
 * lifetimes those that the providers tell; a site's own set-up may keep more or less.
 */
export const SERVICE_LIBRARY: readonly OwnService[] = [
  ...ADVERTISING,
  ...ANALYTICS,
  ...CONTACT,
  ...CONTENT,
  ...OBSERVATION,
]
  .map((service) => ({ ...service, about: {} }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
