import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { AccountView } from '../../../src/account.ts'
import { ApiRefusal, send } from '../api.ts'

type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']

/** Shows a passkey: to sign in, or in a session. Throws `ApiRefusal`, also where the browser gives none. */
export async function showPasskey(
  path: '/api/passkey-session' | '/api/session/passkey',
): Promise<AccountView> {
  const optionsJSON = await send<RequestOptions>('POST', `${path}/options`)
  const response = await asked(startAuthentication({ optionsJSON }))
  return send<AccountView>('POST', path, { response })
}

/** Makes one for the account that is signed in. Throws as `showPasskey`. */
export async function makePasskey(name: string): Promise<AccountView> {
  const optionsJSON = await send<CreationOptions>('POST', '/api/account/passkeys/options')
  const response = await asked(startRegistration({ optionsJSON }))
  return send<AccountView>('POST', '/api/account/passkeys', { name, response })
}

/** Whoever closes the browser's question has not given any. */
async function asked<Response>(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer
  } catch (error) {
    throw new ApiRefusal('wrong_credentials', String(error), 'response')
  }
}
