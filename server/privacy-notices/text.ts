import type { StaffLanguage } from '../../src/language.ts'

type PageText = {
  readonly old: string
  readonly newest: string
  readonly forms: Readonly<Record<'pdf' | 'md' | 'json', string>>
  readonly changes: string
  readonly changedIn: (version: number) => string
  readonly nothingChanged: string
  readonly gone: string
  readonly added: string
  readonly whole: string
  readonly versions: string
  readonly version: (version: number) => string
}

/** What stands around a notice on its page. */
export const PAGE_TEXTS: Readonly<Record<StaffLanguage, PageText>> = {
  en: {
    old: 'This is an older version.',
    newest: 'Read the one in force',
    forms: { pdf: 'PDF', md: 'Markdown', json: 'JSON' },
    changes: 'What changed',
    changedIn: (version) => `How version ${version} differs from version ${version - 1}`,
    nothingChanged: 'Nothing differs in this language.',
    gone: 'No longer there',
    added: 'New',
    whole: 'Read the whole of it',
    versions: 'All versions',
    version: (version) => `Version ${version}`,
  },
  fi: {
    old: 'Tämä on vanhempi versio.',
    newest: 'Lue voimassa oleva versio',
    forms: { pdf: 'PDF', md: 'Markdown', json: 'JSON' },
    changes: 'Mikä on muuttunut',
    changedIn: (version) => `Miten versio ${version} eroaa versiosta ${version - 1}`,
    nothingChanged: 'Tällä kielellä mikään ei eroa.',
    gone: 'Poistettu',
    added: 'Uutta',
    whole: 'Lue kokonaan',
    versions: 'Kaikki versiot',
    version: (version) => `Versio ${version}`,
  },
  sv: {
    old: 'Detta är en äldre version.',
    newest: 'Läs den som gäller',
    forms: { pdf: 'PDF', md: 'Markdown', json: 'JSON' },
    changes: 'Vad som har ändrats',
    changedIn: (version) => `Hur version ${version} skiljer sig från version ${version - 1}`,
    nothingChanged: 'Inget skiljer sig på detta språk.',
    gone: 'Borttaget',
    added: 'Nytt',
    whole: 'Läs hela',
    versions: 'Alla versioner',
    version: (version) => `Version ${version}`,
  },
}
