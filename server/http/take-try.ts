import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'

/** Throws `too_many` with a Retry-After when the tries are used up. */
export async function takeTry(
  c: { header: (name: string, value: string) => void },
  limiter: RateLimiterMemory,
  key: string,
) {
  try {
    await limiter.consume(key)
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full
    c.header('retry-after', String(Math.ceil(full.msBeforeNext / 1000)))
    throw new Refusal('too_many', 'too many tries; wait a quarter of an hour')
  }
}
