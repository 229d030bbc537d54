import * as v from 'valibot'
import { Refusal } from '../http/refusal.ts'

/** Throws `not_found`. */
export function readAccountId(text: string): string {
  if (!v.is(v.pipe(v.string(), v.uuid()), text)) throw new Refusal('not_found', 'there is no such account')
  return text
}
