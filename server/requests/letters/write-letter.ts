import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { DEADLINE_ZONE } from '../../../src/deadline.ts'
import { addDays, dayOf, type Day } from '../../../src/period.ts'
import type { LetterKind, LetterWay } from '../../../src/subject-request.ts'
import type { Database } from '../../db/database.ts'
import type { Reader } from '../../db/reader.ts'
import { Refusal } from '../../http/refusal.ts'
import type { CustomerKey, Vault } from '../../vault/vault.ts'
import type { OpenRequest } from '../open-request.ts'
import { controllerLines, readController } from '../../privacy-notices/read-processing.ts'
import { composeLetter } from './compose-letter.ts'
import { decidedRights, rightsOf } from './decided-rights.ts'
import { letterAddress } from './letter-address.ts'
import { closeLetter, type LetterContent } from './letter-content.ts'

export type NewLetter = {
  readonly kind: LetterKind
  readonly way: LetterWay
  /** What staff write themselves. */
  readonly reason?: string | null
  /** Where the person fetches their data. */
  readonly accessUrl?: string | null
  /** When it was erased, or before when a restriction will not be lifted: today, and tomorrow. */
  readonly on?: Day
}

/** They say nothing without what staff write. */
const NEEDS_REASON: readonly LetterKind[] = ['information', 'extension']

type Open = OpenRequest & { readonly ownKey: CustomerKey }

/**
 * Writes to whoever asks, in the language of the request. A mail waits to be sent by `requestPost`, a letter on paper for
 * somebody to post it. Throws `invalid` where nothing is to be said, or as `letterAddress`. Answers with its id.
 */
export async function writeRequestLetter(
  trx: Transaction<Database>,
  vault: Vault,
  request: Open,
  { accountId, now, ...letter }: NewLetter & { accountId: string | null; now: Date },
): Promise<string> {
  const content = await foreseeLetter(trx, vault, request, { ...letter, now })
  return keepLetter(trx, request, { kind: letter.kind, way: letter.way, content, accountId, now })
}

/** What such a letter says. Throws as `writeRequestLetter`. */
export async function foreseeLetter(
  db: Reader,
  vault: Vault,
  request: OpenRequest,
  { kind, way, reason = null, accessUrl = null, on, now }: NewLetter & { now: Date },
): Promise<LetterContent> {
  if (NEEDS_REASON.includes(kind) && !reason)
    throw new Refusal('invalid', '"reason": expected what the person has to be told', 'reason')
  const today = dayOf(now, DEADLINE_ZONE)
  const register = await db
    .selectFrom('register')
    .select('name')
    .where('id', '=', request.register_id)
    .executeTakeFirstOrThrow()
  const { subject, text } = composeLetter({
    kind,
    language: request.language,
    no: request.no,
    register: register.name,
    receivedOn: request.received_on,
    dueOn: request.due_on,
    rights: await rightsOf(db, request),
    decided: kind === 'answer' ? await decidedRights(db, request, now) : [],
    reason,
    controller: controllerLines(await readController(db)),
    on: on ?? (kind === 'lifting' ? addDays(today, 1) : today),
    access: accessUrl === null ? null : { url: accessUrl, until: await openUntil(db, request.id, now) },
  })
  return { to: await letterAddress(db, vault, { request, way }), subject, text }
}

/** Keeps a letter as it is, to be sent. */
export async function keepLetter(
  trx: Transaction<Database>,
  request: Open,
  {
    kind,
    way,
    content,
    accountId,
    now,
  }: { kind: LetterKind; way: LetterWay; content: LetterContent; accountId: string | null; now: Date },
): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('subject_letter')
    .values({
      id,
      request_id: request.id,
      kind,
      way,
      language: request.language,
      content: closeLetter(request.ownKey, id, content),
      written_at: now,
      written_by: accountId,
    })
    .execute()
  return id
}

/** The last day on which the data can be fetched. */
async function openUntil(db: Reader, requestId: string, now: Date): Promise<Day> {
  const link = await db
    .selectFrom('access_link')
    .select('expires_at')
    .where('request_id', '=', requestId)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return dayOf(link?.expires_at ?? now, DEADLINE_ZONE)
}
