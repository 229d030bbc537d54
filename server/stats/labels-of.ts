import { sql, type RawBuilder } from 'kysely'
import type { Operator } from '../../src/filter.ts'

/** The numbers of the texts that a filter or a target means. Looked up once, not for every row. */
export function labelsOf(
  siteId: number,
  { operator, value }: { operator: Operator | 'begins'; value: string },
): RawBuilder<number[]> {
  const plain = value.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const matches =
    operator === 'contains'
      ? sql`text ilike ${`%${plain}%`}`
      : operator === 'begins'
        ? sql`text like ${`${plain}%`}`
        : sql`text = ${value}`
  return sql`array(select id from label where site_id = ${siteId} and ${matches})`
}
