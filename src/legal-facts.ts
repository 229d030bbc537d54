import type { StaffLanguage } from './language.ts'

/**
 * What notices, policies and answers say of authorities, countries and services of others. All of it changes without
 * us: a new address, or a decision that falls, is one edit here. Read at the sources in 2026.
 */

type Said = Readonly<Record<StaffLanguage, string>>

/** Where people turn to, in the words of each language. */
export type Authority = {
  readonly name: Said
  readonly street: Said
  readonly box: Said
  readonly phone: string
  /** Null where it takes messages by its website alone. */
  readonly email: string | null
  readonly url: string
}

export const AUTHORITIES = {
  /** Who supervises the protection of personal data in Finland (GDPR art. 51, 77; R92). */
  dataProtection: {
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
  },
  /** Who supervises what is stored on devices (act 917/2014). */
  cookies: {
    name: {
      en: 'Finnish Transport and Communications Agency Traficom',
      fi: 'Liikenne- ja viestintävirasto Traficom',
      sv: 'Transport- och kommunikationsverket Traficom',
    },
    street: {
      en: 'Kumpulantie 9, 00520 Helsinki, Finland',
      fi: 'Kumpulantie 9, 00520 Helsinki',
      sv: 'Gumtäktsvägen 9, 00520 Helsingfors',
    },
    box: {
      en: 'P.O. Box 320, 00059 TRAFICOM, Finland',
      fi: 'PL 320, 00059 TRAFICOM',
      sv: 'PB 320, 00059 TRAFICOM',
    },
    phone: '+358 29 534 5000',
    email: null,
    url: 'https://www.traficom.fi',
  },
} as const satisfies Record<string, Authority>

/** An authority as it stands on a letter, a line each. */
export function authorityLines(authority: Authority, language: StaffLanguage): string[] {
  const { name, street, box, phone, email, url } = authority
  return [name[language], street[language], box[language], phone, ...(email === null ? [] : [email]), url]
}

/** The European Economic Area, by ISO 3166-1: the Union, Iceland, Liechtenstein and Norway. */
export const EEA: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/**
 * Countries that the Commission found to protect data adequately (GDPR art. 45); of Canada and the United States some
 * organisations alone. A decision that falls is taken out here: nothing goes to that country on it from then on.
 */
export const ADEQUATE: readonly string[] = 'AD AR BR CA CH FO GB GG IL IM JE JP KR NZ US UY'.split(' ')

/** Where a provider inside the EEA lets data go on to, by its name in the services. */
export const ONWARD_TRANSFERS: Readonly<
  Record<string, { readonly to: string; readonly country: string; readonly ground: Said }>
> = {
  'Google Ireland Limited': {
    to: 'Google LLC',
    country: 'US',
    // Upheld by the General Court on 3.9.2025 (T-553/23); an appeal, C-703/25 P, was pending when last looked at.
    ground: {
      en: 'the Commission’s adequacy decision (EU) 2023/1795 (EU–US Data Privacy Framework), in which the recipient takes part; standard contractual clauses where it does not apply',
      fi: 'komission päätös (EU) 2023/1795 tietosuojan riittävyydestä (EU:n ja Yhdysvaltojen tietosuojakehys, johon vastaanottaja on sitoutunut) ja siltä osin kuin sitä ei sovelleta, vakiosopimuslausekkeet',
      sv: 'kommissionens beslut (EU) 2023/1795 om adekvat skyddsnivå (ramen för dataskydd mellan EU och USA, som mottagaren har anslutit sig till) och, där det inte är tillämpligt, standardavtalsklausuler',
    },
  },
}

/** Where visitors set what Google does with them, whatever site they are on (R70, R71); the names are Google's own. */
export const GOOGLE_LINKS = [
  {
    service: 'google-analytics',
    text: 'Google Analytics Opt-out Browser Add-on',
    url: 'https://tools.google.com/dlpage/gaoptout',
  },
  // google.com/settings/ads leads there.
  { service: 'google-demographics', text: 'Google My Ad Center', url: 'https://myadcenter.google.com/' },
] as const
