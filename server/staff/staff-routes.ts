import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { MadeStaff, NewStaff, StaffChange, StaffView } from '../../src/account.ts'
import {
  Addressees,
  AddresseeMessage,
  NewProcessor,
  ProcessorChange,
  ProcessorView,
} from '../../src/processor.ts'
import { DUTIES, type GivenRole } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { invite } from './invite.ts'
import type { StaffMember } from './member.ts'
import { addProcessor, changeProcessor, listProcessors } from './processor.ts'
import { addStaff, changeStaff } from './save-staff.ts'
import { listStaff } from './staff-list.ts'
import { staffOnly, type StaffEnv } from './staff-only.ts'

const readId = (text: string): string => {
  if (!v.is(v.pipe(v.string(), v.uuid()), text)) throw new Refusal('not_found', 'there is no such account')
  return text
}

/** `marketer`, `marketer of site 3`, `clerk of register 1` */
function roleCode({ role, siteId, registerId }: GivenRole): string {
  if (siteId !== null) return `${role} of site ${siteId}`
  return registerId === null ? role : `${role} of register ${registerId}`
}

/** Accounts of others, whose employees they are, and whom people's requests go to. */
export function staffListRoutes(gateway: Gateway) {
  const { db } = gateway
  const find = async (id: string): Promise<StaffView> => {
    const [found] = await listStaff(db, id)
    if (!found) throw new Refusal('not_found', 'there is no such account')
    return found
  }
  /** Which roles somebody has from now on: that roles were sent does not say which. */
  const logRoles = (by: StaffMember, { id, roles }: { id: string; roles: readonly GivenRole[] }) =>
    writeEntry(
      db,
      { accountId: by.accountId, act: 'staff.roles', detail: { id, roles: roles.map(roleCode) } },
      gateway.clock(),
    )
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
        await addStaff(db, message, { accountId, now: gateway.clock() })
        await logRoles(c.var.member, { id: accountId, roles: message.roles })
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
        const id = readId(c.req.param('id'))
        const change = await readMessage(c, StaffChange)
        await changeStaff(db, id, { change, now: gateway.clock() })
        if (change.roles) await logRoles(c.var.member, { id, roles: change.roles })
        return c.json((await find(id)) satisfies StaffView)
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
        const staff = await find(readId(c.req.param('id')))
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
        const staff = await find((await readMessage(c, AddresseeMessage)).accountId)
        if (staff.disabledAt !== null)
          throw new Refusal('invalid', 'expected an account that can sign in', 'accountId')
        await db
          .insertInto('addressee')
          .values({ duty, account_id: staff.id })
          .onConflict((oc) => oc.column('duty').doUpdateSet({ account_id: staff.id }))
          .execute()
        return c.json(await addressees())
      },
    )

  async function addressees(): Promise<Addressees> {
    const rows = await db.selectFrom('addressee').selectAll().execute()
    return Object.fromEntries(
      DUTIES.map((duty) => [duty, rows.find((row) => row.duty === duty)?.account_id ?? null]),
    ) as Addressees
  }
}
