import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, base64url: for links and sessions. Only its hash is ever kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A secret of 256 random bits needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
