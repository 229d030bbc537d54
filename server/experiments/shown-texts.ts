import { advancedText } from '../../src/google.ts'
import { askedOfOthers, hidesContent } from '../../src/notice.ts'
import { textsOf, wordingOf } from '../../src/own-texts.ts'
import { servicesOf } from '../../src/service.ts'
import type { Site } from '../sites/site.ts'

/** The texts that a variant may change and that the site's banner shows now, by language and path, in their order. */
export function shownTexts(site: Site): Record<string, Record<string, string>> {
  const services = servicesOf(site)
  const others = askedOfOthers(services)
  const advanced = advancedText(site.google)
  const paths = [
    others.some(({ purpose }) => purpose !== 'statistics') ? 'banner.titleWithOthers' : 'banner.title',
    `banner.intro.${site.ip_storage}`,
    ...(others.length > 0 ? ['banner.others'] : []),
    ...(advanced ? [`banner.${advanced}`] : []),
    ...(site.signals.length > 0 ? ['banner.signal'] : []),
    hidesContent(services) ? 'banner.hidden' : 'banner.unchanged',
    site.look.reopen === 'link' ? 'banner.withdrawableByLink' : 'banner.withdrawable',
  ]
  return Object.fromEntries(
    site.languages.map((language) => {
      const texts = new Map(textsOf(wordingOf(language, site.texts)))
      return [language, Object.fromEntries(paths.map((path) => [path, texts.get(path)!]))]
    }),
  )
}
