import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import * as v from 'valibot'
import { AccountView, NewPasskey, PasskeyMessage, PasskeyView } from '../../src/account.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { networkOf, type Bindings } from '../http/socket.ts'
import { takeTry } from '../http/take-try.ts'
import {
  keepPasskey,
  listPasskeys,
  passkeyToMake,
  passkeyToUse,
  removePasskey,
  usePasskey,
} from './passkey.ts'
import { goOn } from './routes.ts'
import { checkOrigin, staffOnly, type StaffEnv } from './staff-only.ts'
import { welcome } from './welcome.ts'

const options = v.record(v.string(), v.any())

/** Passkeys: made by those who are signed in; used to sign in, as second factor, and again. */
export function passkeyRoutes(gateway: Gateway) {
  // Everybody may ask for a challenge; each is a row for five minutes.
  const byAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60 })
  return new Hono<StaffEnv & { Bindings: Bindings }>()
    .post(
      '/passkey-session/options',
      describeRoute({
        tags: ['Staff'],
        summary: 'What a browser needs to sign in with a passkey (WebAuthn)',
        responses: { 200: json('Request options', options), ...refusals(403, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        await takeTry(c, byAddress, networkOf(c, gateway))
        return c.json(await passkeyToUse(gateway, null, gateway.clock()))
      },
    )
    .post(
      '/passkey-session',
      describeRoute({
        tags: ['Staff'],
        summary: 'Sign in with a passkey, which is both factors',
        requestBody: body(PasskeyMessage),
        responses: { 200: json('Signed in', AccountView), ...refusals(400, 401, 403, 422, 429) },
      }),
      async (c) => {
        checkOrigin(c, gateway)
        await takeTry(c, byAddress, networkOf(c, gateway))
        const { response } = await readMessage(c, PasskeyMessage)
        const now = gateway.clock()
        const accountId = await usePasskey(gateway, { accountId: null, response, now }).catch(
          async (error: unknown) => {
            const refused = { accountId: null, act: 'session.refused', detail: {} }
            if (error instanceof Refusal) await writeEntry(gateway.db, refused, now)
            throw error
          },
        )
        return c.json((await welcome(c, gateway, { accountId, proved: true })) satisfies AccountView)
      },
    )
    .use('/session/passkey/*', staffOnly(gateway))
    .post(
      '/session/passkey/options',
      describeRoute({
        tags: ['Staff'],
        summary: 'What a browser needs to show a passkey of the own account',
        responses: { 200: json('Request options', options), ...refusals(401, 403) },
      }),
      async (c) => c.json(await passkeyToUse(gateway, c.var.member.accountId, gateway.clock())),
    )
    .post(
      '/session/passkey',
      describeRoute({
        tags: ['Staff'],
        summary: 'Show a passkey: as second factor, or for what needs it again',
        requestBody: body(PasskeyMessage),
        responses: { 200: json('For five minutes', AccountView), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const { response } = await readMessage(c, PasskeyMessage)
        await usePasskey(gateway, { accountId: c.var.member.accountId, response, now: gateway.clock() })
        return c.json((await goOn(c, gateway, { proved: true })) satisfies AccountView)
      },
    )
    .use('/account/passkeys/*', staffOnly(gateway))
    .get(
      '/account/passkeys',
      describeRoute({
        tags: ['Staff'],
        summary: 'The own passkeys',
        responses: { 200: json('The oldest first', v.array(PasskeyView)), ...refusals(401) },
      }),
      async (c) => c.json(await listPasskeys(gateway, c.var.member.accountId)),
    )
    .post(
      '/account/passkeys/options',
      describeRoute({
        tags: ['Staff'],
        summary: 'What a browser needs to make a passkey',
        responses: { 200: json('Creation options', options), ...refusals(401, 403, 409) },
      }),
      async (c) => c.json(await passkeyToMake(gateway, c.var.member, gateway.clock())),
    )
    .post(
      '/account/passkeys',
      describeRoute({
        tags: ['Staff'],
        summary: 'Keep a passkey that the browser has made',
        requestBody: body(NewPasskey),
        responses: { 201: json('Kept', AccountView), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const { name, response } = await readMessage(c, NewPasskey)
        const { accountId } = c.var.member
        await keepPasskey(gateway, { accountId, name, response, now: gateway.clock() })
        return c.json((await goOn(c, gateway, { proved: true })) satisfies AccountView, 201)
      },
    )
    .delete(
      '/account/passkeys/:passkey',
      describeRoute({
        tags: ['Staff'],
        summary: 'Remove a passkey',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        await removePasskey(gateway, c.var.member.accountId, c.req.param('passkey'))
        return c.body(null, 204)
      },
    )
}
