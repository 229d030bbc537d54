/** Whose data they are. */
const SUBJECTS = ['customer', 'visitor', 'subscriber', 'staff'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What kind of data a column holds, as a notice names it (R21). */
export const DATA_GROUPS = [
  'identifier',
  'name',
  'organisation',
  'contact',
  'billing',
  'relationship',
  'disclosure',
  'paper',
  'submission',
  'request',
  'origin',
  'restriction',
  'order',
  'ban',
  'list',
  'consent',
  'link',
  'visit',
  'browser',
  'ip-address',
  'account',
  'confidentiality',
  'act',
] as const
export type DataGroup = (typeof DATA_GROUPS)[number]

/** What they are processed for, beside what visitors are asked (src/purpose). */
const PROCESSING_PURPOSES = [
  'customer-relationship',
  'orders',
  'bookkeeping',
  'statistics',
  'linking',
  'proof-of-consent',
  'reports-by-mail',
  'access-control',
  'accountability',
  'suppression',
  'rights',
] as const
export type ProcessingPurpose = (typeof PROCESSING_PURPOSES)[number]

/** GDPR art. 6(1). */
export const LEGAL_BASES = ['consent', 'contract', 'legal-obligation', 'legitimate-interest'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** How long: each is a rule that the program follows, or the event that ends it. */
const RETENTIONS = [
  'while-granted',
  'site-visits',
  'proof-of-consent',
  'customer-relationship',
  'paper',
  'bookkeeping',
  'while-subscribed',
  'employment',
  'session',
  'audit-log',
  'import',
  'suppression',
  'request',
  'erasure',
] as const
export type Retention = (typeof RETENTIONS)[number]

/** A table with rows about persons: for what, on which ground and how long it is kept. */
export type PersonalTable = {
  readonly of: Subject
  readonly purpose: ProcessingPurpose
  readonly basis: LegalBasis
  readonly retention: Retention
  /** The column that names the person, or the table and column that lead there. */
  readonly by: string
  /** Its columns by what they hold; `field`: by the field of the register (`GROUP_OF`). */
  readonly groups: Readonly<Partial<Record<DataGroup | 'field', readonly string[]>>>
  /** Keys of rows, and what tells nothing of the person. */
  readonly technical?: readonly string[]
}

export type PersonalTables = Readonly<Record<string, PersonalTable>>
