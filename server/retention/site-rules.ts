import { sql, type RawBuilder } from 'kysely'
import type { Site } from '../sites/site.ts'

/** What retention is about; every rule is written once, for the dry run and the run alike. */
export type RetainedSite = Pick<Site, 'id' | 'ip_storage' | 'ip_full_days' | 'visit_months'>

/** The address as R58 shortens it: IPv4 to /24, IPv6 to /48. */
const SHORTENED: RawBuilder<string> = sql`host(network(set_masklen(ip, case family(ip) when 4 then 24 else 48 end)))::inet`

/** What becomes of the addresses that `hasLateAddress` finds. */
export function lateAddress({ ip_storage }: RetainedSite): RawBuilder<string | null> {
  return ip_storage === 'none' ? sql`null::inet` : SHORTENED
}

/** Visits whose address is kept longer than the site's setting says, as it is today. */
export function hasLateAddress(site: RetainedSite, now: Date): RawBuilder<boolean> {
  if (site.ip_storage === 'none') return sql`ip is not null`
  const whole = sql<boolean>`ip is not null and ip <> ${SHORTENED}`
  return site.ip_storage === 'shortened'
    ? whole
    : sql`${whole} and started_at < ${now.toISOString()}::timestamptz - ${site.ip_full_days}::integer * interval '1 day'`
}

/** Visits that are older than the site keeps single visits. */
export function isOldVisit({ visit_months }: RetainedSite, now: Date): RawBuilder<boolean> {
  return sql`last_at < ${now.toISOString()}::timestamptz - ${visit_months}::integer * interval '1 month'`
}

/** Grants whose first visit was among those that went with `isOldVisit`, or may have been. */
export function isBegunBefore({ visit_months }: RetainedSite, now: Date): RawBuilder<boolean> {
  return sql`purpose = 'statistics'
    and first_visit_at < ${now.toISOString()}::timestamptz - ${visit_months}::integer * interval '1 month'`
}

/** The first of the visits that are left. */
export const firstVisitAt: RawBuilder<Date | null> = sql`(
  select min(visit.started_at) from visit
  where visit.site_id = consent_grant.site_id and visit.visitor_no = consent_grant.visitor_no
)`

/** Totals name nobody, and are kept for five years: long enough to compare with, not for ever. */
const TOTALS_YEARS = 5

export function isOldTotal(now: Date): RawBuilder<boolean> {
  return sql`day < (${now.toISOString()}::timestamptz)::date - ${sql.lit(TOTALS_YEARS)} * interval '1 year'`
}

/**
 * Grants that allow nothing any more and that nothing stands on. A consent to linking ends with its time, and
 * takes the link along: showing a person's visits is not done once, it goes on.
 */
export function isSpentGrant(now: Date): RawBuilder<boolean> {
  return sql`expires_at <= ${now.toISOString()}::timestamptz and (
    purpose = 'linking' or not exists (
      select from visit
      where visit.site_id = consent_grant.site_id and visit.visitor_no = consent_grant.visitor_no
    )
  )`
}
