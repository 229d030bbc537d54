import { isHtmlLike, isPlaceholder } from './unfinished-text.ts'
import type { StaffLanguage } from './language.ts'
import type { Party, Processing, Said } from './processing.ts'
import { REGISTER_FIELDS } from './register-field.ts'
import { TARGETING } from './register-purpose.ts'
import { hasPurpose, toldPurposes, type ToldPurpose } from './told-purposes.ts'
import { toldTransfers } from './told-recipients.ts'
import { faultOf } from './transfer.ts'

/** Why a notice may not be published. */
export const FAULTS = [
  'missing',
  'vacant',
  'placeholder',
  'html',
  'no-basis',
  'no-interest',
  'interest-elsewhere',
  'no-profiling',
  'no-safeguard',
  'no-country',
  'untold',
] as const
export type FaultCode = (typeof FAULTS)[number]

/** What is wrong, and where: a dotted path into what staff say, or the name of what the program knows. */
export type Fault = { readonly field: string; readonly code: FaultCode }

/** Everything that keeps a notice from being published, in the order of its sections (R2, R4, R19, R20, R23, R39, R72). */
export function faultsOf(processing: Processing): Fault[] {
  const { statement } = processing
  const inAll = { languages: statement.languages }
  return [
    ...controllerFaults(processing),
    ...toldPurposes(processing).flatMap((purpose) => purposeFaults(purpose, inAll)),
    ...untold(processing),
    ...automatedFaults(processing),
    ...ruleFaults(processing),
    ...transferFaults(processing),
    ...knownFaults(processing),
    ...needed('keptReason', statement.keptReason, inAll),
    ...(statement.papers === null ? [{ field: 'papers', code: 'missing' } as const] : []),
    ...ifSaid('otherRecipients', statement.otherRecipients, inAll),
    ...statement.security.flatMap((line, at) => needed(`security.${at}`, line, inAll)),
  ]
}

type InAll = { readonly languages: readonly StaffLanguage[] }

function controllerFaults({ controller }: Processing): Fault[] {
  const { contact, officer, businessId, ...own } = controller
  return [
    ...partyFaults('controller', own, ['name', 'address', 'phone', 'email']),
    ...unfinished('controller.businessId', businessId),
    ...partyFaults('contact', contact, ['name', 'address', 'phone', 'email']),
    ...(officer ? partyFaults('officer', officer, ['name', 'email']) : []),
  ]
}

function partyFaults(who: string, party: Party, must: readonly (keyof Party)[]): Fault[] {
  return (Object.keys(party) as (keyof Party)[]).flatMap((part): Fault[] => {
    const field = `${who}.${part}`
    if (party[part] === '') return must.includes(part) ? [{ field, code: 'vacant' }] : []
    return unfinished(field, party[part])
  })
}

function purposeFaults({ purpose, name, basis, interest, at }: ToldPurpose, { languages }: InAll): Fault[] {
  // What the program adds has its basis, and nothing to say.
  if (at === null) return []
  const field = `purposes.${purpose ?? at}`
  const said = languages.some((language) => interest[language] !== '')
  return [
    ...(purpose === null ? needed(`${field}.name`, name, { languages }) : []),
    ...(basis === null ? [{ field: `${field}.basis`, code: 'no-basis' } as const] : []),
    ...(basis === 'legitimate-interest'
      ? needed(`${field}.interest`, interest, { languages }, 'no-interest')
      : said
        ? [{ field: `${field}.interest`, code: 'interest-elsewhere' } as const]
        : []),
  ]
}

/** What the register holds, and its notice does not say. */
function untold({ statement, holds }: Processing): Fault[] {
  const lacks = (purpose: 'orders' | 'bookkeeping') => !hasPurpose(statement, purpose)
  return [
    ...(holds.orders && lacks('orders') ? [{ field: 'purposes.orders', code: 'untold' } as const] : []),
    ...(holds.invoices && lacks('bookkeeping')
      ? [{ field: 'purposes.bookkeeping', code: 'untold' } as const]
      : []),
    ...(holds.papers && statement.papers === false ? [{ field: 'papers', code: 'untold' } as const] : []),
  ]
}

function automatedFaults(processing: Processing): Fault[] {
  const { statement } = processing
  const { decisions, profiling, automatedText, languages } = statement
  const isTargeting = targets(processing)
  return [
    ...(decisions === null ? [{ field: 'decisions', code: 'missing' } as const] : []),
    ...(profiling === null ? [{ field: 'profiling', code: 'missing' } as const] : []),
    ...(isTargeting || profiling || decisions
      ? needed('automatedText', automatedText, { languages }, 'no-profiling')
      : ifSaid('automatedText', automatedText, { languages })),
    ...(isTargeting && profiling === false ? [{ field: 'profiling', code: 'no-profiling' } as const] : []),
  ]
}

/** Whether persons are evaluated: by a purpose of the register, or by Google's demographics on a site (R10, R12, R69). */
export function targets({ statement, sites }: Pick<Processing, 'statement' | 'sites'>): boolean {
  return (
    TARGETING.some((purpose) => hasPurpose(statement, purpose)) ||
    sites.some(({ services }) => services.some(({ id }) => id === 'google-demographics'))
  )
}

function ruleFaults({ register, statement: { languages } }: Processing): Fault[] {
  return REGISTER_FIELDS.flatMap((field) => {
    const rule = register.fieldRules[field]
    if (!rule) return []
    const { en = '', fi = '', sv = '' } = rule.consequence
    return needed(`fieldRules.${field}`, { en, fi, sv }, { languages })
  })
}

function transferFaults(processing: Processing): Fault[] {
  const { languages } = processing.statement
  const nowhere = processing.processors.filter(({ country }) => country === null)
  const services = processing.sites
    .flatMap((site) => site.services)
    .filter(({ provider, country }) => provider !== null && country === null)
  return [
    ...[
      ...nowhere.map(({ name }) => `processors.${name}`),
      ...new Set(services.map(({ id }) => `serviceTransfers.${id}`)),
    ].map((field) => ({ field, code: 'no-country' }) as const),
    ...toldTransfers(processing).flatMap(({ country, necessity, safeguard, at }): Fault[] => {
      const missing = needed(`${at}.necessity`, necessity, { languages })
      if (missing.length > 0) return missing
      const wrong = faultOf({ country, necessity: necessity[languages[0]!], safeguard })
      return wrong ? [{ field: `${at}.${wrong.field}`, code: 'no-safeguard' }] : []
    }),
  ]
}

/** Texts of other pages, that the notice shows as they are. */
function knownFaults({
  register,
  recipients,
  processors,
  dataSources,
  sites,
  statement,
}: Processing): Fault[] {
  return [
    ...unfinished('register.name', register.name),
    ...recipients.flatMap(({ name }) => unfinished(`recipients.${name}`, name)),
    ...processors.flatMap(({ name }) => unfinished(`processors.${name}`, name)),
    ...dataSources.flatMap(({ name, contract }) => unfinished(`dataSources.${name}`, `${name} ${contract}`)),
    ...sites.flatMap(({ name, purposes }) => {
      const told = statement.languages
        .flatMap((language) => purposes[language])
        .flatMap(({ text, services }) => [
          text,
          ...services.flatMap((one) => [one.name, one.text, one.receiver]),
        ])
      return [name, ...told].flatMap((text) => unfinished(`sites.${name}`, text)).slice(0, 1)
    }),
  ]
}

/** A text that has to be there in every language of the notice, and finished. */
function needed(field: string, said: Said, { languages }: InAll, lacking: FaultCode = 'missing'): Fault[] {
  return languages.flatMap((language) => {
    const at = `${field}.${language}`
    return said[language] === '' ? [{ field: at, code: lacking }] : unfinished(at, said[language])
  })
}

/** A text that may be left out, but not in one language alone. */
function ifSaid(field: string, said: Said, inAll: InAll): Fault[] {
  return inAll.languages.some((language) => said[language] !== '') ? needed(field, said, inAll) : []
}

function unfinished(field: string, text: string): Fault[] {
  if (isHtmlLike(text)) return [{ field, code: 'html' }]
  return isPlaceholder(text) ? [{ field, code: 'placeholder' }] : []
}
