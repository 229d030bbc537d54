import type { RegisterValues } from '../../src/register-field.ts'
import type { Vault } from '../vault/vault.ts'
import type { Kind } from './normal-value.ts'
import { beginningsOf, wordsOf } from './search-words.ts'

/** What a customer is found by, all of it keyed hashes: the columns of `customer` beside the values. */
export type CustomerIndex = {
  readonly words: number[]
  readonly emailHash: Uint8Array | null
  readonly phoneHash: Uint8Array | null
  /** Of name and organisation together: who has both alike is likely the same. */
  readonly nameHash: Uint8Array | null
}

export function indexCustomer(
  vault: Vault,
  { registerId, kind, values }: { registerId: number; kind: Kind; values: RegisterValues },
): CustomerIndex {
  const hash = (of: keyof typeof TEXT_OF, text: string | null | undefined) =>
    text ? vault.hash(`${of} ${registerId}`, TEXT_OF[of](text)) : null
  return {
    words: vault.tokens(wordKind(registerId), beginningsOf(values)),
    emailHash: hash('email', values.email),
    phoneHash: hash('phone', values.phone),
    nameHash: hash('name', nameText(kind, values)),
  }
}

/** The same text of another register gives another hash, so that nobody is followed from one to the other. */
export function wordKind(registerId: number): string {
  return `word ${registerId}`
}

const TEXT_OF = {
  email: (text: string) => text.toLocaleLowerCase('en'),
  phone: (text: string) => text,
  name: (text: string) => text,
} as const

/** Under which hashes a register may have this e-mail address or phone number. */
export function hashesOf(
  vault: Vault,
  registerId: number,
  of: 'email' | 'phone',
  text: string,
): Uint8Array[] {
  return vault.hashes(`${of} ${registerId}`, TEXT_OF[of](text))
}

function nameText(kind: Kind, { givenName, familyName, organisation }: RegisterValues): string | null {
  if (kind === 'organisation') return organisation ? `organisation/${wordsOf(organisation).join(' ')}` : null
  if (!givenName || !familyName || !organisation) return null
  return `${wordsOf(`${givenName} ${familyName}`).join(' ')}/${wordsOf(organisation).join(' ')}`
}
