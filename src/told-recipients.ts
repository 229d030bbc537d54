import { DISCLOSURE_REASONS } from './disclosure.ts'
import type { StaffLanguage } from './language.ts'
import { EEA, ONWARD_TRANSFERS } from './legal-facts.ts'
import type { Block } from './notice-document.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import type { Processing } from './processing.ts'
import { hasPurpose } from './told-purposes.ts'
import type { Safeguard } from './transfer.ts'

function countryName(country: string | null, language: StaffLanguage): string {
  return country === null ? '' : (new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country)
}

/** Who receives data of customers (GDPR art. 13(1)(e)). */
export function toldRecipients(processing: Processing, language: StaffLanguage): Block[] {
  const text = NOTICE_TEXTS[language]
  const { recipients, processors, sites, statement, register } = processing
  const rows = [
    ...processors.map(({ name, fields, country }) => [
      name,
      fields.length === 0
        ? text.processorWorks
        : text.processorGets(fields.map((field) => text.fields[field]).join(', ')),
      countryName(country, language),
    ]),
    ...recipients.map(({ name, kind, country }) => [
      name,
      text.recipientKinds[kind],
      countryName(country, language),
    ]),
  ]
  const others = statement.otherRecipients[language]
  return [
    { text: text.staffOnly },
    ...(rows.length > 0 ? [{ columns: text.recipientColumns, rows }] : []),
    ...(others ? [{ text: others }] : []),
    ...(rows.length === 0 && !others ? [{ text: text.noRecipients }] : []),
    { text: text.disclosed },
    { list: DISCLOSURE_REASONS.map((reason) => text.reasons[reason]) },
    ...(hasPurpose(statement, 'directory') ? [{ text: text.directory[register.directoryOf] }] : []),
    ...(sites.length > 0 ? [{ text: text.siteServices(namesOf(sites)) }] : []),
  ]
}

export function namesOf(sites: Processing['sites']): string {
  return sites.map(({ name }) => name).join(', ')
}

/** Something that goes out of the European Economic Area, or would. */
export type ToldTransfer = {
  readonly to: string
  readonly country: string
  readonly necessity: Readonly<Record<StaffLanguage, string>>
  readonly safeguard: Safeguard | null
  /** Where it is said: a dotted path into what staff see. */
  readonly at: string
}

/** To recipients, processors and providers of services on the sites: each with its necessity and safeguard (R39). */
export function toldTransfers(processing: Processing): ToldTransfer[] {
  const { recipients, processors, sites, statement } = processing
  const said = (
    what: string,
    one: { name: string; country: string | null; necessity: string | null; safeguard: Safeguard | null },
  ) =>
    isOutside(one.country)
      ? [
          {
            to: one.name,
            country: one.country!,
            // Recorded in one language, the one of the staff.
            necessity: { en: one.necessity ?? '', fi: one.necessity ?? '', sv: one.necessity ?? '' },
            safeguard: one.safeguard,
            at: `${what}.${one.name}`,
          },
        ]
      : []
  const ids = new Set<string>()
  const services = sites
    .flatMap((site) => site.services)
    .filter(({ id, country }) => isOutside(country) && !ids.has(id) && ids.add(id))
  return [
    ...processors.flatMap((one) => said('processors', one)),
    ...recipients.flatMap((one) => said('recipients', one)),
    ...services.map(({ id, name, provider, country }) => {
      const told = statement.serviceTransfers.find(({ service }) => service === id)
      return {
        to: provider ? `${provider} (${name})` : name,
        country: country!,
        necessity: told?.necessity ?? { en: '', fi: '', sv: '' },
        safeguard: told?.safeguard ?? null,
        at: `serviceTransfers.${id}`,
      }
    }),
  ]
}

function isOutside(country: string | null): boolean {
  return country !== null && !EEA.includes(country)
}

/** Providers of the sites' services that let data go on from inside the EEA. `isAdvanced`: whatever visitors choose. */
export function onwardOf(
  services: readonly { readonly provider: string | null }[],
  { language, isAdvanced }: { language: StaffLanguage; isAdvanced: boolean },
): Block[] {
  const onward = NOTICE_TEXTS[language][isAdvanced ? 'onwardUnasked' : 'onward']
  const providers = new Set(services.map(({ provider }) => provider))
  return Object.entries(ONWARD_TRANSFERS)
    .filter(([provider]) => providers.has(provider))
    .map(([provider, { to, country, ground }]) => ({
      text: onward({ provider, to, country: countryName(country, language), ground: ground[language] }),
    }))
}

export function toldTransferBlocks(processing: Processing, language: StaffLanguage): Block[] {
  const text = NOTICE_TEXTS[language]
  const transfers = toldTransfers(processing)
  const onward = onwardOf(
    processing.sites.flatMap(({ services }) => services),
    { language, isAdvanced: processing.sites.some(({ isAdvanced }) => isAdvanced) },
  )
  if (transfers.length + onward.length === 0) return [{ text: text.noTransfers }]
  return [
    ...(transfers.length > 0
      ? [
          { text: text.transfersIntro },
          {
            columns: text.transferColumns,
            rows: transfers.map(({ to, country, necessity, safeguard }) => [
              to,
              countryName(country, language),
              necessity[language],
              safeguard ? text.safeguards[safeguard] : '',
            ]),
          },
        ]
      : []),
    ...onward,
    { text: text.copy },
  ]
}
