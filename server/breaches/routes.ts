import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { BreachChange, BreachView, NewBreach } from '../../src/breach.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { readMessage } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { toCsv } from '../stats/csv.ts'
import { changeBreach, listBreaches, recordBreach } from './breach.ts'
import { warnOfBreaches } from './warn-of-breaches.ts'

/** Personal data breaches (GDPR art. 33, 34; R43). */
export function breachRoutes(gateway: Gateway) {
  const { db, readDb } = gateway
  const officerOf = (c: { var: StaffEnv['Variables'] }) => ({
    accountId: c.var.member.accountId,
    now: gateway.clock(),
  })
  const found = async (no: number) => (await listBreaches(readDb)).find((breach) => breach.no === no)!
  return new Hono<StaffEnv>()
    .use('/breaches', staffOnly(gateway))
    .use('/breaches/*', staffOnly(gateway))
    .get(
      '/breaches',
      describeRoute({
        tags: ['Breaches'],
        summary: 'Every personal data breach, the newest first; as a table for whoever accepts text/csv',
        responses: { 200: json('All of them', v.array(BreachView)), ...refusals(401, 403) },
      }),
      async (c) => {
        const breaches = await listBreaches(readDb)
        if (!c.req.header('accept')?.includes('text/csv')) return c.json(breaches)
        c.header('content-disposition', 'attachment; filename="breaches.csv"')
        c.header('content-type', 'text/csv; charset=utf-8')
        return c.body(
          toCsv(
            breaches.map(({ history, kinds, ...breach }) => ({
              ...breach,
              kinds: kinds.join(' '),
              changes: history.length,
            })),
          ),
        )
      },
    )
    .post(
      '/breaches',
      describeRoute({
        tags: ['Breaches'],
        summary: 'Document a breach; the 72 hours run from when it was noticed',
        requestBody: body(NewBreach),
        responses: { 201: json('Documented', BreachView), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const no = await recordBreach(db, await readMessage(c, NewBreach), officerOf(c))
        await warnOfBreaches(gateway)
        return c.json(await found(no), 201)
      },
    )
    .patch(
      '/breaches/:no',
      describeRoute({
        tags: ['Breaches'],
        summary: 'Write down what was found out, who was told, or that it is closed',
        requestBody: body(BreachChange),
        responses: { 200: json('As it is now', BreachView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const no = c.req.param('no')
        if (!/^[1-9]\d{0,8}$/.test(no)) throw new Refusal('not_found', 'there is no such breach')
        await changeBreach(db, { no: Number(no), change: await readMessage(c, BreachChange) }, officerOf(c))
        return c.json(await found(Number(no)))
      },
    )
}
