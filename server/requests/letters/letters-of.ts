import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import { DEADLINE_ZONE } from '../../../src/deadline.ts'
import { dayOf, type Day } from '../../../src/period.ts'
import type { LetterWay } from '../../../src/subject-request.ts'
import type { Database } from '../../db/database.ts'
import type { Reader } from '../../db/reader.ts'
import type { SubjectLetterTable } from '../../db/request-rows.ts'
import { Refusal } from '../../http/refusal.ts'
import type { Vault } from '../../vault/vault.ts'
import { accessLinkUrl, grantedKinds, makeAccessLink } from '../../subject-access/access-link.ts'
import { lockRequest, type OpenRequest } from '../open-request.ts'
import { letterAddress } from './letter-address.ts'
import { openLetter, type LetterContent } from './letter-content.ts'
import { noteSent } from './note-sent.ts'
import { foreseeLetter, keepLetter } from './write-letter.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault; readonly publicUrl: string }
type Clerk = { readonly accountId: string; readonly now: Date }
type ReadLetter = Omit<Selectable<SubjectLetterTable>, 'content'> & { readonly content: LetterContent }

/** Throws `not_found`, and `gone` where the request was emptied. */
export async function findLetter(db: Reader, request: OpenRequest, letterId: string): Promise<ReadLetter> {
  const row = v.is(v.pipe(v.string(), v.uuid()), letterId)
    ? await db
        .selectFrom('subject_letter')
        .selectAll()
        .where('request_id', '=', request.id)
        .where('id', '=', letterId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not_found', 'there is no such letter')
  if (!row.content || !request.ownKey)
    throw new Refusal('gone', 'the person was erased: nothing of this letter is left')
  return { ...row, content: openLetter(request.ownKey, row.id, row.content) }
}

/** Throws `invalid` for a mail and a day that cannot be, `taken` where it is noted already, and as `findLetter`. */
export async function sayPosted(
  { db, vault }: Omit<Desk, 'publicUrl'>,
  request: OpenRequest,
  { letterId, on, accountId, now }: Clerk & { letterId: string; on: Day },
): Promise<void> {
  const letter = await findLetter(db, request, letterId)
  if (letter.way !== 'paper') throw new Refusal('invalid', 'this is a mail: the program sends it')
  if (on < dayOf(letter.written_at, DEADLINE_ZONE) || on > dayOf(now, DEADLINE_ZONE))
    throw new Refusal('invalid', '"on": expected the day on which it was posted', 'on')
  await noteSent(db, vault, { requestId: request.id, now }, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('subject_letter')
      .set({ sent_on: on, sent_by: accountId })
      .where('id', '=', letterId)
      .where('sent_on', 'is', null)
      .where('failed_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('taken', 'it is noted already, or was written again')
  })
}

/**
 * The same once more, to the address there is now; an answer with a new link to the data, whose week begins anew. A mail that still waits is given up by it. Throws `taken` where the letter
 * has gone out or was written again, and as `findLetter` and `letterAddress`.
 */
export async function writeAgain(
  { db, vault, publicUrl }: Desk,
  { id }: OpenRequest,
  { letterId, way, accountId, now }: Clerk & { letterId: string; way: LetterWay },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
    const letter = await findLetter(trx, request, letterId)
    const { content, kind } = letter
    if (letter.sent_on !== null || (await isWrittenAgain(trx, letter)))
      throw new Refusal('taken', 'this letter has gone out, or was written again')
    const hasLink =
      kind === 'answer' && request.customer_id !== null && (await grantedKinds(trx, id)).length > 0
    const said = hasLink
      ? await foreseeLetter(trx, vault, request, {
          kind,
          way,
          accessUrl: accessLinkUrl(
            publicUrl,
            (await makeAccessLink(trx, request, { accountId, now })).secret,
          ),
          now,
        })
      : { ...content, to: await letterAddress(trx, vault, { request, way }) }
    await trx
      .updateTable('subject_letter')
      .set({ failed_at: now })
      .where('id', '=', letterId)
      .where('failed_at', 'is', null)
      .execute()
    await keepLetter(trx, request, { kind, way, content: said, accountId, now })
  })
}

async function isWrittenAgain(
  db: Reader,
  { request_id, kind, written_at }: Pick<ReadLetter, 'request_id' | 'kind' | 'written_at'>,
): Promise<boolean> {
  const later = await db
    .selectFrom('subject_letter')
    .select('id')
    .where('request_id', '=', request_id)
    .where('kind', '=', kind)
    .where('written_at', '>', written_at)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}
