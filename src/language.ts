/**
 * Languages of the banner and the notices, BCP 47 primary tags: the official ones of the European Union, and five
 * more. The first is the one an unknown page gets.
 */
export const LANGUAGES = [
  'en',
  'fi',
  'sv',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'nb',
  'is',
  'uk',
  'ru',
  'ar',
] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages of the dashboard and of mails. */
export const STAFF_LANGUAGES = ['en', 'fi', 'sv'] as const
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number]

/** Written from right to left. */
export function isRightToLeft(language: string): boolean {
  return language === 'ar'
}

/** Tags of Norwegian: the banner speaks Bokmål, which readers of Nynorsk read, too. */
const SAME: Readonly<Partial<Record<string, Language>>> = { no: 'nb', nn: 'nb' }

/**
 * The offered language that fits a page best: its `lang` attribute ("fi-FI" fits "fi"), else the first offered.
 * `offered` holds at least one language.
 */
export function chooseLanguage<One extends string>(
  pageLang: string | undefined,
  offered: readonly One[],
): One {
  const primary = (pageLang ?? '').toLowerCase().split(/[-_]/)[0]!
  const wanted: string = SAME[primary] ?? primary
  return offered.find((language) => language === wanted) ?? (offered as readonly [One])[0]
}

/** Every primary tag of a page that one of these languages fits, and the language. */
export function tagsOf(offered: readonly Language[]): (readonly [tag: string, language: Language])[] {
  const same = Object.entries(SAME).flatMap(([tag, language]) =>
    language && offered.includes(language) ? [[tag, language] as const] : [],
  )
  return [...offered.map((one) => [one, one] as const), ...same]
}
