import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import { DEADLINE_ZONE } from '../../../src/deadline.ts'
import { dayOf } from '../../../src/period.ts'
import { ForeseenLetter, LetterAgain, LetterDraft, LetterSent } from '../../../src/subject-request.ts'
import type { Gateway } from '../../gateway.ts'
import { body, json, refusals } from '../../http/api-reference.ts'
import { readMessage } from '../../http/message.ts'
import { readId } from '../../http/read-id.ts'
import { Refusal } from '../../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../../staff/staff-only.ts'
import { withoutLink } from '../../subject-access/access-link.ts'
import { findCertificate } from '../certificate.ts'
import { reachRequest } from '../open-request.ts'
import { letterPdf } from './letter-pdf.ts'
import { findLetter, sayPosted, writeAgain } from './letters-of.ts'
import { foreseeLetter } from './write-letter.ts'

type LetterContext = Context<StaffEnv>

/** Letters and certificates of requests, for staff to look at, print, post and write again. */
export function requestLetterRoutes(gateway: Gateway) {
  const { db, vault } = gateway
  const requestOf = (c: LetterContext) =>
    reachRequest(db, vault, { id: readId(c, 'id', 'request'), reach: c.var.reach })
  const pdf = (c: LetterContext, file: Uint8Array, name: string) =>
    c.body(new Uint8Array(file), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}.pdf"`,
    })

  return new Hono<StaffEnv>()
    .use('/requests/:id/letters/*', staffOnly(gateway))
    .use('/requests/:id/certificates/*', staffOnly(gateway))
    .post(
      '/requests/:id/letters/preview',
      describeRoute({
        tags: ['Requests'],
        summary: 'What a letter of this kind would say now',
        requestBody: body(LetterDraft),
        responses: { 200: json('The letter', ForeseenLetter), ...refusals(400, 401, 403, 404, 422) },
      }),
      async (c) => {
        const draft = await readMessage(c, LetterDraft)
        return c.json(await foreseeLetter(db, vault, await requestOf(c), { ...draft, now: gateway.clock() }))
      },
    )
    .get(
      '/requests/:id/letters/:letter',
      describeRoute({
        tags: ['Requests'],
        summary: 'A letter to print, for an envelope with a window: `.pdf` stands behind its id',
        responses: { 200: { description: 'A PDF' }, ...refusals(401, 403, 404, 410) },
      }),
      async (c) => {
        const request = await requestOf(c)
        const letter = await findLetter(db, request, nameOfPdf(c, 'letter'))
        const { language, written_at: madeAt } = letter
        // On paper it has to stand; what went by mail is for the person alone.
        const content =
          letter.way === 'paper'
            ? letter.content
            : { ...letter.content, text: withoutLink(letter.content.text) }
        const writtenOn = dayOf(madeAt, DEADLINE_ZONE)
        return pdf(c, await letterPdf(content, { language, writtenOn, madeAt }), `${request.no}-${writtenOn}`)
      },
    )
    .put(
      '/requests/:id/letters/:letter/sent',
      describeRoute({
        tags: ['Requests'],
        summary: 'A letter on paper was posted, or handed over',
        requestBody: body(LetterSent),
        responses: {
          204: { description: 'Noted' },
          ...refusals(400, 401, 403, 404, 409, 410, 422),
        },
      }),
      async (c) => {
        const request = await requestOf(c)
        const { on } = await readMessage(c, LetterSent)
        await sayPosted(gateway, request, {
          letterId: readId(c, 'letter', 'letter'),
          on,
          accountId: c.var.member.accountId,
          now: gateway.clock(),
        })
        return c.body(null, 204)
      },
    )
    .post(
      '/requests/:id/letters/:letter/again',
      describeRoute({
        tags: ['Requests'],
        summary: 'Write a letter again that was not delivered, by mail or on paper',
        requestBody: body(LetterAgain),
        responses: { 204: { description: 'Written' }, ...refusals(400, 401, 403, 404, 409, 410, 422) },
      }),
      async (c) => {
        const request = await requestOf(c)
        const { way } = await readMessage(c, LetterAgain)
        await writeAgain(gateway, request, {
          letterId: readId(c, 'letter', 'letter'),
          way,
          accountId: c.var.member.accountId,
          now: gateway.clock(),
        })
        await gateway.requestPost.deliver()
        return c.body(null, 204)
      },
    )
    .get(
      '/requests/:id/certificates/:no',
      describeRoute({
        tags: ['Requests'],
        summary: 'A certificate of refusal as it was handed out: `.pdf` stands behind its number',
        responses: { 200: { description: 'A PDF' }, ...refusals(401, 403, 404, 410) },
      }),
      async (c) => {
        const no = nameOfPdf(c, 'no')
        if (!/^[1-9]\d{0,8}$/.test(no)) throw new Refusal('not_found', 'there is no such certificate')
        return pdf(c, await findCertificate(db, await requestOf(c), Number(no)), no)
      },
    )
}

/** What stands before `.pdf` in the address. Throws `not_found` where that is not its end. */
function nameOfPdf(c: Context, name: string): string {
  const [, found] = /^(.+)\.pdf$/.exec(c.req.param(name) ?? '') ?? []
  if (found === undefined) throw new Refusal('not_found', 'there is no such file')
  return found
}
