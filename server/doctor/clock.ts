import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

const MEND = 'Let both machines take the time from the network (NTP): timedatectl set-ntp true.'

/** How far this machine and the database are apart; consents are dated by one and expire by the other. */
export async function lookAtClock(db: Kysely<Database>, now: () => Date): Promise<Finding[]> {
  const before = now().getTime()
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const apart = Math.abs(rows[0]!.at.getTime() - (before + now().getTime()) / 2)
  const seconds = Math.round(apart / 1000)
  if (apart < 5_000) return [ok('Clock', `${Math.round(apart)} ms apart from the database`)]
  return [(apart < 60_000 ? warning : wrong)('Clock', `${seconds} s apart from the database`, MEND)]
}

/** The days of a site are counted by Node and by the database, whose time zone data may be of different years. */
export async function lookAtSiteZones(db: Kysely<Database>, now: () => Date): Promise<Finding[]> {
  const { rows: there } = await sql<{
    there: boolean
  }>`select to_regclass('site') is not null as there`.execute(db)
  if (!there[0]!.there) return []
  const sites = await db.selectFrom('site').select('time_zone').distinct().execute()
  const different: string[] = []
  for (const { time_zone: zone } of sites) {
    for (const months of [0, 6]) {
      const at = new Date(now().getTime())
      at.setUTCMonth(at.getUTCMonth() + months)
      const time = nodeTime(at, zone)
      if (time === null || time !== (await serverTime(db, at, zone))) different.push(zone)
    }
  }
  if (different.length === 0) return [ok('Site time zones', 'Node and the database agree')]
  return [
    wrong(
      'Site time zones',
      `Node and the database disagree on ${[...new Set(different)].join(', ')}`,
      'Update the older of the two: tzdata of the database server, or Lupa.',
    ),
  ]
}

/** `2026-11-23 09:41`, or null for a zone that the database does not know. */
async function serverTime(db: Kysely<Database>, at: Date, zone: string): Promise<string | null> {
  const { rows } = await sql<{ time: string | null }>`
    select to_char(${at}::timestamptz at time zone name, 'YYYY-MM-DD HH24:MI') as time
    from pg_timezone_names where lower(name) = lower(${zone})
  `.execute(db)
  return rows[0]?.time ?? null
}

/** The same of Node. */
function nodeTime(at: Date, timeZone: string): string | null {
  try {
    return at.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
