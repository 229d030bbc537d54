import { createHmac, timingSafeEqual } from 'node:crypto'
import { DAY_MS } from '../../../src/visit.ts'
import type { StaffLanguage } from '../../../src/language.ts'
import type { TokenKey } from '../../key.ts'

/** How long a link in a mail shows whose it is. */
const LINK_DAYS = 180

/**
 * Links by which customers use their rights: in mails that go to the address the register knows, and so it is known who
 * comes by one. They are signed rather than kept, by a key of their own: whoever reads the database can make none.
 */
export type RequestLinks = {
  url(customerId: string, language: StaffLanguage, now: Date): string
  /** The customer that the last part of the address names; null where it was not made here, or is too old. */
  read(token: string, now: Date): string | null
}

export function openRequestLinks(keys: readonly TokenKey[], publicUrl: string): RequestLinks {
  const sign = ({ key }: TokenKey, id: string, until: number) =>
    createHmac('sha256', key).update(`${id} ${until}`).digest()
  return {
    url(customerId, language, now) {
      // A whole day, so that the links of one day are the same.
      const until = Math.floor(now.getTime() / DAY_MS) + LINK_DAYS
      const proof = sign(keys[0]!, customerId, until).toString('base64url')
      return `${publicUrl}/rights/own/${customerId}.${until}.${proof}?lang=${language}`
    },
    read(token, now) {
      const [, id, until, proof] = /^([\da-f-]{36})\.(\d{1,6})\.([\w-]{43})$/.exec(token) ?? []
      if (id === undefined || until === undefined || proof === undefined) return null
      if (Number(until) * DAY_MS < now.getTime()) return null
      const given = Buffer.from(proof, 'base64url')
      return keys.some((key) => timingSafeEqual(sign(key, id, Number(until)), given)) ? id : null
    },
  }
}
