/** Languages of the banner and the notices, BCP 47 primary tags. The first is the one an unknown page gets. */
export const LANGUAGES = ['en', 'fi', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The offered language that fits a page best: its `lang` attribute ("fi-FI" fits "fi"), else the first offered.
 * Throws nothing; `offered` holds at least one language.
 */
export function chooseLanguage(pageLang: string | undefined, offered: readonly Language[]): Language {
  const primary = (pageLang ?? '').toLowerCase().split(/[-_]/)[0]
  return offered.find((language) => language === primary) ?? offered[0] ?? LANGUAGES[0]
}
