import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { LABEL_SHEETS, perSheet } from '../../src/label-sheet.ts'
import {
  DirectoryMessage,
  DirectoryPreview,
  DirectoryQuery,
  LabelsMessage,
  LabelsPreview,
  LabelsQuery,
  MadeListView,
  type ListFormat,
} from '../../src/list.ts'
import { sightOf } from '../customers/sight-of.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, query, refusals } from '../http/api-reference.ts'
import { readMessage, readQuery } from '../http/message.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'
import { directoryCsv } from './directory-csv.ts'
import { directoryPage } from './directory-page.ts'
import { directoryPdf } from './directory-pdf.ts'
import type { Directory } from './directory.ts'
import { labelSheets } from './label-sheets.ts'
import { keepList, listsOf, pastLists } from './made-list.ts'
import { readDirectory, readLabels } from './read-list.ts'
import { LIST_TEXTS } from './text.ts'

/** People in a preview: a look at the directory, not all of it; a sheet of labels. */
const LOOK = { directory: 12, labels: 30 }

const TYPES: Readonly<Record<ListFormat, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

const WRITE: Readonly<
  Record<ListFormat, (directory: Directory) => Promise<Uint8Array> | Promise<string> | string>
> = {
  html: directoryPage,
  csv: directoryCsv,
  pdf: directoryPdf,
}

/** Directories (R15) and labels (R17). Segments of a marketer have no such way out (R12). */
export function listRoutes(gateway: Gateway) {
  const { readDb, vault } = gateway
  const inReach = (c: { var: StaffEnv['Variables'] }) => ({ reach: c.var.reach, now: gateway.clock() })
  const clerkOf = (c: { var: StaffEnv['Variables'] }, now: Date) => ({
    accountId: c.var.member.accountId,
    now,
  })

  return new Hono<StaffEnv>()
    .use('/lists/*', staffOnly(gateway))
    .get(
      '/lists',
      describeRoute({
        tags: ['Lists'],
        summary: 'The lists that were made, the newest first',
        responses: { 200: json('At most 100', v.array(MadeListView)), ...refusals(401, 403) },
      }),
      async (c) => c.json(await pastLists(readDb, c.var.reach)),
    )
    .get(
      '/customers/:id/lists',
      describeRoute({
        tags: ['Lists'],
        summary: 'The lists that a customer is on, the newest first',
        responses: { 200: json('At most 100', v.array(MadeListView)), ...refusals(401, 403, 404) },
      }),
      staffOnly(gateway),
      async (c) => c.json(await listsOf(readDb, vault, { id: readId(c, 'id', 'customer'), ...sightOf(c) })),
    )
    .get(
      '/lists/directory',
      describeRoute({
        tags: ['Lists'],
        summary: 'A look at the directory of a register',
        parameters: query(DirectoryQuery),
        responses: { 200: json('The first who stand in it', DirectoryPreview), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const { entries } = await readDirectory(gateway, { ...readQuery(c, DirectoryQuery), ...inReach(c) })
        return c.json({ people: entries.length, entries: entries.slice(0, LOOK.directory) })
      },
    )
    .post(
      '/lists/directory',
      describeRoute({
        tags: ['Lists'],
        summary: 'Make the directory of a register: a page, a table or something to print',
        requestBody: body(DirectoryMessage),
        responses: { 200: { description: 'The file' }, ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const { register, format, language } = await readMessage(c, DirectoryMessage)
        const asked = inReach(c)
        const read = await readDirectory(gateway, { register, language, ...asked })
        const title = LIST_TEXTS[language].directory(read.registerName)
        const file = await WRITE[format]({ title, language, madeAt: asked.now, entries: read.entries })
        const list = { registerId: register, kind: 'directory', format, sheet: null } as const
        await keepList(gateway.db, { ...list, customerIds: read.customerIds }, clerkOf(c, asked.now))
        return fileAnswer(c, { file, format, name: `directory-${register}` })
      },
    )
    .get(
      '/lists/labels',
      describeRoute({
        tags: ['Lists'],
        summary: 'A look at the labels of a register',
        parameters: query(LabelsQuery),
        responses: { 200: json('The first labels', LabelsPreview), ...refusals(401, 403, 422) },
      }),
      async (c) => {
        const { labels, withoutAddress, unwritable } = await readLabels(gateway, {
          ...readQuery(c, LabelsQuery),
          ...inReach(c),
        })
        return c.json({
          people: labels.length,
          withoutAddress,
          unwritable,
          labels: labels.slice(0, LOOK.labels),
        })
      },
    )
    .post(
      '/lists/labels',
      describeRoute({
        tags: ['Lists'],
        summary: 'Make labels for letters to everybody who did not forbid advertisements',
        requestBody: body(LabelsMessage),
        responses: { 200: { description: 'A PDF' }, ...refusals(400, 401, 403, 422) },
      }),
      async (c) => {
        const { register, sheet, startAt, language } = await readMessage(c, LabelsMessage)
        if (startAt > perSheet(LABEL_SHEETS[sheet]))
          throw new Refusal('invalid', '"startAt": expected a label of the sheet', 'startAt')
        const asked = inReach(c)
        const { registerName, labels, customerIds } = await readLabels(gateway, {
          register,
          language,
          ...asked,
        })
        const title = LIST_TEXTS[language].labels(registerName)
        const file = await labelSheets(labels, {
          title,
          sheet: LABEL_SHEETS[sheet],
          startAt,
          madeAt: asked.now,
        })
        const list = { registerId: register, kind: 'labels', format: 'pdf', sheet } as const
        await keepList(gateway.db, { ...list, customerIds }, clerkOf(c, asked.now))
        return fileAnswer(c, { file, format: 'pdf', name: `labels-${register}-${sheet}` })
      },
    )
}

function fileAnswer(
  c: Context,
  { file, format, name }: { file: Uint8Array | string; format: ListFormat; name: string },
) {
  return c.body(typeof file === 'string' ? file : new Uint8Array(file), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
  })
}
