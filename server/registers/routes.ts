import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { NewRegister, RegisterChange, RegisterView } from '../../src/register.ts'
import { rowId } from '../../src/row-id.ts'
import { isWithin } from '../../src/staff.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { changeRegister, listRegisters, makeRegister } from './register.ts'

/** Which registers of customers there are (R3, R46). */
export function registerRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/registers/*', staffOnly(gateway))
    .get(
      '/registers',
      describeRoute({
        tags: ['Register'],
        summary: 'The registers of customers',
        responses: { 200: json('By name', v.array(RegisterView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listRegisters(gateway.db, c.var.reach)),
    )
    .post(
      '/registers',
      describeRoute({
        tags: ['Register'],
        summary: 'Make a register',
        requestBody: body(NewRegister),
        responses: { 201: json('Made', RegisterView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => {
        if (c.var.reach !== 'everywhere')
          throw new Refusal('forbidden', 'only who maintains all registers makes another')
        return c.json(await makeRegister(gateway.db, await readMessage(c, NewRegister), gateway.clock()), 201)
      },
    )
    .patch(
      '/registers/:id',
      describeRoute({
        tags: ['Register'],
        summary: 'Change the name or the settings of a register',
        requestBody: body(RegisterChange),
        responses: { 200: json('Changed', RegisterView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = Number(c.req.param('id'))
        if (!v.is(rowId, id) || !isWithin(c.var.reach, id))
          throw new Refusal('not_found', 'there is no such register')
        return c.json(await changeRegister(gateway.db, id, await readMessage(c, RegisterChange)))
      },
    )
}
