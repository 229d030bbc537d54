/** Every reason why a caller is told no. Stable: programs may rely on them. */
export const REFUSAL_CODES = [
  'bad_json',
  'not_signed_in',
  'wrong_credentials',
  'foreign_origin',
  'forbidden',
  'second_factor_needed',
  'agreement_needed',
  'step_up_needed',
  'not_found',
  'gone',
  'taken',
  'changed_meanwhile',
  'restricted',
  'too_large',
  'invalid',
  'too_many',
  'busy',
  'internal',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** The body of every answer that is not a success. `field` is a dotted path into what was sent. */
export type RefusalBody = {
  error: { code: RefusalCode; message: string; field?: string }
}
