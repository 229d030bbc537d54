/**
 * What data is for, as the visitor is asked. `necessary` is not asked: nothing under it needs consent
 * (directive 2002/58/EC art. 5(3); in Finland act 917/2014, 205 §).
 */
export type Purpose = 'necessary' | AskedPurpose

/** The purposes a visitor may say yes or no to. */
export const ASKED_PURPOSES = ['preferences', 'statistics', 'marketing', 'linking'] as const
export type AskedPurpose = (typeof ASKED_PURPOSES)[number]

/**
 * Purposes that one press of "Accept" on the first layer allows. `linking` is not among them: it is asked in
 * the preferences and beside a form only, where it can be understood by itself (R57, GDPR recital 43).
 */
export const FIRST_LAYER_PURPOSES: readonly AskedPurpose[] = ['preferences', 'statistics', 'marketing']
