import { createHmac, timingSafeEqual } from 'node:crypto'
import QuickLRU from 'quick-lru'
import * as v from 'valibot'
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
  /** When statistics, or else linking, was first allowed: nothing from before it is recorded. */
  readonly since: Date
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
  /**
   * The visitor a token names, whoever signed it: for replacing and taking back only. Its random id is secret
   * enough for that, and a visitor must be able to withdraw after the gateway's key was lost.
   */
  visitorOf(token: string): { readonly siteId: number; readonly visitorId: string } | null
}

/** The beginning of every token's claim. */
const NAMED_VISITOR = v.looseTuple([v.number(), v.pipe(v.string(), v.uuid())])

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
          claim.since.getTime(),
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
      const [siteId, visitorId, visitorNo, purposes, recordId, since, expiry] = JSON.parse(
        Buffer.from(payload, 'base64url').toString(),
      ) as [number, string, number, ConsentClaim['purposes'], string, number, number]
      const claim = {
        siteId,
        visitorId,
        visitorNo,
        purposes,
        recordId,
        since: new Date(since),
        expiresAt: new Date(expiry * 1000),
      }
      remembered.set(token, claim)
      return claim
    },

    visitorOf(token) {
      try {
        const claim: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
        const [siteId, visitorId] = v.parse(NAMED_VISITOR, claim)
        return { siteId, visitorId }
      } catch {
        return null // Anybody may send anything.
      }
    },
  }
}

/** A token that was made for another site is nobody's here. */
export function ofSite<Claim extends { siteId: number }>(
  claim: Claim | null,
  site: { id: number },
): Claim | null {
  return claim?.siteId === site.id ? claim : null
}

function signature({ key }: TokenKey, payload: string): Buffer {
  return createHmac('sha256', key).update(payload).digest()
}
