import { createHash, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { AGREED_DAYS, type AgreementText, type AgreementView } from '../../src/agreement.ts'
import type { Day } from '../../src/period.ts'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { FIRST_TEXT } from './first-text.ts'

/** There is a text from the beginning; owners publish their own in its place. */
export async function publishFirstText(db: Kysely<Database>, now: Date): Promise<void> {
  if (await db.selectFrom('confidentiality_text').select('version').limit(1).executeTakeFirst()) return
  await db
    .insertInto('confidentiality_text')
    .values({ version: 1, ...written(FIRST_TEXT), published_at: now, published_by: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Publishes a new version: everybody agrees anew. The one who publishes the same text again changes nothing. */
export async function publishText(
  db: Kysely<Database>,
  { text, accountId, now }: { text: AgreementText; accountId: string; now: Date },
): Promise<number> {
  const { version, sha256 } = await currentText(db)
  const next = written(text)
  if (next.sha256 === sha256) return version
  const published = await db
    .insertInto('confidentiality_text')
    .values({ version: version + 1, ...next, published_at: now, published_by: accountId })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (published.numInsertedOrUpdatedRows === 0n)
    throw new Refusal('taken', 'somebody has published another text meanwhile')
  return version + 1
}

export async function findAgreement(
  db: Kysely<Database>,
  accountId: string,
  now: Date,
): Promise<AgreementView> {
  const { version, content } = await currentText(db)
  const agreed = await db
    .selectFrom('confidentiality_agreement')
    .select((eb) => eb.fn.max('expires_at').as('until'))
    .where('account_id', '=', accountId)
    .where('version', '=', version)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return { version, text: content, agreedUntil: agreed?.until?.toISOString() ?? null }
}

/** Agreed to by the account itself. Throws `invalid` for another name than its own, and `gone` for an older text. */
export async function signAgreement(
  db: Kysely<Database>,
  {
    accountId,
    fullName,
    name,
    version,
    now,
  }: { accountId: string; fullName: string; name: string; version: number; now: Date },
): Promise<void> {
  if (version !== (await currentText(db)).version)
    throw new Refusal('gone', 'the text has changed meanwhile; read it again', 'version')
  if (folded(name) !== folded(fullName))
    throw new Refusal('invalid', `expected your name as it is known here: ${fullName}`, 'name')
  await keep(db, { accountId, version, name, agreedAt: now, paperOn: null, recordedBy: null })
}

/** Agreed to on paper, as an owner records it by the date of the paper. Throws `invalid` for a date to come, or before the text. */
export async function recordPaper(
  db: Kysely<Database>,
  { accountId, paperOn, recordedBy, now }: { accountId: string; paperOn: Day; recordedBy: string; now: Date },
): Promise<void> {
  const agreedAt = new Date(`${paperOn}T00:00:00Z`)
  if (agreedAt > now)
    throw new Refusal('invalid', 'expected the date of a paper that is signed already', 'paperOn')
  const account = await db
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!account) throw new Refusal('not_found', 'there is no such account')
  const { version, published_at: publishedAt } = await currentText(db)
  const publishedOn = publishedAt.toISOString().slice(0, 10)
  // The first text stands for whatever was agreed to before there was a gateway.
  if (version > 1 && paperOn < publishedOn)
    throw new Refusal('invalid', `expected a paper of the text of ${publishedOn}`, 'paperOn')
  await keep(db, { accountId, version, name: account.full_name, agreedAt, paperOn, recordedBy })
}

async function keep(
  db: Kysely<Database>,
  given: {
    accountId: string
    version: number
    name: string
    agreedAt: Date
    paperOn: Day | null
    recordedBy: string | null
  },
): Promise<void> {
  await db
    .insertInto('confidentiality_agreement')
    .values({
      id: randomUUID(),
      account_id: given.accountId,
      version: given.version,
      signed_name: given.name,
      agreed_at: given.agreedAt,
      on_paper_on: given.paperOn,
      recorded_by: given.recordedBy,
      expires_at: new Date(given.agreedAt.getTime() + AGREED_DAYS * DAY_MS),
    })
    .execute()
}

async function currentText(db: Kysely<Database>) {
  return db
    .selectFrom('confidentiality_text')
    .select(['version', 'content', 'sha256', 'published_at'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

function written(text: AgreementText): { content: string; sha256: string } {
  const content = JSON.stringify(text)
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** Names are the same however they are spaced, and in capitals or not. */
function folded(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase()
}
