import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import { acceptedChoice, choiceOf, REFUSED } from '../src/choice.ts'
import { CONSENT_DAYS } from '../src/consent.ts'
import { addDays, dayOf } from '../src/period.ts'
import { askedServices } from '../src/service.ts'
import { SCREENS } from '../src/screen.ts'
import { CHANNELS } from '../src/channel.ts'
import type { Database } from '../server/db/database.ts'
import { ensureMonths } from '../server/db/months.ts'
import { openLabelBook } from '../server/events/labels.ts'
import type { Site } from '../server/sites/site.ts'

/** Of visits; the last one is today, up to this moment. */
export const DAYS = 90

const VISITORS = 200_000
const VIEWS_A_VISIT = 2.7
const MOST_VIEWS = 20

/** So many of the visitors asked refuse, for each one that allows. */
const REFUSALS = 0.6

/**
 * One visitor begins at most one visit in these, within the first half, and stays half an hour at most: so there are
 * 30 minutes between any two visits, as there are between those that the gateway tells apart.
 */
const SLOT_HOURS = 2

/** How many visits of a hundred begin in which slot of the day: quiet nights, full evenings. */
const SLOT_SHARES = [2, 1, 1, 5, 10, 12, 12, 12, 11, 13, 14, 7]
const SLOT_OF_DAY = SLOT_SHARES.flatMap((share, slot) => Array.from({ length: share }, () => slot))

/** Of equal chance: two draws meet in one of so many as often as they do in one of these. */
const EQUAL_SLOTS = DAYS / SLOT_SHARES.reduce((sum, share) => sum + (share / 100) ** 2, 0)

const numbered = (count: number, text: (no: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index + 1))

/** The n-th of each is drawn about 1/n as often as the first. */
export const PAGES = numbered(2_000, (no) => `/articles/${1 + (no % 30)}/what-is-new-${no}`)
export const BROWSERS = [
  'Chrome',
  'Safari',
  'Firefox',
  'Edge',
  'Samsung Internet',
  'Opera',
  'Vivaldi',
  'Brave',
]
const VERSIONS = BROWSERS.flatMap((browser) => numbered(5, (no) => `${browser} ${140 - no}`))
const SOURCES = numbered(60, (no) => `source-${no}.example.com`)
const CAMPAIGNS = numbered(20, (no) => `campaign-${no}`)
const CAMPAIGN_SOURCES = ['search-ads.example', 'our-letter', 'video-ads.example', 'partner', 'print']
const MEDIA = ['cpc', 'newsletter', 'social']
const CONTENTS = ['headline', 'picture', 'button', 'footer']
const SYSTEMS = ['Windows', 'Android', 'iOS', 'macOS', 'Linux', 'ChromeOS']
const DEVICES = ['desktop', 'mobile', 'tablet']
// Letters that no country and no language of ours has, so that all have different ones.
const COUNTRIES = numbered(60, (no) => `${letter(no / 8)}${letter(no % 8)}`)
const LANGUAGES = ['fi', 'en', 'sv', 'de', 'ru', 'et', 'fr', 'es', 'pl', 'so', 'ar', 'zh']
const EVENTS = ['download', 'signup', 'purchase']

function letter(no: number): string {
  return 'ACDEFHKLMN'[Math.floor(no)]!
}

/**
 * Fills a site that has no visits yet: 90 days of visits by 200,000 visitors, some of whom come once and some often,
 * in the order in which they would have come. The rows are drawn and written by the database itself, with foreign
 * keys unchecked meanwhile; `checkSite` looks afterwards.
 */
export async function fillSite(
  db: Kysely<Database>,
  site: Site,
  { views, now }: { views: number; now: Date },
): Promise<void> {
  const from = addDays(dayOf(now, site.time_zone), 1 - DAYS)
  await ensureMonths(db, { from: new Date(`${addDays(from, -1)}T00:00:00Z`), now })
  const label = await openLabelBook(db).idsOf(site.id, [
    ...[PAGES, BROWSERS, VERSIONS, SOURCES, CAMPAIGNS, CAMPAIGN_SOURCES, MEDIA, CONTENTS].flat(),
    ...[SYSTEMS, DEVICES, SCREENS, COUNTRIES, LANGUAGES, CHANNELS, EVENTS].flat(),
  ])
  const ids = (texts: readonly string[]) => sql`${texts.map(label)}::integer[]`

  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`set local work_mem = '256MB'`.execute(trx)
    await sql`select setseed(0.42)`.execute(trx)
    await drawVisitors(trx, ids)
    await drawVisits(trx, { site, from, now, visits: views / VIEWS_A_VISIT }, ids)
    await writeConsents(trx, site, { from, now })
    await writeVisits(trx, site)
    await writeViews(trx, site, ids(PAGES))
    await writeEvents(trx, site, ids(EVENTS))
  })
}

type Ids = (texts: readonly string[]) => RawBuilder<unknown>

/** A place from 1 to `count`, the n-th about 1/n as often as the first (Zipf's law). */
function rank(count: number): RawBuilder<number> {
  return sql<number>`floor(power(${sql.lit(count + 1)}, random()))::integer`
}

async function drawVisitors(trx: Transaction<Database>, ids: Ids): Promise<void> {
  await sql`
    create temp table drawn_visitor on commit drop as
    select nextval('visitor_no')::integer as visitor_no,
      -- Log-normal; without an end a few would come every hour of their lives.
      exp(1.75 * least(random_normal(), 2.6)) as eagerness,
      random() * ${sql.lit(SLOT_HOURS)} * interval '1 hour' as shift,
      (${ids(BROWSERS)})[browser] as browser_id, (${ids(VERSIONS)})[5 * browser - 5 + version] as browser_version_id,
      (${ids(SYSTEMS)})[system] as system_id, (${ids(DEVICES)})[device] as device_id,
      (${ids(SCREENS)})[screen] as screen_id, (${ids(COUNTRIES)})[country] as country_id,
      (${ids(LANGUAGES)})[language] as language_id,
      ip, host(network(set_masklen(ip, 24)))::inet as shortened_ip
    from (
      select ${rank(BROWSERS.length)} as browser, ${rank(5)} as version, ${rank(SYSTEMS.length)} as system,
        ${rank(DEVICES.length)} as device, ${rank(SCREENS.length)} as screen,
        ${rank(COUNTRIES.length)} as country, ${rank(LANGUAGES.length)} as language,
        '1.0.0.0'::inet + floor(random() * 3e9)::bigint as ip
      from generate_series(1, ${sql.lit(VISITORS)})
    ) as drawn
  `.execute(trx)
  await sql`analyze drawn_visitor`.execute(trx)
}

/**
 * All that is in a visit follows from its row here: its views are `pace` apart, each is open as long and read for
 * `engaged_ms` of it; the last has ended before now.
 */
async function drawVisits(
  trx: Transaction<Database>,
  { site, from, now, visits }: { site: Site; from: string; now: Date; visits: number },
  ids: Ids,
): Promise<void> {
  const maybe = (chance: number, value: RawBuilder<unknown>) =>
    sql`case when random() < ${sql.lit(chance)} then ${value} end`
  await sql`
    create temp table drawn_visit on commit drop as
    with come as (
      select visitor_no, floor(-${EQUAL_SLOTS}::float8 * ln(1 - times / ${EQUAL_SLOTS}::float8)
        + random())::integer as draws
      from (
        select visitor_no,
          1 + floor(${visits - VISITORS}::float8 * eagerness / sum(eagerness) over () + random()) as times
        from drawn_visitor
      ) as each
    ),
    -- Who is drawn twice for one slot comes once; so it takes more draws than visits.
    slot as materialized (
      select distinct visitor_no, slot from (
        select visitor_no, floor(random() * ${sql.lit(DAYS)})::integer * ${sql.lit(24 / SLOT_HOURS)}
          + (${SLOT_OF_DAY}::integer[])[1 + floor(random() * ${sql.lit(SLOT_OF_DAY.length)})::integer] as slot
        from come cross join generate_series(1, come.draws)
      ) as each
    ),
    begun as materialized (
      select visitor_no,
        date_trunc('milliseconds', ${from}::date::timestamp at time zone ${site.time_zone}::text + shift
          + (slot + random() / 2) * ${sql.lit(SLOT_HOURS)} * interval '1 hour') as started_at,
        1 + floor(ln(1 - random()) / ${sql.lit(Math.log(1 - 1 / VIEWS_A_VISIT))})::integer as views,
        floor(5e3 + 85e3 * random() ^ 2)::integer as pace_ms,
        case when random() > 0.4 then ${rank(SOURCES.length)} end as source,
        ${maybe(0.15, rank(CAMPAIGNS.length))} as campaign,
        ${rank(PAGES.length)} as entry, ${rank(PAGES.length)} as exit
      from slot join drawn_visitor using (visitor_no)
    ),
    ended as (
      select begun.*, date_trunc('month', started_at at time zone 'utc')::date as month,
        pace_ms * interval '1 ms' as pace, floor(pace_ms * (0.2 + 0.7 * random()))::integer as engaged_ms,
        least(views, ${sql.lit(MOST_VIEWS)},
          floor(extract(epoch from ${now.toISOString()}::timestamptz - started_at) * 1000 / pace_ms)::integer
        ) as seen
      from begun order by started_at
    )
    select nextval('visit_id') as id, month, visitor_no, started_at, seen as views, pace, pace_ms, engaged_ms,
      (${ids(PAGES)})[entry] as entry_id, (${ids(PAGES)})[case seen when 1 then entry else exit end] as exit_id,
      (${ids(SOURCES)})[source] as source_id, (${ids(CAMPAIGNS)})[campaign] as campaign_id,
      (${ids(CAMPAIGN_SOURCES)})[1 + campaign % ${sql.lit(CAMPAIGN_SOURCES.length)}] as campaign_source_id,
      (${ids(MEDIA)})[1 + campaign % 3] as campaign_medium_id,
      case when campaign > 0 then (${ids(CONTENTS)})[${rank(CONTENTS.length)}] end as campaign_content_id,
      case
        when campaign > 0 then (${ids(['paid', 'email', 'social'])})[1 + campaign % 3]
        when source is null then (${ids(['direct'])})[1]
        else (${ids(['search', 'social', 'referral', 'email'])})[1 + source % 4]
      end as channel_id
    from ended where seen > 0
  `.execute(trx)
  await sql`analyze drawn_visit`.execute(trx)
}

/** A choice for each visitor, given just before the first visit, and refusals and banners shown beside. */
async function writeConsents(
  trx: Transaction<Database>,
  site: Site,
  { from, now }: { from: string; now: Date },
): Promise<void> {
  const notice = await trx
    .selectFrom('notice')
    .select(['language', 'content'])
    .where('site_id', '=', site.id)
    .where('version', '=', site.notice_version)
    .orderBy('language')
    .executeTakeFirstOrThrow()
  const asked = askedServices(notice.content.services)
  const accepted = JSON.stringify(acceptedChoice(asked))
  const customised = JSON.stringify(choiceOf(asked, ['lupa-statistics']))
  const days = sql`${sql.lit(CONSENT_DAYS)} * interval '1 day'`
  const shown = sql`${site.id}::integer, ${site.notice_version}::integer, ${notice.language}::text`
  await sql`
    with chosen as materialized (
      select visitor_no, gen_random_uuid() as id, min(started_at) - interval '5 seconds' as given_at,
        random() < 0.85 as accepted
      from drawn_visit group by visitor_no
    ),
    recorded as (
      insert into consent_record (site_id, notice_version, language, id, idempotency_key, given_at, expires_at, act,
        choice, visitor_id)
      select ${shown}, id, gen_random_uuid(), given_at, given_at + ${days},
        case when accepted then 'accepted' else 'customised' end,
        case when accepted then ${accepted}::jsonb else ${customised}::jsonb end, gen_random_uuid()
      from chosen order by given_at
    )
    insert into consent_grant (site_id, visitor_no, purpose, consent_record_id, granted_at, expires_at, first_visit_at)
    select ${site.id}::integer, visitor_no, 'statistics', id, given_at, given_at + ${days},
      given_at + interval '5 seconds'
    from chosen order by given_at
  `.execute(trx)
  await sql`
    insert into consent_record (site_id, notice_version, language, id, idempotency_key, given_at, expires_at, act, choice)
    select ${shown}, gen_random_uuid(), gen_random_uuid(), given_at, given_at + ${days}, 'refused',
      ${JSON.stringify(REFUSED)}::jsonb
    from (
      select ${now.toISOString()}::timestamptz - random() * ${sql.lit(DAYS - 1)} * interval '1 day' as given_at
      from generate_series(1, ${sql.lit(VISITORS * REFUSALS)}) order by 1
    ) as refused
  `.execute(trx)
  await sql`
    insert into asked_total (site_id, notice_version, language, asked_on, device, variant, asked)
    select ${shown}, ${from}::date + day, device, '', floor(${sql.lit(VISITORS / DAYS)} * (0.5 + random()))::integer
    from generate_series(0, ${sql.lit(DAYS - 1)}) as day cross join unnest(${DEVICES}::text[]) as device
  `.execute(trx)
  await sql`
    insert into answered_total (site_id, notice_version, language, answered_on, act, allowed, device, variant, answered)
    select ${shown}, answered_on, act, case act when 'refused' then '' else 'statistics' end, device, '', ceil(answered / ${sql.lit(DEVICES.length)}.0)::integer
    from (
      select (given_at at time zone ${site.time_zone}::text)::date as answered_on, act, count(*) as answered
      from consent_record where site_id = ${site.id} group by 1, 2
    ) as daily cross join unnest(${DEVICES}::text[]) as device
  `.execute(trx)
}

async function writeVisits(trx: Transaction<Database>, site: Site): Promise<void> {
  await sql`
    insert into visit (site_id, month, id, visitor_no, views, started_at, last_at, last_view_at, engaged_ms, open_ms,
      entry_id, exit_id, channel_id, device_id, source_id, campaign_id, campaign_source_id, campaign_medium_id,
      campaign_content_id, browser_id, browser_version_id, system_id, screen_id, country_id, language_id, ip)
    select ${site.id}::integer, month, id, visitor_no, views, started_at, started_at + views * pace,
      started_at + (views - 1) * pace, views * engaged_ms, views * pace_ms, entry_id, exit_id, channel_id, device_id,
      source_id, campaign_id, campaign_source_id, campaign_medium_id, campaign_content_id, browser_id,
      browser_version_id, system_id, screen_id, country_id, language_id,
      case when started_at > max(started_at) over () - ${site.ip_full_days}::integer * interval '1 day'
        then ip else shortened_ip end
    from drawn_visit join drawn_visitor using (visitor_no) order by id
  `.execute(trx)
}

/** In the order of time, so that the views of visits that went on at once lie among each other as they would. */
async function writeViews(trx: Transaction<Database>, site: Site, pages: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into page_view (site_id, month, visit_id, id, at, path_id, engaged_ms, open_ms)
    select ${site.id}::integer, month, id, gen_random_uuid(), at, path_id, engaged_ms, pace_ms
    from (
      select month, id, started_at + (no - 1) * pace as at, engaged_ms, pace_ms,
        case no when 1 then entry_id when views then exit_id else (${pages})[${rank(PAGES.length)}] end as path_id
      from drawn_visit cross join lateral generate_series(1, views) as no order by at
    ) as drawn
  `.execute(trx)
}

async function writeEvents(
  trx: Transaction<Database>,
  site: Site,
  events: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into custom_event (site_id, month, visit_id, id, at, name_id, value, properties)
    select ${site.id}::integer, month, id, gen_random_uuid(), started_at + random() * views * pace,
      (${events})[${rank(EVENTS.length)}], round((random() * 100)::numeric, 2),
      jsonb_build_object('plan', ('{small,medium,large}'::text[])[${rank(3)}])
    from drawn_visit where random() < 0.05 order by id
  `.execute(trx)
}

/** @throws when a row is not what the gateway itself would have stored beside the others */
export async function checkSite(db: Kysely<Database>, siteId: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local work_mem = '256MB'`.execute(trx)
    const { rows } = await sql<Record<string, number>>`
      with summed as materialized (
        select site_id, month, visit_id, count(*) as views, sum(engaged_ms) as engaged_ms, sum(open_ms) as open_ms,
          min(at) as first_at, max(at) as last_at
        from page_view where site_id = ${siteId} group by site_id, month, visit_id
      )
      select
        (select count(*) from visit full join summed
          on summed.site_id = visit.site_id and summed.month = visit.month and summed.visit_id = visit.id
          where visit.id is null or summed.visit_id is null or summed.views <> visit.views
            or summed.engaged_ms <> visit.engaged_ms or summed.open_ms <> visit.open_ms
            or summed.first_at <> visit.started_at or summed.last_at <> visit.last_view_at
            or visit.last_at < visit.last_view_at
            or visit.month <> date_trunc('month', visit.started_at at time zone 'utc')::date) as "visits unlike their views",
        (select 2 * count(*) from visit where site_id = ${siteId}) - (
          select count(*) filter (where page_view.at = visit.started_at and page_view.path_id = visit.entry_id)
            + count(*) filter (where page_view.at = visit.last_view_at and page_view.path_id = visit.exit_id)
          from visit join page_view on page_view.site_id = visit.site_id and page_view.month = visit.month
            and page_view.visit_id = visit.id
          where visit.site_id = ${siteId}) as "visits that enter or leave elsewhere",
        (select count(*) from (
          select started_at - lag(last_at) over (partition by visitor_no order by started_at) as pause from visit
          where site_id = ${siteId}
        ) as each where pause < interval '30 minutes') as "visits that are one",
        (select count(*) from visit left join consent_grant using (site_id, visitor_no, purpose)
          where consent_record_id is null) as "visits without a grant",
        (select count(*) from consent_grant left join consent_record
          on consent_record.site_id = consent_grant.site_id and consent_record.id = consent_grant.consent_record_id
          where consent_record.id is null) as "grants without a record",
        (select count(*) from custom_event left join visit on visit.site_id = custom_event.site_id
          and visit.month = custom_event.month and visit.id = custom_event.visit_id
          where visit.id is null or custom_event.at not between visit.started_at and visit.last_at)
          as "events outside of a visit"
    `.execute(trx)
    const wrong = Object.entries(rows[0]!).filter(([, count]) => count !== 0)
    if (wrong.length > 0)
      throw new Error(`The site is inconsistent: ${JSON.stringify(Object.fromEntries(wrong))}`)
  })
}
