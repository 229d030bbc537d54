import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalBody, RefusalCode } from '../../src/refusal.ts'

/** A caller is told no. Anything else that is thrown is our own bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly field: string | undefined

  /** `message` says what is wrong and what is expected, to a person; `field` is a dotted path into the input. */
  constructor(code: RefusalCode, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

export const STATUS_OF: Record<RefusalCode, ContentfulStatusCode> = {
  bad_json: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  foreign_origin: 403,
  forbidden: 403,
  second_factor_needed: 403,
  agreement_needed: 403,
  step_up_needed: 403,
  not_found: 404,
  gone: 410,
  taken: 409,
  changed_meanwhile: 409,
  restricted: 403,
  too_large: 413,
  invalid: 422,
  too_many: 429,
  busy: 503,
  internal: 500,
}

export function refusalBody({
  code,
  message,
  field,
}: {
  code: RefusalCode
  message: string
  field?: string | undefined
}): RefusalBody {
  return { error: field === undefined ? { code, message } : { code, message, field } }
}
