import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { TokenKey } from '../key.ts'

/** Keeps secrets that have to be read again, such as those of one-time codes, from whoever has only the database. */
export type Seal = {
  /** AES-256-GCM: key id, nonce, tag and text, base64url with dots. */
  close(text: string): string
  /** Throws where it was closed with a key that is not there any more, or was changed. */
  open(sealed: string): string
}

export function openSeal(keys: readonly TokenKey[]): Seal {
  return {
    close(text) {
      const { id, key } = keys[0]!
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [id, ...[nonce, cipher.getAuthTag(), closed].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed) {
      const [id, ...parts] = sealed.split('.')
      const [nonce, tag, closed] = parts.map((part) => Buffer.from(part, 'base64url'))
      const found = keys.find((key) => key.id === id)
      if (!found || !nonce || !tag || !closed)
        throw new Error('LUPA_KEY lacks the key that this secret was sealed with')
      const decipher = createDecipheriv('aes-256-gcm', found.key, nonce)
      decipher.setAuthTag(tag)
      return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8')
    },
  }
}
