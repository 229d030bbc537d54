import { sql, type Kysely } from 'kysely'
import type { Database } from '../../server/db/database.ts'

/** What is stored of page views, with their paths as text, in the order they were shown. */
export async function storedViews(db: Kysely<Database>) {
  return db
    .selectFrom('page_view')
    .innerJoin('label', 'label.id', 'path_id')
    .select(['text as path', 'page_view.id', 'at', 'engaged_ms', 'open_ms', 'scroll_percent'])
    .orderBy('at')
    .execute()
}

type StoredVisit = Record<
  | 'entry'
  | 'exit'
  | 'source'
  | 'channel'
  | 'campaign'
  | 'campaign_source'
  | 'browser'
  | 'browser_version'
  | 'system'
  | 'device'
  | 'screen'
  | 'language'
  | 'country'
  | 'ip',
  string | null
> & { started_at: Date; last_at: Date; views: number; engaged_ms: number; open_ms: number }

/** The same of visits: only the named columns. */
export async function storedVisits<Column extends keyof StoredVisit>(
  db: Kysely<Database>,
  columns: readonly Column[],
): Promise<Pick<StoredVisit, Column>[]> {
  const direct = ['started_at', 'last_at', 'views', 'engaged_ms', 'open_ms', 'ip']
  const list = columns.map((column) =>
    direct.includes(column)
      ? sql`${sql.ref(column)}`
      : sql`(select text from label where label.id = visit.${sql.ref(`${column}_id`)}) as ${sql.ref(column)}`,
  )
  const { rows } = await sql<
    Pick<StoredVisit, Column>
  >`select ${sql.join(list)} from visit order by started_at, id`.execute(db)
  return rows
}
