import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ConsentAct } from '../../src/consent.ts'
import type { Language } from '../../src/language.ts'
import { ASKED_PURPOSES, type AskedPurpose } from '../../src/purpose.ts'
import type { ConsentReport } from '../../src/stats.ts'
import type { Database } from '../db/database.ts'
import type { SitePeriod } from './span.ts'

/**
 * How often the banner was shown in the period, and what was answered. Who changes an answer that allowed
 * something is not counted again, unless it is taken back whole. Programs that say they are one are not counted.
 */
export async function consents(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<ConsentReport> {
  const rows = [...(await askedTotals(db, period)), ...(await answeredTotals(db, period))]
  const byLanguage = sumBy(rows, ({ language }) => language)
  const byNotice = sumBy(rows, ({ notice }) => notice)
  const byDevice = sumBy(rows, ({ device }) => device)
  return {
    ...sum(rows),
    byLanguage: byLanguage.map(([language, counts]) => ({ language, ...counts })),
    byNotice: byNotice
      .map(([notice, counts]) => ({ notice, ...counts }))
      .toSorted((a, b) => b.notice - a.notice),
    byDevice: byDevice.map(([device, counts]) => ({ device, ...counts })),
    byPurpose: await purposes(db, period),
  }
}

/** Times that one thing happened, with what it is told apart by. */
type Row = { language: Language; notice: number; device: string; act: 'asked' | ConsentAct; times: number }

async function askedTotals(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<Row[]> {
  return db
    .selectFrom('asked_total')
    .select([
      'language',
      'notice_version as notice',
      'device',
      sql<'asked'>`'asked'`.as('act'),
      sql<number>`sum(asked)::integer`.as('times'),
    ])
    .where('site_id', '=', period.siteId)
    .where('asked_on', '>=', period.from)
    .where('asked_on', '<', period.until)
    .groupBy(['language', 'notice_version', 'device'])
    .execute()
}

async function answeredTotals(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<Row[]> {
  return db
    .selectFrom('answered_total')
    .select([
      'language',
      'notice_version as notice',
      'device',
      'act',
      sql<number>`sum(answered)::integer`.as('times'),
    ])
    .where('site_id', '=', period.siteId)
    .where('answered_on', '>=', period.from)
    .where('answered_on', '<', period.until)
    .groupBy(['language', 'notice_version', 'device', 'act'])
    .execute()
}

function sum(rows: readonly Row[]): Record<Row['act'], number> {
  const counts = { asked: 0, accepted: 0, refused: 0, customised: 0, withdrawn: 0 }
  for (const { act, times } of rows) counts[act] += times
  return counts
}

/** The groups asked most often first. */
function sumBy<Name extends string | number>(rows: readonly Row[], nameOf: (row: Row) => Name) {
  return [...Map.groupBy(rows, nameOf)]
    .map(([name, group]) => [name, sum(group)] as const)
    .toSorted(([a, { asked: more }], [b, { asked: less }]) => less - more || (a < b ? -1 : 1))
}

/** What first answers said to each purpose that their notice asked about. */
async function purposes(
  db: ReadonlyKysely<Database>,
  period: SitePeriod,
): Promise<ConsentReport['byPurpose']> {
  const asked = db
    .selectFrom('notice')
    .innerJoinLateral(
      sql<{ value: unknown }>`json_array_elements(content -> 'services')`.as('service'),
      (join) => join.onTrue(),
    )
    .select(['site_id', 'version', 'language', sql<AskedPurpose>`service.value ->> 'purpose'`.as('purpose')])
    .distinct()
  const rows = await db
    .selectFrom('answered_total')
    .innerJoin(asked.as('asked'), (join) =>
      join
        .onRef('asked.site_id', '=', 'answered_total.site_id')
        .onRef('asked.version', '=', 'notice_version')
        .onRef('asked.language', '=', 'answered_total.language'),
    )
    .select([
      'purpose',
      sql<number>`coalesce(sum(answered) filter (where purpose = any(string_to_array(allowed, ' '))), 0)::integer`.as(
        'allowed',
      ),
      sql<number>`sum(answered)::integer`.as('answers'),
    ])
    .where('answered_total.site_id', '=', period.siteId)
    .where('answered_on', '>=', period.from)
    .where('answered_on', '<', period.until)
    .where('act', '!=', 'withdrawn')
    .where('purpose', 'in', [...ASKED_PURPOSES])
    .groupBy('purpose')
    .execute()
  return rows
    .map(({ purpose, allowed, answers }) => ({ purpose, allowed, refused: answers - allowed }))
    .toSorted((a, b) => ASKED_PURPOSES.indexOf(a.purpose) - ASKED_PURPOSES.indexOf(b.purpose))
}
