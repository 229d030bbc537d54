import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { PasskeyView } from '../../src/account.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'

/** How long a browser may take to have its visitor's finger. */
const CHALLENGE_MS = 5 * 60_000

const MOST_KEYS = 10

/** As browsers name a passkey: base64url. */
const CREDENTIAL = /^[\w-]+$/

type Desk = Pick<Gateway, 'db' | 'staffUrl'>
type Known = { readonly id: string }

/** The host of the dashboard: passkeys are for it and no other (WebAuthn, 5.1.2). */
const relyingParty = ({ staffUrl }: Desk) => new URL(staffUrl).hostname

/** What a browser needs to make a passkey for the account (WebAuthn, 5.4). */
export async function passkeyToMake(
  desk: Desk,
  { accountId, username, fullName }: { accountId: string; username: string; fullName: string },
  now: Date,
) {
  const there = await desk.db.selectFrom('passkey').select('id').where('account_id', '=', accountId).execute()
  if (there.length >= MOST_KEYS)
    throw new Refusal('taken', `expected at most ${MOST_KEYS} passkeys: remove one first`)
  const options = await generateRegistrationOptions({
    rpName: 'Lupa',
    rpID: relyingParty(desk),
    userName: username,
    userDisplayName: fullName,
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    excludeCredentials: there,
    // Found without a username, and only by whom it knows: alone it is both factors.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(desk, { challenge: options.challenge, accountId, now })
  return options
}

/** Throws `wrong_credentials` for what no challenge of ours was signed by, and `taken` for one that is kept already. */
export async function keepPasskey(
  desk: Desk,
  { accountId, name, response, now }: { accountId: string; name: string; response: Known; now: Date },
): Promise<void> {
  const { verified, registrationInfo } = await checked(
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => useChallenge(desk, { challenge, accountId, now }),
      expectedOrigin: desk.staffUrl,
      expectedRPID: relyingParty(desk),
      requireUserVerification: true,
    }),
  )
  if (!verified) throw new Refusal('wrong_credentials', 'this passkey could not be read', 'response')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  const kept = await desk.db
    .insertInto('passkey')
    .values({
      id,
      account_id: accountId,
      public_key: publicKey,
      counter,
      transports,
      name,
      created_at: now,
      used_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('taken', 'this passkey is kept already')
}

/** What a browser needs to use a passkey: of the account, or of anybody's. */
export async function passkeyToUse(desk: Desk, accountId: string | null, now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(desk),
    userVerification: 'required',
  })
  await keepChallenge(desk, { challenge: options.challenge, accountId, now })
  return options
}

/** Whose passkey it is; with an account, of that one alone. Throws `wrong_credentials`. */
export async function usePasskey(
  desk: Desk,
  { accountId, response, now }: { accountId: string | null; response: Known; now: Date },
): Promise<string> {
  const wrong = new Refusal('wrong_credentials', 'this passkey opens nothing here', 'response')
  const found = await desk.db
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'account_id', 'public_key', 'counter'])
    .where('passkey.id', '=', response.id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!found || (accountId !== null && found.account_id !== accountId)) throw wrong
  const { verified, authenticationInfo } = await checked(
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => useChallenge(desk, { challenge, accountId, now }),
      expectedOrigin: desk.staffUrl,
      expectedRPID: relyingParty(desk),
      credential: { id: found.id, publicKey: new Uint8Array(found.public_key), counter: found.counter },
      requireUserVerification: true,
    }),
  )
  if (!verified) throw wrong
  await desk.db
    .updateTable('passkey')
    .set({ counter: authenticationInfo.newCounter, used_at: now })
    .where('id', '=', found.id)
    .execute()
  return found.account_id
}

export async function listPasskeys({ db }: Desk, accountId: string): Promise<PasskeyView[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, name, created_at: createdAt, used_at: usedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }))
}

/** Throws `not_found`. */
export async function removePasskey({ db }: Desk, accountId: string, id: string): Promise<void> {
  if (!CREDENTIAL.test(id)) throw new Refusal('not_found', 'there is no such passkey')
  const removed = await db
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new Refusal('not_found', 'there is no such passkey')
}

async function keepChallenge(
  { db }: Desk,
  { challenge, accountId, now }: { challenge: string; accountId: string | null; now: Date },
): Promise<void> {
  await db
    .deleteFrom('passkey_challenge')
    .where('made_at', '<=', new Date(now.getTime() - CHALLENGE_MS))
    .execute()
  await db
    .insertInto('passkey_challenge')
    .values({ challenge, account_id: accountId, made_at: now })
    .execute()
}

/** Each is signed once, by whom it was made for. */
async function useChallenge(
  { db }: Desk,
  { challenge, accountId, now }: { challenge: string; accountId: string | null; now: Date },
): Promise<boolean> {
  const used = await db
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('account_id', 'is not distinct from', accountId)
    .where('made_at', '>', new Date(now.getTime() - CHALLENGE_MS))
    .executeTakeFirst()
  return used.numDeletedRows === 1n
}

/** The library throws for whatever is not as it has to be, and passes on what the database throws under it. */
async function checked<Answer>(verification: Promise<Answer>): Promise<Answer> {
  try {
    return await verification
  } catch (error) {
    if (error instanceof Error && 'severity' in error) throw error
    throw new Refusal('wrong_credentials', 'this passkey could not be read', 'response')
  }
}
