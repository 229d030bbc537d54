import type { Declaration } from '../../src/declaration.ts'
import { advancedText } from '../../src/google.ts'
import type { Language } from '../../src/language.ts'
import { shownWording } from '../../src/notice.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { ASKED_PURPOSES } from '../../src/purpose.ts'
import { servicesOf } from '../../src/service.ts'
import { serviceLabels, tellService, type Telling } from '../../src/told-service.ts'
import { keepingOf, type Site } from '../sites/site.ts'

/** What telling of a site's services takes. */
export function tellingOf(site: Site, language: Language): Telling {
  return {
    siteName: site.name,
    language,
    keeping: keepingOf(site),
    advanced: advancedText(site.google),
    wording: shownWording(wordingOf(language, site.texts), {
      services: servicesOf(site),
      language,
      measured: site.measured,
    }),
  }
}

/** `publishedAt` is when the notice that stands was published. */
export function declarationOf(
  site: Site,
  language: Language,
  { publishedAt }: { publishedAt: Date },
): Declaration {
  const telling = tellingOf(site, language)
  const { banner, preferences, purposes, stored } = wordingOf(language, site.texts)
  const services = servicesOf(site)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: site.time_zone })
  return {
    title: stored.title,
    changed: stored.changed.replace('{date}', day.format(publishedAt)),
    labels: serviceLabels(telling.wording),
    marks: { allowed: stored.allowed, notAllowed: stored.notAllowed, alwaysOn: preferences.alwaysOn },
    settings: banner.settings,
    purposes: (['necessary', ...ASKED_PURPOSES] as const).flatMap((purpose) => {
      const here = services.filter((service) => service.purpose === purpose)
      return here.length === 0
        ? []
        : [
            {
              purpose,
              name: banner.purposes[purpose],
              text: purposes[purpose].text,
              services: here.map((service) => tellService(service, telling)),
            },
          ]
    }),
  }
}
