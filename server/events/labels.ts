import { sql, type Kysely } from 'kysely'
import QuickLRU from 'quick-lru'
import type { Database } from '../db/database.ts'

/** The numbers of a site's texts. A number is given once and never taken back, so it may be remembered. */
export type LabelBook = {
  /** Numbers all of them, and gives new ones numbers. */
  idsOf(siteId: number, texts: Iterable<string>): Promise<(text: string) => number>
}

const REMEMBERED = 50_000

export function openLabelBook(db: Kysely<Database>): LabelBook {
  const remembered = new QuickLRU<string, number>({ maxSize: REMEMBERED })
  return {
    async idsOf(siteId, texts) {
      const ids = new Map<string, number>()
      const unknown: string[] = []
      for (const text of new Set(texts)) {
        const id = remembered.get(`${siteId} ${text}`)
        if (id === undefined) unknown.push(text)
        else ids.set(text, id)
      }
      if (unknown.length > 0) {
        for (const { id, text } of await numberTexts(db, siteId, unknown)) {
          ids.set(text, id)
          remembered.set(`${siteId} ${text}`, id)
        }
      }
      return (text) => ids.get(text)!
    },
  }
}

/**
 * Committed before any row refers to it, so that a batch that fails leaves no number behind that is not there.
 * A number that another gateway gives at the same moment is seen by the second look only.
 */
async function numberTexts(
  db: Kysely<Database>,
  siteId: number,
  texts: readonly string[],
): Promise<{ id: number; text: string }[]> {
  await sql`
    insert into label (site_id, text)
    select ${siteId}, given.text from unnest(${texts}::text[]) as given(text)
    where not exists (select from label where label.site_id = ${siteId} and label.text = given.text)
    on conflict do nothing
  `.execute(db)
  return db
    .selectFrom('label')
    .select(['id', 'text'])
    .where('site_id', '=', siteId)
    .where('text', '=', sql<string>`any(${texts}::text[])`)
    .execute()
}
