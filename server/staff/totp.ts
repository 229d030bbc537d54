import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every app reads it: SHA-1, six digits, thirty seconds. */
const SHAPE = { issuer: 'Lupa', algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A new secret of 160 bits (RFC 4226, 4), in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** For the app: `otpauth://totp/…`, as a link or a QR code. */
export function totpAddress(secret: string, username: string): string {
  return new TOTP({ ...SHAPE, label: username, secret }).toString()
}

export function isTotpCode(code: string): boolean {
  return /^\d{6}$/.test(code)
}

/** The time step whose code it is, one step early or late at most; null for any other. Steps up to `after` are used up. */
export function totpStep(
  secret: string,
  code: string,
  { after, now }: { after: number | null; now: Date },
): number | null {
  if (!isTotpCode(code)) return null
  const delta = new TOTP({ ...SHAPE, secret }).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / SHAPE.period) + delta
  return after !== null && step <= after ? null : step
}
