import type { Declaration } from './declaration.ts'
import { AUTHORITIES } from './legal-facts.ts'
import type { StaffLanguage } from './language.ts'
import type { Block } from './notice-document.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import type { ToldService } from './told-service.ts'

type Told = Pick<Declaration, 'purposes' | 'labels'>

/** What cookies are and do, for any site (R51, R52). */
export function explainedCookies(language: StaffLanguage): Block[] {
  const { what, harmless, unidentified, linked } = NOTICE_TEXTS[language].cookies
  return [what, harmless, unidentified, linked].map((text) => ({ text }))
}

/** How a visitor chooses, and chooses again. `isAdvanced`: Google is told of visits whatever they choose. */
export function choosingCookies(language: StaffLanguage, isAdvanced: boolean): Block[] {
  const { unasked, asked, change, browser } = NOTICE_TEXTS[language].cookies
  return [...(isAdvanced ? [] : [unasked]), asked, change, browser].map((text) => ({ text }))
}

/** Every service of a site and all that it stores, as the banner and the declaration tell it (R50). */
export function listedCookies({ purposes, labels }: Told): Block[] {
  return purposes.flatMap(({ name, text, services }) => [
    { heading: name },
    { text },
    ...services.flatMap((service) => listedService(service, labels)),
  ])
}

function listedService(
  { name, text, more, receiver, policyUrl, links, stored }: ToldService,
  labels: Told['labels'],
): Block[] {
  return [
    { facts: [[name, [text, ...more].join(' ')] as const, [labels.receives, receiver] as const] },
    ...(policyUrl === null ? [] : [{ links: [{ text: labels.policy, url: policyUrl }, ...links] }]),
    ...(stored.length === 0 ? [{ text: labels.nothing }] : [{ columns: labels.columns, rows: stored }]),
  ]
}

/** What Google Analytics is used for, on a site that uses it (R67, R68). */
export function googleText(language: StaffLanguage): Block {
  return { text: NOTICE_TEXTS[language].cookies.google }
}

export function usesGoogle({ purposes }: Pick<Told, 'purposes'>): boolean {
  return purposes.some(({ services }) => services.some(({ id }) => id.startsWith('google-')))
}

/** Who supervises what is stored on devices. */
export function cookieAuthority(language: StaffLanguage): Block[] {
  const { name, url } = AUTHORITIES.cookies
  return [
    { text: NOTICE_TEXTS[language].cookies.supervised(name[language]) },
    { links: [{ text: name[language], url }] },
  ]
}
