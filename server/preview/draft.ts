import type { Language } from '../../src/language.ts'
import type { Preview } from '../../src/preview.ts'
import { askedServices, servicesOf } from '../../src/service.ts'
import type { ServiceKind } from '../../src/service-kind.ts'
import { blockedConfig, formsConfig, keptConfig, preferencesConfig, widgetConfig } from '../embed/config.ts'
import type { Site } from '../sites/site.ts'

/** Kinds whose content stands in the page, and has a placeholder while it is not allowed. */
const EMBEDDED: readonly (ServiceKind | null)[] = ['video', 'audio', 'map', 'social', 'embed', 'booking']

/** Stands for such a service where the site has none. */
const EXAMPLE = {
  id: 'example-video',
  name: 'Example Video',
  provider: 'Example Company',
  ids: ['example-video'],
}

/** Nobody has such a domain (RFC 2606): the preview shares no cookies with any gateway. */
const NOWHERE = 'https://preview.invalid'

/** What the widget would be told of such a site. Nothing of Google is in it: nothing is to be loaded. */
export function previewOf(draft: Site, language: Language): Preview {
  const embedded = askedServices(servicesOf(draft)).find(({ kind }) => EMBEDDED.includes(kind))
  const blocked = blockedConfig(draft, language)
  const where = { gateway: NOWHERE, version: 'preview', language }
  const config = widgetConfig({ ...draft, cookie_domain: null }, where)
  return {
    config: {
      ...config,
      // Nothing is kept there that would have to be cleared away.
      asked: config.asked.map(({ id, purpose }) => ({ id, purpose })),
      // Where its parts are.
      gateway: '/preview',
      google: null,
      defaults: {},
      measures: false,
    },
    parts: {
      preferences: preferencesConfig(draft, language),
      kept: keptConfig(draft, language),
      forms: formsConfig(draft, language),
      blocked: embedded ? blocked : { ...blocked, services: { ...blocked.services, [EXAMPLE.id]: EXAMPLE } },
    },
    embedded: embedded?.id ?? EXAMPLE.id,
  }
}
