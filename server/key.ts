import { createHash, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultKeys } from './vault/vault.ts'

/** A key that signs. The id tells which key signed, so that keys can be changed. */
export type TokenKey = { readonly id: string; readonly key: KeyObject }

type KeySettings = { readonly LUPA_KEY: string | null; readonly DATA_DIR: string }

/** The keys of the consent tokens; as `keysFor`. */
export function tokenKeys(settings: KeySettings): readonly TokenKey[] {
  return keysFor('lupa consent token', settings)
}

/** The keys of the links in mails; as `keysFor`. */
export function linkKeys(settings: KeySettings): readonly TokenKey[] {
  return keysFor('lupa mail link', settings)
}

/** The keys of the links by which customers use their rights; as `keysFor`. */
export function requestLinkKeys(settings: KeySettings): readonly TokenKey[] {
  return keysFor('lupa request link', settings)
}

/** The keys that secrets of accounts are sealed with in the database; as `keysFor`. */
export function sealKeys(settings: KeySettings): readonly TokenKey[] {
  return keysFor('lupa sealed secret', settings)
}

/** The keys that keys of customers are encrypted with, and those of the hashes they are found by; as `keysFor`. */
export function vaultKeys(settings: KeySettings): VaultKeys {
  return {
    wrapping: keysFor('lupa customer key', settings),
    searching: keysFor('lupa customer search', settings),
  }
}

/**
 * The keys of one use behind LUPA_KEY, first the one that signs; without the setting, behind the key file in
 * `dataDir`, which is made with mode 0600 at the first start.
 * Throws an Error that says what is wrong with the setting or the file.
 */
function keysFor(use: string, { LUPA_KEY, DATA_DIR }: KeySettings): readonly TokenKey[] {
  const [text, place] = LUPA_KEY === null ? keyFile(DATA_DIR) : [LUPA_KEY, 'LUPA_KEY']
  return text.split(',').map((part) => {
    const secret = Buffer.from(part.trim(), 'base64')
    if (secret.length !== 32) {
      throw new Error(`${place}: expected base64 of 32 bytes, such as "openssl rand -base64 32" prints`)
    }
    // Each use has a key of its own, so that one that leaks says nothing about another (RFC 5869).
    const derived = Buffer.from(hkdfSync('sha256', secret, '', use, 32))
    return {
      id: createHash('sha256').update(derived).digest('base64url').slice(0, 6),
      // A KeyObject made once: a raw key costs 23 to 33 µs a signature on Node 24, this 3.
      key: createSecretKey(derived),
    }
  })
}

function keyFile(dataDir: string): [text: string, place: string] {
  const path = join(dataDir, 'key')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return [readFileSync(path, 'utf8'), path]
}
