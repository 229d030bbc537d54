import type { NoticeDocument } from '../../src/notice-document.ts'
import type { Reader } from '../db/reader.ts'

/** A version of a register's notice, with all its languages. */
export type PublishedNotice = {
  readonly version: number
  readonly publishedAt: Date
  readonly documents: readonly NoticeDocument[]
}

/** Which version of a register's notice was in force at a time: what somebody was told who asked then (R1). */
export async function noticeInForce(
  db: Reader,
  registerId: number,
  at: Date,
): Promise<PublishedNotice | null> {
  const found = await db
    .selectFrom('privacy_notice')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('register_id', '=', registerId)
    .where('published_at', '<=', at)
    .executeTakeFirst()
  return found?.version ? findNotice(db, { registerId, version: found.version }) : null
}

export async function findNotice(
  db: Reader,
  { registerId, version }: { registerId: number; version: number },
): Promise<PublishedNotice | null> {
  const rows = await db
    .selectFrom('privacy_notice')
    .select(['content', 'published_at'])
    .where('register_id', '=', registerId)
    .where('version', '=', version)
    .orderBy('language')
    .execute()
  if (rows.length === 0) return null
  return {
    version,
    publishedAt: rows[0]!.published_at,
    documents: rows.map(({ content }) => content),
  }
}

/** The register whose notice has this key; null where none of it is published. */
export async function findPublished(db: Reader, key: string): Promise<number | null> {
  const row = await db
    .selectFrom('register_statement')
    .innerJoin('privacy_notice', 'privacy_notice.register_id', 'register_statement.register_id')
    .select('register_statement.register_id')
    .where('key', '=', key)
    .limit(1)
    .executeTakeFirst()
  return row?.register_id ?? null
}

/** Their numbers, the newest first. */
export async function versionsOf(db: Reader, registerId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('privacy_notice')
    .select('version')
    .distinct()
    .where('register_id', '=', registerId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version }) => version)
}

/** Every version, the newest first, with who proposed it and who agreed. */
export async function noticeVersions(db: Reader, registerId: number) {
  const rows = await db
    .selectFrom('privacy_notice')
    .innerJoin('notice_proposal', 'notice_proposal.id', 'proposal_id')
    .innerJoin('account as proposer', 'proposer.id', 'proposed_by')
    .innerJoin('account as agreer', 'agreer.id', 'decided_by')
    .select(['version', 'published_at', 'proposer.full_name as by', 'agreer.full_name as agreedBy'])
    .distinct()
    .where('privacy_notice.register_id', '=', registerId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, published_at, by, agreedBy }) => ({
    version,
    publishedAt: published_at.toISOString(),
    by,
    agreedBy,
  }))
}
