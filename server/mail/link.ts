import { createHmac, timingSafeEqual } from 'node:crypto'
import type { TokenKey } from '../key.ts'

export type MailAct = 'confirm' | 'unsubscribe'

/**
 * Links in mails. They are signed rather than kept: every mail needs one, and whoever reads the database can make none.
 * One that is signed by any of our keys is good, so those in old mails outlive a change of keys.
 */
export type MailLinks = {
  url(act: MailAct, subscriptionId: string): string
  /** The subscription that the last part of the address names; null where it was not made here for this. */
  read(act: MailAct, token: string): string | null
}

export function openMailLinks(keys: readonly TokenKey[], publicUrl: string): MailLinks {
  const sign = ({ key }: TokenKey, act: MailAct, id: string) =>
    createHmac('sha256', key).update(`${act} ${id}`).digest()
  return {
    url: (act, id) => `${publicUrl}/mail/${act}/${id}.${sign(keys[0]!, act, id).toString('base64url')}`,
    read(act, token) {
      const [, id, proof] = /^([\da-f-]{36})\.([\w-]{43})$/.exec(token) ?? []
      if (id === undefined || proof === undefined) return null
      const given = Buffer.from(proof, 'base64url')
      return keys.some((key) => timingSafeEqual(sign(key, act, id), given)) ? id : null
    },
  }
}
