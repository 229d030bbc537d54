import type { StaffLanguage } from './language.ts'

/** Where people turn to, in the words of each language. */
export type Authority = {
  readonly name: Readonly<Record<StaffLanguage, string>>
  readonly street: Readonly<Record<StaffLanguage, string>>
  readonly box: Readonly<Record<StaffLanguage, string>>
  readonly phone: string
  readonly email: string
  readonly url: string
}

/** Who supervises the protection of personal data in Finland (GDPR art. 51); as its own pages said in 2026 (R92). */
export const DATA_PROTECTION_AUTHORITY: Authority = {
  name: {
    en: 'Office of the Data Protection Ombudsman',
    fi: 'Tietosuojavaltuutetun toimisto',
    sv: 'Dataombudsmannens byrå',
  },
  street: {
    en: 'Lintulahdenkuja 4, 00530 Helsinki, Finland',
    fi: 'Lintulahdenkuja 4, 00530 Helsinki',
    sv: 'Fågelviksgränden 4, 00530 Helsingfors',
  },
  box: {
    en: 'P.O. Box 800, 00531 Helsinki, Finland',
    fi: 'PL 800, 00531 Helsinki',
    sv: 'PB 800, 00531 Helsingfors',
  },
  phone: '+358 29 566 6700',
  email: 'tietosuoja@om.fi',
  url: 'https://tietosuoja.fi',
}

/** As it stands on a letter, a line each. */
export function authorityLines(authority: Authority, language: StaffLanguage): string[] {
  const { name, street, box, phone, email, url } = authority
  return [name[language], street[language], box[language], phone, email, url]
}
