import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { NamedCustomer } from '../../src/named-customer.ts'
import {
  NewPaper,
  NewPaperLocation,
  PaperChange,
  PaperList,
  PaperLocationChange,
  PaperLocationView,
  PaperMove,
  PaperQuery,
  PaperView,
  PersonQuery,
} from '../../src/paper.ts'
import { logShown } from '../customers/log-shown.ts'
import { listCustomers } from '../customers/list-customers.ts'
import { openCustomers } from '../customers/open-customer.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { sightOf } from '../customers/sight-of.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { findPaper, listPapers } from './list-papers.ts'
import { addLocation, changeLocation, listLocations } from './location.ts'
import { addPaper, changePaper, movePaper } from './save-paper.ts'

type StaffContext = { var: StaffEnv['Variables'] }

/** Documents on paper, and where they lie (R40 to R42). */
export function paperRoutes(gateway: Gateway) {
  const { db, readDb, vault } = gateway
  const today = () => dayOf(gateway.clock())
  const detail = (c: StaffContext, id: string) =>
    findPaper(readDb, vault, { id, today: today(), ...sightOf(c) })
  const archivist = (c: StaffContext) => ({
    accountId: c.var.member.accountId,
    reach: c.var.reach,
    now: gateway.clock(),
  })
  // Places are of all registers.
  const checkEverywhere = (c: StaffContext) => {
    if (c.var.reach !== 'everywhere')
      throw new Refusal('forbidden', 'only who keeps the papers of all registers changes where they lie')
  }

  return new Hono<StaffEnv>()
    .use('/papers/*', staffOnly(gateway))
    .use('/paper-persons/*', staffOnly(gateway))
    .use('/paper-locations/*', staffOnly(gateway))
    .get(
      '/papers',
      describeRoute({
        tags: ['Paper'],
        summary: 'Documents on paper, the newest first; what is late is counted',
        parameters: query(PaperQuery),
        responses: { 200: json('At most 50 papers', PaperList), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const asked = { ...readQuery(c, PaperQuery), today: today(), ...sightOf(c) }
        const list = await listPapers(readDb, vault, asked)
        await logShown(
          gateway,
          c,
          list.papers.flatMap(({ persons }) => persons),
        )
        return c.json(list)
      },
    )
    .post(
      '/papers',
      describeRoute({
        tags: ['Paper'],
        summary: 'Enter a document that was received',
        requestBody: body(NewPaper),
        responses: { 201: json('The paper', PaperView), ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const id = await addPaper(gateway, await readMessage(c, NewPaper), archivist(c))
        return c.json(await detail(c, id), 201)
      },
    )
    .get(
      '/papers/:id',
      describeRoute({
        tags: ['Paper'],
        summary: 'One document on paper',
        responses: { 200: json('The paper', PaperView), ...refusals(401, 403, 404) },
      }),
      async (c) => c.json(await detail(c, readId(c, 'id', 'paper'))),
    )
    .patch(
      '/papers/:id',
      describeRoute({
        tags: ['Paper'],
        summary: 'Correct what is known of a paper',
        requestBody: body(PaperChange),
        responses: { 200: json('Changed', PaperView), ...refusals(400, 401, 403, 404, 410, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'paper')
        await changePaper(gateway, { id, change: await readMessage(c, PaperChange) }, archivist(c))
        return c.json(await detail(c, id))
      },
    )
    .put(
      '/papers/:id/state',
      describeRoute({
        tags: ['Paper'],
        summary: 'Process, store or destroy a paper; stored is where it is locked and fireproof',
        requestBody: body(PaperMove),
        responses: { 200: json('Done', PaperView), ...refusals(400, 401, 403, 404, 410, 422) },
      }),
      async (c) => {
        const id = readId(c, 'id', 'paper')
        await movePaper(gateway, { id, move: await readMessage(c, PaperMove) }, archivist(c))
        return c.json(await detail(c, id))
      },
    )
    .get(
      '/paper-persons',
      describeRoute({
        tags: ['Paper'],
        summary: 'Customers of a number or a whole e-mail address, to be named by a paper',
        parameters: query(PersonQuery),
        responses: { 200: json('Those there are', v.array(NamedCustomer)), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const { customers } = await listCustomers(readDb, vault, {
          ...readQuery(c, PersonQuery),
          reach: c.var.reach,
        })
        await logShown(gateway, c, customers)
        const ids = customers.map(({ id }) => id)
        return c.json((await openCustomers(readDb, vault, ids)).map((one) => nameCustomer(one, false)))
      },
    )
    .get(
      '/paper-locations',
      describeRoute({
        tags: ['Paper'],
        summary: 'Where papers lie',
        responses: { 200: json('By name', v.array(PaperLocationView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await listLocations(db)),
    )
    .post(
      '/paper-locations',
      describeRoute({
        tags: ['Paper'],
        summary: 'Add a place, and say whether it is locked and fireproof',
        requestBody: body(NewPaperLocation),
        responses: { 201: json('Added', PaperLocationView), ...refusals(400, 401, 403, 409, 422) },
      }),
      async (c) => {
        checkEverywhere(c)
        return c.json(await addLocation(db, await readMessage(c, NewPaperLocation), gateway.clock()), 201)
      },
    )
    .patch(
      '/paper-locations/:id',
      describeRoute({
        tags: ['Paper'],
        summary: 'Change a place; one where papers are stored stays locked and fireproof',
        requestBody: body(PaperLocationChange),
        responses: { 200: json('Changed', PaperLocationView), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        checkEverywhere(c)
        const message = await readMessage(c, PaperLocationChange)
        return c.json(await changeLocation(db, Number(c.req.param('id')), message))
      },
    )
}
