import type { Context } from 'hono'
import * as v from 'valibot'
import { Refusal } from './refusal.ts'

const Id = v.pipe(v.string(), v.uuid())

/** A UUID in the address. Throws `not_found`, saying what there is none of. */
export function readId(c: Context, name: string, noun: string): string {
  const id = v.safeParse(Id, c.req.param(name))
  if (!id.success) throw new Refusal('not_found', `there is no such ${noun}`)
  return id.output
}
