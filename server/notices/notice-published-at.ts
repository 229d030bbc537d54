import type { Reader } from '../db/reader.ts'
import type { Site } from '../sites/site.ts'

/** When the notice that stands was published; a language may have joined it later. */
export async function noticePublishedAt(
  db: Reader,
  { id, notice_version }: Pick<Site, 'id' | 'notice_version'>,
): Promise<Date> {
  const { published_at } = await db
    .selectFrom('notice')
    .select('published_at')
    .where('site_id', '=', id)
    .where('version', '=', notice_version)
    .orderBy('published_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  return published_at
}
