import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto'
import QuickLRU from 'quick-lru'
import type { TokenKey } from '../key.ts'

/** The key of one customer, or of one file of them. `place` binds what is closed to where it stands: it opens nowhere else. */
export type CustomerKey = {
  close(place: string, text: string): Uint8Array
  /** Throws where it was closed with another key, for another place, or changed. */
  open(place: string, closed: Uint8Array): string
}

/** Keeps personal data of the register from whoever has only the database. */
export type Vault = {
  /** Which keys are there; the first one closes. */
  readonly keyIds: readonly string[]
  /** A new key, and how it is stored: closed with LUPA_KEY. */
  makeKey(customerId: string): { readonly key: CustomerKey; readonly wrapped: Uint8Array }
  /** Throws where LUPA_KEY lacks the key it was wrapped with. */
  openKey(customerId: string, wrapped: Uint8Array): CustomerKey
  /** What stands for a text where it is searched for: the same text gives the same 16 bytes, and nobody without LUPA_KEY can try. */
  hash(kind: string, text: string): Uint8Array
  /** The same by each key that is there, for looking up what was stored under an older one. */
  hashes(kind: string, text: string): Uint8Array[]
  /** As `hash`, of 32 bits: what is found by it is looked at again. */
  tokens(kind: string, texts: readonly string[]): number[]
  /** Those of `tokens` by each key. */
  tokensByKey(kind: string, texts: readonly string[]): number[][]
}

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const KEY_ID = 6

export type VaultKeys = { readonly wrapping: readonly TokenKey[]; readonly searching: readonly TokenKey[] }

export function openVault({ wrapping, searching }: VaultKeys): Vault {
  const digest = ({ key }: TokenKey, kind: string, text: string) =>
    createHmac('sha256', key).update(kind).update('\0').update(text).digest()
  // Beginnings of names are few, and asked for again and again: an import of 100,000 people needs a million.
  const known = new QuickLRU<string, number>({ maxSize: 10_000 })
  const token = (key: TokenKey, kind: string, text: string) => {
    const name = `${key.id} ${kind}\0${text}`
    const found = known.get(name) ?? digest(key, kind, text).readInt32BE(0)
    known.set(name, found)
    return found
  }
  const tokens = (key: TokenKey, kind: string, texts: readonly string[]) =>
    texts.map((text) => token(key, kind, text))
  return {
    keyIds: wrapping.map(({ id }) => id),
    makeKey(customerId) {
      const { id, key } = wrapping[0]!
      const secret = randomBytes(32)
      const wrapped = Buffer.concat([Buffer.from(id, 'latin1'), close(key, customerId, secret)])
      return { key: customerKey(createSecretKey(secret)), wrapped }
    },
    openKey(customerId, wrapped) {
      const id = Buffer.from(wrapped.subarray(0, KEY_ID)).toString('latin1')
      const found = wrapping.find((key) => key.id === id)
      if (!found) throw new Error(`LUPA_KEY lacks the key ${id}, with which data of a customer are encrypted`)
      return customerKey(createSecretKey(open(found.key, customerId, wrapped.subarray(KEY_ID))))
    },
    hash: (kind, text) => digest(searching[0]!, kind, text).subarray(0, 16),
    hashes: (kind, text) => searching.map((key) => digest(key, kind, text).subarray(0, 16)),
    tokens: (kind, texts) => tokens(searching[0]!, kind, texts),
    tokensByKey: (kind, texts) => searching.map((key) => tokens(key, kind, texts)),
  }
}

function customerKey(key: KeyObject): CustomerKey {
  return {
    close: (place, text) => close(key, place, Buffer.from(text, 'utf8')),
    open: (place, closed) => open(key, place, closed).toString('utf8'),
  }
}

const nonces = Buffer.alloc(NONCE * 1_024)
let usedNonces = nonces.length

/** Random bytes are dear one by one: an import closes a million values. Read before the next one is asked for. */
function nextNonce(): Buffer {
  if (usedNonces === nonces.length) {
    randomFillSync(nonces)
    usedNonces = 0
  }
  return nonces.subarray(usedNonces, (usedNonces += NONCE))
}

/** Nonce, tag and text (NIST SP 800-38D). */
function close(key: KeyObject, place: string, text: Buffer): Buffer {
  const nonce = nextNonce()
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place))
  const closed = [cipher.update(text), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...closed])
}

function open(key: KeyObject, place: string, closed: Uint8Array): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, closed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(closed.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(closed.subarray(NONCE + TAG)), decipher.final()])
}
