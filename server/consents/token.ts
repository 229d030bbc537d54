import { createHmac, timingSafeEqual } from 'node:crypto'
import QuickLRU from 'quick-lru'
import type { TokenKey } from '../key.ts'

/**
 * What a browser proves with every event: which site, which visitor, what was allowed, until when. The random
 * id names the visitor in the browser and in the proof, the number in the tables.
 */
export type ConsentClaim = {
  readonly siteId: number
  readonly visitorId: string
  readonly visitorNo: number
  readonly purposes: readonly ('statistics' | 'linking')[]
  readonly recordId: string
  readonly expiresAt: Date
}

export type TokenDesk = {
  /** `<key id>.<claim, base64url>.<HMAC-SHA-256, base64url>`, about 250 characters. */
  sign(claim: ConsentClaim): string
  /**
   * Null for anything not signed by one of our keys. Says nothing of expiry or of grants: a withdrawal with
   * an expired token is a withdrawal.
   */
  verify(token: string): ConsentClaim | null
}

/** Verified tokens remembered: a visitor sends the same one with every event. */
const REMEMBERED = 10_000

export function openTokenDesk(keys: readonly TokenKey[]): TokenDesk {
  const remembered = new QuickLRU<string, ConsentClaim>({ maxSize: REMEMBERED })
  const signingKey = keys[0]
  if (!signingKey) throw new Error('no token key')

  return {
    sign(claim) {
      const payload = Buffer.from(
        JSON.stringify([
          claim.siteId,
          claim.visitorId,
          claim.visitorNo,
          claim.purposes,
          claim.recordId,
          Math.floor(claim.expiresAt.getTime() / 1000),
        ]),
      ).toString('base64url')
      return `${signingKey.id}.${payload}.${signature(signingKey, payload).toString('base64url')}`
    },

    verify(token) {
      const known = remembered.get(token)
      if (known) return known
      const [id, payload, given, ...rest] = token.split('.')
      const key = keys.find((each) => each.id === id)
      if (!key || !payload || !given || rest.length > 0) return null
      const expected = signature(key, payload)
      const actual = Buffer.from(given, 'base64url')
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
      // Signed by us, so it has the shape we gave it.
      const [siteId, visitorId, visitorNo, purposes, recordId, expiry] = JSON.parse(
        Buffer.from(payload, 'base64url').toString(),
      ) as [number, string, number, ConsentClaim['purposes'], string, number]
      const claim = { siteId, visitorId, visitorNo, purposes, recordId, expiresAt: new Date(expiry * 1000) }
      remembered.set(token, claim)
      return claim
    },
  }
}

/** A token that was made for another site is nobody's here. */
export function ownClaim(claim: ConsentClaim | null, site: { id: number }): ConsentClaim | null {
  return claim?.siteId === site.id ? claim : null
}

function signature({ key }: TokenKey, payload: string): Buffer {
  return createHmac('sha256', key).update(payload).digest()
}
