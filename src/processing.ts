import * as v from 'valibot'
import type { DataSourceView } from './data-source.ts'
import type { Declaration } from './declaration.ts'
import { STAFF_LANGUAGES, type StaffLanguage } from './language.ts'
import { LEGAL_BASES, type DataGroup } from './personal-table.ts'
import { plainText } from './plain-text.ts'
import type { RecipientView } from './recipient.ts'
import type { RegisterField } from './register-field.ts'
import { REGISTER_PURPOSES } from './register-purpose.ts'
import type { DataGroup as Scheduled } from './retention-schedule.ts'
import type { FieldRules, RegisterView } from './register.ts'
import { SAFEGUARDS, type Safeguard } from './transfer.ts'
import type { ValueSource } from './value-source.ts'

/** A draft may have gaps: they are found when it is to be published (`faultsOf`). */
const draft = (most: number) => v.optional(v.pipe(plainText, v.trim(), v.maxLength(most)), '')

/** A text in the languages of the notice. */
const Said = v.optional(
  v.strictObject({ en: draft(2_000), fi: draft(2_000), sv: draft(2_000) } satisfies Record<
    StaffLanguage,
    unknown
  >),
  {},
)
export type Said = v.InferOutput<typeof Said>

const party = { name: draft(200), address: draft(300), phone: draft(50), email: draft(254) }
const Party = v.strictObject(party)
export type Party = v.InferOutput<typeof Party>

/** Who is responsible for everything here (GDPR art. 4(7)), and whom people turn to (R2). */
export const Controller = v.strictObject({
  ...party,
  businessId: draft(30),
  contact: v.optional(Party, {}),
  /** The data protection officer, where there is one (GDPR art. 37). */
  officer: v.optional(v.nullable(Party), null),
})
export type Controller = v.InferOutput<typeof Controller>

const basis = v.optional(v.nullable(v.picklist(LEGAL_BASES)), null)

export const SaidPurpose = v.strictObject({
  /** Null of one that the controller names itself. */
  purpose: v.nullable(v.picklist(REGISTER_PURPOSES)),
  name: Said,
  basis,
  /** Which interest it is (GDPR art. 6(1)(f), 13(1)(d)). */
  interest: Said,
})
export type SaidPurpose = v.InferOutput<typeof SaidPurpose>

/** Null where nobody has answered yet. */
const answer = v.optional(v.nullable(v.boolean()), null)

/** What no program can know of a register: its controller says it. */
export const Statement = v.strictObject({
  languages: v.optional(
    v.pipe(
      v.array(v.picklist(STAFF_LANGUAGES)),
      v.minLength(1, 'expected at least one language'),
      v.check((list) => new Set(list).size === list.length, 'expected each language once'),
    ),
    ['fi'],
  ),
  purposes: v.optional(
    v.pipe(
      v.array(SaidPurpose),
      v.maxLength(40),
      v.check((list) => {
        const named = list.flatMap(({ purpose }) => purpose ?? [])
        return new Set(named).size === named.length
      }, 'expected each purpose once'),
    ),
    [],
  ),
  /** Why customers are kept as long as the schedule of the register says. */
  keptReason: Said,
  decisions: answer,
  profiling: answer,
  automatedText: Said,
  /** Whether papers about customers are kept. */
  papers: answer,
  /** To whom data go beside those who are registered; may be empty. */
  otherRecipients: Said,
  /** Measures of the controller's own: backups, doors, training. */
  security: v.optional(v.pipe(v.array(Said), v.maxLength(20)), []),
  /** For services of the sites whose provider is outside the EEA, by the name of the service. */
  serviceTransfers: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          service: v.pipe(plainText, v.maxLength(100)),
          necessity: Said,
          safeguard: v.optional(v.nullable(v.picklist(SAFEGUARDS)), null),
        }),
      ),
      v.maxLength(60),
    ),
    [],
  ),
})
export type Statement = v.InferOutput<typeof Statement>

/** What the program does for security, where it does it. */
export const MEASURES_OF_SECURITY = [
  'accounts',
  'roles',
  'confidentiality',
  'log',
  'encryption',
  'https',
  'separate-listener',
  'papers',
] as const
export type MeasureOfSecurity = (typeof MEASURES_OF_SECURITY)[number]

type Outside = { readonly country: string | null; readonly safeguard: Safeguard | null }

/** A site whose forms come into the register, as its visitors are told of it. */
export type ToldSite = {
  readonly name: string
  readonly key: string
  /** Where its cookie policy is. */
  readonly policyUrl: string
  /** Where its visitors ask for what they have a right to. */
  readonly rightsUrl: string
  /** Google is told of visits before a choice, and after a refusal. */
  readonly isAdvanced: boolean
  /** By language, what its banner and declaration tell of. */
  readonly purposes: Readonly<Record<StaffLanguage, Declaration['purposes']>>
  readonly labels: Readonly<Record<StaffLanguage, Declaration['labels']>>
  /** Services of others, with where their providers are. */
  readonly services: readonly {
    readonly id: string
    readonly name: string
    readonly provider: string | null
    readonly country: string | null
  }[]
}

/**
 * Everything that is told of the processing of a register: what the controller says and what the program knows, together.
 * Every document is written from it.
 */
export type Processing = {
  readonly controller: Controller
  readonly statement: Statement
  readonly register: Pick<RegisterView, 'name' | 'directoryOf' | 'financialYearEnds'> & {
    readonly fieldRules: FieldRules
  }
  readonly recipients: readonly (Pick<RecipientView, 'name' | 'kind' | 'necessity'> & Outside)[]
  readonly processors: readonly (Outside & {
    readonly name: string
    readonly purpose: string
    readonly necessity: string | null
    readonly fields: readonly RegisterField[]
  })[]
  readonly sources: readonly ValueSource[]
  readonly dataSources: readonly Pick<DataSourceView, 'kind' | 'name' | 'contract'>[]
  readonly security: readonly MeasureOfSecurity[]
  /** Months that each is kept, by the schedule that retention follows (R38). */
  readonly keptMonths: Readonly<Record<Scheduled, number>>
  readonly sites: readonly ToldSite[]
  /** What the register holds of, whatever is said of it. */
  readonly holds: { readonly orders: boolean; readonly invoices: boolean; readonly papers: boolean }
}

/** Groups of data that no customer of a register meets: what staff did. */
type StaffGroup = 'act' | 'confidentiality' | 'consent' | 'visit' | 'browser' | 'ip-address'
export type CustomerGroup = Exclude<DataGroup, StaffGroup>
