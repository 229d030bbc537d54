import type { DisclosureReason } from './disclosure.ts'
import type { LegalBasis } from './personal-table.ts'
import type { CustomerGroup, MeasureOfSecurity } from './processing.ts'
import type { RecipientView } from './recipient.ts'
import type { RegisterField } from './register-field.ts'
import type { ReadyText } from './ready-text.ts'
import type { RegisterView } from './register.ts'
import type { Safeguard } from './transfer.ts'
import type { OutsideSource, ValueSource } from './value-source.ts'

/** Where a privacy notice says what: in this order. */
export const NOTICE_SECTIONS = [
  'controller',
  'contact',
  'officer',
  'register',
  'purposes',
  'interests',
  'consent',
  'automated',
  'data',
  'duty',
  'sources',
  'recipients',
  'transfers',
  'retention',
  'security',
  'cookies',
  'rights',
  'asking',
  'complaint',
  'changes',
] as const
export type NoticeSection = (typeof NOTICE_SECTIONS)[number]

/** The rights of a data subject, as the notice and every answer tell them. */
export const TOLD_RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing',
  'withdrawal',
  'human',
] as const
export type ToldRight = (typeof TOLD_RIGHTS)[number]

type Named = { readonly name: string; readonly about: string }

/** The words of notices, policies and answers in one language; functions where a value stands in a sentence. */
export type NoticeText = {
  readonly locale: string
  readonly title: (register: string) => string
  readonly version: string
  readonly published: string
  readonly language: string
  readonly fingerprint: string
  readonly sections: Readonly<Record<NoticeSection, string>>
  readonly party: {
    readonly name: string
    readonly businessId: string
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly website: string
  }
  readonly registerName: (name: string) => string
  readonly purposesIntro: string
  readonly purposeColumns: readonly [string, string, string]
  readonly purposes: ReadyText['purposes']
  readonly bases: Readonly<Record<LegalBasis, string>>
  readonly noInterests: string
  readonly interestsWeighed: string
  readonly noConsents: string
  readonly consents: string
  readonly siteConsents: (sites: string) => string
  readonly consentWithdrawn: string
  readonly decisions: Readonly<Record<'yes' | 'no', string>>
  readonly profiling: Readonly<Record<'yes' | 'no', string>>
  readonly creditByHumans: string
  readonly targetingInside: string
  readonly dataIntro: string
  readonly groupColumns: readonly [string, string]
  readonly fieldGroups: Readonly<Record<'name' | 'organisation' | 'contact' | 'billing', string>>
  readonly groups: Readonly<Record<CustomerGroup, Named>>
  readonly fields: Readonly<Record<RegisterField, string>>
  readonly dutyColumns: readonly [string, string, string]
  readonly needs: Readonly<Record<'statutory' | 'contractual', string>>
  readonly voluntary: string
  readonly allVoluntary: string
  readonly sourcesIntro: string
  readonly sources: Readonly<Record<Exclude<ValueSource, OutsideSource>, string>>
  readonly outsideSources: string
  readonly noOutsideSources: string
  readonly outsideColumns: readonly [string, string, string]
  readonly outside: Readonly<Record<OutsideSource, string>>
  readonly outsideTold: string
  readonly staffOnly: string
  readonly noRecipients: string
  readonly recipientColumns: readonly [string, string, string]
  readonly recipientKinds: Readonly<Record<RecipientView['kind'], string>>
  readonly processor: string
  readonly processorGets: (fields: string) => string
  readonly processorWorks: string
  readonly disclosed: string
  readonly reasons: Readonly<Record<DisclosureReason, string>>
  readonly directory: Readonly<Record<RegisterView['directoryOf'], string>>
  readonly siteServices: (sites: string) => string
  readonly noTransfers: string
  readonly transfersIntro: string
  readonly transferColumns: readonly [string, string, string, string]
  readonly safeguards: Readonly<Record<Safeguard, string>>
  readonly onward: (told: { provider: string; to: string; country: string; ground: string }) => string
  /** Where Google is told of visits before a choice. */
  readonly onwardUnasked: (told: Parameters<NoticeText['onward']>[0]) => string
  readonly copy: string
  readonly retentionColumns: readonly [string, string]
  readonly kept: {
    readonly customer: string
    readonly customerUntil: (time: string) => string
    readonly bookkeeping: string
    readonly bookkeepingYears: (month: string) => string
    readonly papers: string
    readonly papersUntil: string
    readonly linking: string
    readonly linkingUntil: string
    readonly requests: string
    readonly requestsUntil: (time: string) => string
    readonly lists: string
    readonly listsUntil: (time: string) => string
    readonly proof: string
    readonly proofUntil: string
    readonly suppression: string
    readonly suppressionUntil: string
    readonly log: string
    readonly logUntil: string
    readonly visits: string
    readonly visitsUntil: string
  }
  readonly held: string
  readonly securityIntro: string
  readonly security: Readonly<Record<MeasureOfSecurity, string>>
  readonly noSites: string
  readonly cookies: {
    readonly what: string
    readonly harmless: string
    /** Where no service does anything before a choice. */
    readonly unasked: string
    readonly asked: string
    readonly unidentified: string
    readonly linked: string
    readonly change: string
    readonly browser: string
    readonly policy: string
    readonly google: string
    readonly supervised: (authority: string) => string
    readonly title: (site: string) => string
    readonly site: string
    readonly explained: string
    readonly choosing: string
    readonly listed: string
    readonly noticeOf: string
  }
  readonly rights: Readonly<Record<ToldRight, Named>>
  readonly asking: readonly string[]
  readonly askHere: (told: { name: string; email: string; phone: string; address: string }) => string
  readonly askOnline: (site: string) => string
  readonly complaint: string
  readonly elsewhere: string
  readonly judge: string
  readonly changes: string
}
