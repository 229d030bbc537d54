import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { Annotation, AnnotationChange, AnnotationQuery, NewAnnotation } from '../../src/annotation.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { readSiteId } from '../sites/site.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import {
  changeAnnotation,
  listAnnotations,
  makeAnnotation,
  noneSuch,
  removeAnnotation,
} from './annotation.ts'

/** What staff note beside the chart, so that the next one who looks knows why it jumps. */
export function annotationRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>()
    .use('/sites/:id/annotations/*', staffOnly(gateway))
    .get(
      '/sites/:id/annotations',
      describeRoute({
        tags: ['Sites'],
        summary: 'What staff noted beside the days of a site',
        parameters: query(AnnotationQuery),
        responses: { 200: json('By day', v.array(Annotation)), ...refusals(401, 404, 422) },
      }),
      async (c) => {
        const asked = readQuery(c, AnnotationQuery)
        return c.json(await listAnnotations(gateway.db, await siteIdOf(c, gateway), asked))
      },
    )
    .post(
      '/sites/:id/annotations',
      describeRoute({
        tags: ['Sites'],
        summary: 'Note something beside a day',
        description: 'A repeat with the same day and text changes nothing.',
        requestBody: body(NewAnnotation),
        responses: { 201: json('Noted', Annotation), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const note = await readMessage(c, NewAnnotation)
        const { accountId } = c.var.member
        const now = gateway.clock()
        const siteId = await siteIdOf(c, gateway)
        return c.json(await makeAnnotation(gateway.db, siteId, { ...note, accountId, now }), 201)
      },
    )
    .patch(
      '/sites/:id/annotations/:annotation',
      describeRoute({
        tags: ['Sites'],
        summary: 'Change the day or the text of a note',
        requestBody: body(AnnotationChange),
        responses: { 200: json('Changed', Annotation), ...refusals(400, 401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const change = await readMessage(c, AnnotationChange)
        const id = readAnnotationId(c.req.param('annotation'))
        const siteId = readSiteId(c.req.param('id'))
        return c.json(await changeAnnotation(gateway.db, siteId, { id, change }))
      },
    )
    .delete(
      '/sites/:id/annotations/:annotation',
      describeRoute({
        tags: ['Sites'],
        summary: 'Remove a note',
        responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404) },
      }),
      async (c) => {
        const id = readAnnotationId(c.req.param('annotation'))
        await removeAnnotation(gateway.db, readSiteId(c.req.param('id')), id)
        return c.body(null, 204)
      },
    )
}

/** Throws `not_found`. */
async function siteIdOf(c: Context, gateway: Gateway): Promise<number> {
  const id = readSiteId(c.req.param('id') ?? '')
  if (!(await gateway.sites.byId(id))) throw new Refusal('not_found', `there is no site ${id}`)
  return id
}

function readAnnotationId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw noneSuch()
  return Number(text)
}
