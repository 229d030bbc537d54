import type { CustomerKey } from '../../vault/vault.ts'

/** What a letter says, and to whom; kept closed with the key of its request. */
export type LetterContent = {
  /** An e-mail address, or the lines of a postal one. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

export function closeLetter(key: CustomerKey, id: string, content: LetterContent): Uint8Array {
  return key.close(`letter ${id}`, JSON.stringify(content))
}

export function openLetter(key: CustomerKey, id: string, closed: Uint8Array): LetterContent {
  return JSON.parse(key.open(`letter ${id}`, closed)) as LetterContent
}
