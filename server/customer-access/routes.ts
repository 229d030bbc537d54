import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import {
  CustomerAccess,
  InvitationView,
  IssuedCredential,
  MadeInvitation,
  NewInvitation,
} from '../../src/customer-access.ts'
import { reachCustomer } from '../customers/find-customer.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findCredential, issueCredential, revokeCredential } from './credential.ts'
import { listInvitations, makeInvitation, revokeInvitation } from './invitation.ts'

/** How customers tell their own data: by a link for one answer (R31), or by an account (R33). */
export function customerAccessRoutes(gateway: Gateway) {
  const { db, vault, readDb, publicUrl } = gateway
  const reached = (c: { var: StaffEnv['Variables'] }, id: string) =>
    reachCustomer(readDb, vault, { id, ...sightOf(c) })
  return new Hono<StaffEnv>()
    .use('/invitations/*', staffOnly(gateway))
    .use('/customers/:id/access', staffOnly(gateway))
    .use('/customers/:id/credential', staffOnly(gateway))
    .get(
      '/invitations',
      describeRoute({
        tags: ['Register'],
        summary: 'Links by which somebody becomes a customer, the newest first',
        responses: { 200: json('At most 50', v.array(InvitationView)), ...refusals(401, 403) },
      }),
      async (c) =>
        c.json(await listInvitations(db, { customer: null, reach: c.var.reach, now: gateway.clock() })),
    )
    .post(
      '/invitations',
      describeRoute({
        tags: ['Register'],
        summary: 'Make a link by which somebody tells their own data, once',
        requestBody: body(NewInvitation),
        responses: {
          201: json('Made; the link is shown once', MadeInvitation),
          ...refusals(400, 401, 403, 404, 422),
        },
      }),
      async (c) => {
        const message = await readMessage(c, NewInvitation)
        const now = gateway.clock()
        const made = await makeInvitation(gateway, message, {
          reach: c.var.reach,
          accountId: c.var.member.accountId,
          now,
        })
        const views = await listInvitations(db, { customer: made.customer, reach: c.var.reach, now })
        const view = views.find(({ id }) => id === made.id)!
        return c.json({ ...view, url: `${publicUrl}/customer/invitation/${made.secret}` }, 201)
      },
    )
    .delete(
      '/invitations/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Revoke a link',
        responses: { 204: { description: 'Revoked' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'invitation')
        await revokeInvitation(db, id, { reach: c.var.reach, now: gateway.clock() })
        return c.body(null, 204)
      },
    )
    .get(
      '/customers/:id/access',
      describeRoute({
        tags: ['Register'],
        summary: 'The links and the account of a customer',
        responses: { 200: json('Links, the newest first', CustomerAccess), ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const { id } = await reached(c, readId(c, 'id', 'customer'))
        const credential = await findCredential(db, id)
        return c.json({
          invitations: await listInvitations(db, { customer: id, reach: c.var.reach, now: gateway.clock() }),
          credential: credential
            ? {
                username: credential.username,
                issuedAt: credential.issued_at.toISOString(),
                usedAt: credential.used_at?.toISOString() ?? null,
              }
            : null,
        } satisfies CustomerAccess)
      },
    )
    .put(
      '/customers/:id/credential',
      describeRoute({
        tags: ['Register'],
        summary: 'Issue an account to a customer, or another password',
        responses: {
          200: json('Issued; the password is shown once', IssuedCredential),
          ...refusals(401, 403, 404),
        },
      }),
      async (c) => {
        const issued = await issueCredential(
          gateway,
          { id: readId(c, 'id', 'customer'), ...sightOf(c) },
          { accountId: c.var.member.accountId, now: gateway.clock() },
        )
        return c.json({ ...issued, url: `${publicUrl}/customer` } satisfies IssuedCredential)
      },
    )
    .delete(
      '/customers/:id/credential',
      describeRoute({
        tags: ['Register'],
        summary: 'Revoke the account of a customer',
        responses: { 204: { description: 'Revoked' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const { id } = await reached(c, readId(c, 'id', 'customer'))
        await revokeCredential(db, id)
        return c.body(null, 204)
      },
    )
}
