import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { Transaction } from 'kysely'
import * as v from 'valibot'
import { MadeStaff, NewStaff, StaffChange, StaffView } from '../../src/account.ts'
import {
  Addressees,
  AddresseeMessage,
  NewProcessor,
  ProcessorChange,
  ProcessorView,
} from '../../src/processor.ts'
import { DUTIES, needsSecondFactor, type GivenRole } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Database } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readAccountId } from './account-id.ts'
import { invite } from './invite.ts'
import type { StaffMember } from './member.ts'
import { addProcessor, changeProcessor, listProcessors } from './processor.ts'
import { addStaff, changeStaff, giveDuty } from './save-staff.ts'
import { listStaff } from './staff-list.ts'
import { staffOnly, type StaffEnv } from './staff-only.ts'
import { toldOfRole, tellPrivacyOfficers } from './tell-privacy-officers.ts'

/** `marketer`, `marketer of site 3`, `clerk of register 1` */
function roleCode({ role, siteId, registerId }: GivenRole): string {
  if (siteId !== null) return `${role} of site ${siteId}`
  return registerId === null ? role : `${role} of register ${registerId}`
}

/** Which roles somebody has from now on: that roles were sent does not say which. */
function logRoles(
  trx: Transaction<Database>,
  by: StaffMember,
  { id, username, roles, now }: Pick<StaffView, 'id' | 'username' | 'roles'> & { now: Date },
): Promise<void> {
  const detail = { id, username, roles: roles.map(roleCode) }
  return writeEntry(trx, { accountId: by.accountId, act: 'staff.roles', detail }, now)
}

/** Whether somebody may sign in from now on. */
function logAccess(
  trx: Transaction<Database>,
  by: StaffMember,
  { id, disabled, now }: { id: string; disabled?: boolean; now: Date },
): Promise<void> {
  const act = disabled ? 'staff.disable' : 'staff.enable'
  return writeEntry(trx, { accountId: by.accountId, act, detail: { id } }, now)
}

/** Accounts of others, whose employees they are, and whom people's requests go to. */
export function staffListRoutes(gateway: Gateway) {
  const { db } = gateway
  const find = async (id: string): Promise<StaffView> => {
    const [found] = await listStaff(db, id)
    if (!found) throw new Refusal('not_found', 'there is no such account')
    return found
  }
  return new Hono<StaffEnv>()
    .use('/staff/*', staffOnly(gateway))
    .use('/processors/*', staffOnly(gateway))
    .use('/addressees/*', staffOnly(gateway))
    .get(
      '/staff',
      describeRoute({
        tags: ['Staff'],
        summary: 'Every account',
        responses: { 200: json('By name', v.array(StaffView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listStaff(db)),
    )
    .post(
      '/staff',
      describeRoute({
        tags: ['Staff'],
        summary: 'Invite somebody; the link goes by mail, or is told once where it cannot',
        requestBody: body(NewStaff),
        responses: { 201: json('Invited', MadeStaff), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => {
        const message = await readMessage(c, NewStaff)
        const accountId = randomUUID()
        const now = gateway.clock()
        await db.transaction().execute(async (trx) => {
          await addStaff(trx, message, { accountId, now })
          await logRoles(trx, c.var.member, { ...message, id: accountId, now })
        })
        await tellIfPersonal({ by: c.var.member, name: message.fullName, had: [], has: message.roles })
        const link = await invite(gateway, { accountId, kind: 'invitation' })
        return c.json({ staff: await find(accountId), link } satisfies MadeStaff, 201)
      },
    )
    .patch(
      '/staff/:id',
      describeRoute({
        tags: ['Staff'],
        summary: 'Change an account, its roles, or whether it may sign in',
        requestBody: body(StaffChange),
        responses: { 200: json('Changed', StaffView), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const id = readAccountId(c.req.param('id'))
        const change = await readMessage(c, StaffChange)
        const before = await find(id)
        const now = gateway.clock()
        await db.transaction().execute(async (trx) => {
          await changeStaff(trx, id, { change, now })
          if (change.disabled !== undefined) await logAccess(trx, c.var.member, { id, ...change, now })
          if (change.roles) await logRoles(trx, c.var.member, { ...before, roles: change.roles, now })
        })
        const after = await find(id)
        await tellIfPersonal({ by: c.var.member, name: after.fullName, had: before.roles, has: after.roles })
        return c.json(after satisfies StaffView)
      },
    )
    .post(
      '/staff/:id/link',
      describeRoute({
        tags: ['Staff'],
        summary: 'Make a new one-time link to choose a password',
        responses: { 201: json('Made', MadeStaff), ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const staff = await find(readAccountId(c.req.param('id')))
        const link = await invite(gateway, {
          accountId: staff.id,
          kind: staff.isInvited ? 'invitation' : 'reset',
        })
        return c.json({ staff, link } satisfies MadeStaff, 201)
      },
    )
    .get(
      '/processors',
      describeRoute({
        tags: ['Staff'],
        summary: 'Organisations that process data for the controller',
        responses: { 200: json('By name', v.array(ProcessorView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listProcessors(db)),
    )
    .post(
      '/processors',
      describeRoute({
        tags: ['Staff'],
        summary: 'Add a processor with its agreement',
        requestBody: body(NewProcessor),
        responses: { 201: json('Added', ProcessorView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => c.json(await addProcessor(db, await readMessage(c, NewProcessor), gateway.clock()), 201),
    )
    .patch(
      '/processors/:id',
      describeRoute({
        tags: ['Staff'],
        summary: 'Change a processor; after the last day of its agreement its employees cannot sign in',
        requestBody: body(ProcessorChange),
        responses: { 200: json('Changed', ProcessorView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = Number(c.req.param('id'))
        return c.json(await changeProcessor(db, id, await readMessage(c, ProcessorChange)))
      },
    )
    .get(
      '/addressees',
      describeRoute({
        tags: ['Staff'],
        summary: 'Whom requests and reports of people go to',
        responses: { 200: json('By duty', Addressees), ...refusals(401, 403) },
      }),
      async (c) => c.json(await addressees()),
    )
    .put(
      '/addressees/:duty',
      describeRoute({
        tags: ['Staff'],
        summary: 'Give a duty to somebody; none is ever vacant',
        requestBody: body(AddresseeMessage),
        responses: { 200: json('By duty', Addressees), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const duty = DUTIES.find((one) => one === c.req.param('duty'))
        if (!duty) throw new Refusal('not_found', `expected one of ${DUTIES.join(', ')}`)
        const { accountId } = await readMessage(c, AddresseeMessage)
        await giveDuty(db, { duty, accountId })
        return c.json(await addressees())
      },
    )

  /** Nobody comes to see personal data, by giving a role to others or to themselves, without a privacy officer's hearing. */
  async function tellIfPersonal({
    by,
    name,
    had,
    has,
  }: {
    by: StaffMember
    name: string
    had: readonly GivenRole[]
    has: readonly GivenRole[]
  }): Promise<void> {
    if (needsSecondFactor(has) && !needsSecondFactor(had))
      await tellPrivacyOfficers(gateway, toldOfRole({ by: by.fullName, name }))
  }

  async function addressees(): Promise<Addressees> {
    const rows = await db.selectFrom('addressee').selectAll().execute()
    return Object.fromEntries(
      DUTIES.map((duty) => [duty, rows.find((row) => row.duty === duty)?.account_id ?? null]),
    ) as Addressees
  }
}
