import type { Declaration } from '../../src/declaration.ts'
import { advancedText } from '../../src/google.ts'
import type { Language } from '../../src/language.ts'
import { shownWording, type NoticeContent } from '../../src/notice.ts'
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
  const wording = wordingOf(language, site.texts)
  const { banner, preferences, stored } = wording
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: site.time_zone })
  return {
    title: stored.title,
    changed: stored.changed.replace('{date}', day.format(publishedAt)),
    marks: { allowed: stored.allowed, notAllowed: stored.notAllowed, alwaysOn: preferences.alwaysOn },
    settings: banner.settings,
    ...declared(servicesOf(site), telling, wording.purposes),
  }
}

/** The same as a notice of the banner has it, of whatever version. */
export function declaredBy({
  site,
  language,
  services,
  keeping,
  advanced,
  wording,
}: NoticeContent): Pick<Declaration, 'purposes' | 'labels'> {
  const telling = { siteName: site, language, keeping, advanced: advanced ?? null, wording }
  return declared(services, telling, wording.purposes)
}

function declared(
  services: NoticeContent['services'],
  telling: Telling,
  texts: NoticeContent['wording']['purposes'],
): Pick<Declaration, 'purposes' | 'labels'> {
  return {
    labels: serviceLabels(telling.wording),
    purposes: (['necessary', ...ASKED_PURPOSES] as const).flatMap((purpose) => {
      const here = services.filter((service) => service.purpose === purpose)
      return here.length === 0
        ? []
        : [
            {
              purpose,
              name: telling.wording.banner.purposes[purpose],
              text: texts[purpose].text,
              services: here.map((service) => tellService(service, telling)),
            },
          ]
    }),
  }
}
