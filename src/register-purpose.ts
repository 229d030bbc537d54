import type { LegalBasis } from './personal-table.ts'

/**
 * What a register of customers is used for, as its notice tells it. What the map of personal data (src/personal-data)
 * knows goes by the same names; the rest is what people do with a register.
 */
export const REGISTER_PURPOSES = [
  'customer-relationship',
  'orders',
  'bookkeeping',
  'directory',
  'direct-marketing',
  'development',
  'targeted-content',
  'targeted-advertising',
  'credit',
  'linking',
  'rights',
  'accountability',
  'suppression',
] as const
export type RegisterPurpose = (typeof REGISTER_PURPOSES)[number]

/** The program does these with every register: no notice can leave them out. */
export const ALWAYS: readonly RegisterPurpose[] = [
  'customer-relationship',
  'rights',
  'accountability',
  'suppression',
]

/** What people may say yes or no to; `linking` follows from the sites whose forms come in. */
export const CHOSEN_PURPOSES = REGISTER_PURPOSES.filter(
  (purpose) => !ALWAYS.includes(purpose) && purpose !== 'linking',
)

/** The basis that fits most; the controller may find another. */
export const USUAL_BASIS: Readonly<Record<RegisterPurpose, LegalBasis>> = {
  'customer-relationship': 'contract',
  orders: 'contract',
  bookkeeping: 'legal-obligation',
  directory: 'legitimate-interest',
  'direct-marketing': 'legitimate-interest',
  development: 'legitimate-interest',
  'targeted-content': 'legitimate-interest',
  'targeted-advertising': 'legitimate-interest',
  credit: 'legitimate-interest',
  linking: 'consent',
  rights: 'legal-obligation',
  accountability: 'legal-obligation',
  suppression: 'legal-obligation',
}

/** Those that evaluate persons: they are told of under profiling, too (R10, R12, R72). */
export const TARGETING: readonly RegisterPurpose[] = ['targeted-content', 'targeted-advertising']
