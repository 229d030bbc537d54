/**
 * Writes the events of one site in one statement and one commit: finds or begins the visit of each view, adds the
 * views, and lets later engagement reports replace smaller ones, and vitals those of before. Events that are there
 * already change nothing. Answers with the visitors whose grant holds, and with the views that all other events were
 * about.
 *
 * Grants are locked first, in visitors' order: what another gateway wrote of the same visitors is seen by the
 * statements after it. A grant that is withdrawn in between makes a foreign key fail (SQLSTATE 23503), and nothing
 * is written. Views of more than two days ago are not known any more: no honest event can be so late, and what they
 * added to the totals is settled. Visits are numbered from 1 in the order of `visit_*`, and named so in `view_visit`.
 *
 * Every look into a table is written so that it can only be a look-up by key: a planner that knows nothing yet of a
 * growing table would read it whole.
 */
export const recordEvents = `create function record_events(
  in_site integer, in_now timestamptz, first_month date, last_month date, gap interval, longest interval,
  in_visitor integer[],
  visit_visitor integer[], visit_started timestamptz[], visit_last timestamptz[], visit_last_view timestamptz[],
  visit_entry integer[], visit_exit integer[], visit_channel integer[], visit_device integer[],
  visit_source integer[], visit_campaign integer[], visit_campaign_source integer[],
  visit_campaign_medium integer[], visit_campaign_content integer[], visit_campaign_term integer[],
  visit_browser integer[], visit_browser_version integer[], visit_system integer[], visit_screen integer[],
  visit_country integer[], visit_language integer[], visit_ip inet[],
  view_visit integer[], view_id uuid[], view_at timestamptz[], view_path integer[],
  view_engaged integer[], view_open integer[], view_scroll integer[],
  told_view uuid[], told_visitor integer[], told_at timestamptz[], told_engaged integer[], told_open integer[],
  told_scroll integer[],
  event_view uuid[], event_visitor integer[], event_id uuid[], event_at timestamptz[], event_name integer[],
  event_value numeric[], event_properties jsonb[],
  vitals_view uuid[], vitals_visitor integer[], vitals_lcp real[], vitals_inp real[], vitals_cls real[],
  vitals_fcp real[], vitals_ttfb real[]
) returns table (granted integer[], heard uuid[]) language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  newcomers integer[];
  fresh integer[];
  ids bigint[];
  months date[];
  begun boolean[];
  earlier boolean;
  told uuid[] := '{}';
  happened uuid[] := '{}';
  measured uuid[] := '{}';
begin
  select coalesce(array_agg(held.visitor_no), '{}'),
    array_agg(held.visitor_no) filter (where held.first_visit_at is null or held.first_visit_at > earliest)
  into granted, newcomers
  from (
    select visitor_no, first_visit_at from consent_grant
    where site_id = in_site and visitor_no = any(in_visitor) and purpose = 'statistics' and expires_at > in_now
    order by visitor_no for no key update
  ) as held, (select min(started_at) as earliest from unnest(visit_started) as given(started_at)) as given;

  select array_agg(given.no order by given.no) into fresh
  from unnest(view_visit, view_id) with ordinality as given(visit, id, no)
  where visit_visitor[given.visit] = any(granted) and (
    select page_view.id from page_view
    where page_view.site_id = in_site and page_view.month between first_month and last_month
      and page_view.id = given.id limit 1
  ) is null;

  if fresh is not null then
    select array_agg(coalesce(open_visit.id, nextval('visit_id')) order by given.no),
      array_agg(coalesce(open_visit.month, date_trunc('month', given.started_at at time zone 'utc')::date)
        order by given.no),
      array_agg(open_visit.id is null order by given.no),
      bool_or(given.started_at < open_visit.started_at)
    into ids, months, begun, earlier
    from unnest(visit_visitor, visit_started, visit_last) with ordinality
      as given(visitor_no, started_at, last_at, no)
    left join lateral (
      select visit.id, visit.month, visit.started_at from visit
      where visit.site_id = in_site and visit.month between first_month and last_month
        and visit.visitor_no = given.visitor_no
        and visit.last_at > given.started_at - gap and visit.started_at < given.last_at + gap
        and visit.started_at > given.started_at - longest
      order by visit.started_at desc limit 1
    ) as open_visit on true;

    insert into visit (site_id, month, id, visitor_no, started_at, last_at, last_view_at,
      views, engaged_ms, open_ms, scrolled_views, scroll_percent, entry_id, exit_id, channel_id, device_id,
      source_id, campaign_id, campaign_source_id, campaign_medium_id, campaign_content_id, campaign_term_id,
      browser_id, browser_version_id, system_id, screen_id, country_id, language_id, ip)
    select in_site, months[given.no], ids[given.no], given.visitor_no, given.started_at, given.last_at,
      given.last_view_at, added.views, least(added.engaged_ms, 2147483647), least(added.open_ms, 2147483647),
      added.scrolled_views, added.scroll_percent, given.entry_id, given.exit_id, given.channel_id, given.device_id, given.source_id, given.campaign_id,
      given.campaign_source_id, given.campaign_medium_id, given.campaign_content_id, given.campaign_term_id,
      given.browser_id, given.browser_version_id, given.system_id, given.screen_id, given.country_id,
      given.language_id, given.ip
    from unnest(visit_visitor, visit_started, visit_last, visit_last_view, visit_entry, visit_exit,
      visit_channel, visit_device, visit_source, visit_campaign, visit_campaign_source, visit_campaign_medium,
      visit_campaign_content, visit_campaign_term, visit_browser, visit_browser_version, visit_system,
      visit_screen, visit_country, visit_language, visit_ip) with ordinality
      as given(visitor_no, started_at, last_at, last_view_at, entry_id, exit_id, channel_id, device_id,
        source_id, campaign_id, campaign_source_id, campaign_medium_id, campaign_content_id, campaign_term_id,
        browser_id, browser_version_id, system_id, screen_id, country_id, language_id, ip, no)
    join (
      select view_visit[each] as no, count(*) as views, sum(view_engaged[each]::bigint) as engaged_ms,
        sum(view_open[each]::bigint) as open_ms, count(*) filter (where view_scroll[each] > 0) as scrolled_views,
        sum(view_scroll[each]) as scroll_percent
      from unnest(fresh) as each group by 1
    ) as added using (no)
    where begun[given.no];

    if not (true = all(begun)) then
      update visit set
        started_at = least(visit.started_at, added.started_at),
        last_at = greatest(visit.last_at, added.last_at),
        last_view_at = greatest(visit.last_view_at, added.last_view_at),
        exit_id = case when added.last_view_at >= visit.last_view_at then added.exit_id else visit.exit_id end,
        views = visit.views + added.views,
        engaged_ms = least(visit.engaged_ms + added.engaged_ms, 2147483647),
        open_ms = least(visit.open_ms + added.open_ms, 2147483647),
        scrolled_views = visit.scrolled_views + added.scrolled_views,
        scroll_percent = visit.scroll_percent + added.scroll_percent
      from (
        select ids[given.no] as id, months[given.no] as month, min(given.started_at) as started_at,
          max(given.last_at) as last_at, max(given.last_view_at) as last_view_at,
          (array_agg(given.exit_id order by given.last_view_at desc))[1] as exit_id,
          sum(counts.views)::integer as views, sum(counts.engaged_ms)::bigint as engaged_ms,
          sum(counts.open_ms)::bigint as open_ms, sum(counts.scrolled_views)::integer as scrolled_views,
          sum(counts.scroll_percent)::integer as scroll_percent
        from unnest(visit_started, visit_last, visit_last_view, visit_exit) with ordinality
          as given(started_at, last_at, last_view_at, exit_id, no)
        join (
          select view_visit[each] as no, count(*) as views, sum(view_engaged[each]::bigint) as engaged_ms,
            sum(view_open[each]::bigint) as open_ms,
            count(*) filter (where view_scroll[each] > 0) as scrolled_views,
            sum(view_scroll[each]) as scroll_percent
          from unnest(fresh) as each group by 1
        ) as counts using (no)
        where not begun[given.no] group by 1, 2
      ) as added
      where visit.site_id = in_site and visit.month = added.month and visit.id = added.id
        and visit.month between first_month and last_month and visit.id = any(ids);
    end if;

    -- What began the visit says where it came from, also when it arrives late.
    if earlier then
      update visit set
        entry_id = given.entry_id, channel_id = given.channel_id, source_id = given.source_id,
        campaign_id = given.campaign_id, campaign_source_id = given.campaign_source_id,
        campaign_medium_id = given.campaign_medium_id, campaign_content_id = given.campaign_content_id,
        campaign_term_id = given.campaign_term_id
      from (
        select ids[visits.no] as id, months[visits.no] as month, visits.*
        from unnest(visit_started, visit_entry, visit_channel, visit_source, visit_campaign,
          visit_campaign_source, visit_campaign_medium, visit_campaign_content, visit_campaign_term)
          with ordinality as visits(started_at, entry_id, channel_id, source_id, campaign_id,
            campaign_source_id, campaign_medium_id, campaign_content_id, campaign_term_id, no)
        where not begun[visits.no] and visits.no in (select view_visit[each] from unnest(fresh) as each)
      ) as given
      where visit.site_id = in_site and visit.month = given.month and visit.id = given.id
        and visit.month between first_month and last_month and visit.id = any(ids)
        and visit.started_at = given.started_at;
    end if;

    if newcomers is not null then
      update consent_grant set first_visit_at = began.at
      from (
        select visit_visitor[view_visit[each]] as visitor_no, min(visit_started[view_visit[each]]) as at
        from unnest(fresh) as each group by 1
      ) as began
      where consent_grant.site_id = in_site and consent_grant.visitor_no = began.visitor_no
        and consent_grant.purpose = 'statistics' and consent_grant.visitor_no = any(newcomers)
        and (consent_grant.first_visit_at is null or consent_grant.first_visit_at > began.at);
    end if;

    insert into page_view (site_id, month, visit_id, id, at, path_id, engaged_ms, open_ms, scroll_percent)
    select in_site, months[view_visit[each]], ids[view_visit[each]], view_id[each], view_at[each],
      view_path[each], view_engaged[each], view_open[each], view_scroll[each]
    from unnest(fresh) as each;

    insert into uncounted_visit (site_id, month, visit_id)
    select distinct in_site, months[view_visit[each]], ids[view_visit[each]] from unnest(fresh) as each;
  end if;

  if cardinality(told_view) > 0 then
    with known as materialized (
      select page_view.month, page_view.id, page_view.visit_id, given.at,
        greatest(given.engaged_ms - page_view.engaged_ms, 0) as engaged_ms,
        greatest(given.open_ms - page_view.open_ms, 0) as open_ms,
        greatest(given.scroll_percent - page_view.scroll_percent, 0) as scroll_percent,
        (given.scroll_percent > 0 and page_view.scroll_percent = 0)::integer as scrolled_views
      from unnest(told_view, told_visitor, told_at, told_engaged, told_open, told_scroll)
        as given(view, visitor_no, at, engaged_ms, open_ms, scroll_percent)
      cross join lateral (
        select * from page_view
        where page_view.site_id = in_site and page_view.month between first_month and last_month
          and page_view.id = given.view and page_view.at > in_now - 2 * longest limit 1
      ) as page_view
      where given.visitor_no = any(granted) and given.visitor_no = (
        select visit.visitor_no from visit
        where visit.site_id = in_site and visit.month = page_view.month and visit.id = page_view.visit_id
      )
    ),
    read_longer as (
      update page_view set engaged_ms = page_view.engaged_ms + known.engaged_ms,
        open_ms = page_view.open_ms + known.open_ms,
        scroll_percent = page_view.scroll_percent + known.scroll_percent
      from known
      where page_view.site_id = in_site and page_view.month = known.month and page_view.id = known.id
        and page_view.month between first_month and last_month and page_view.id = any(told_view)
        and (known.engaged_ms > 0 or known.open_ms > 0 or known.scroll_percent > 0)
    ),
    -- A tab that is closed after hours was not a visit of hours: only reading keeps a visit going.
    touched as materialized (
      select month, visit_id, max(at) filter (where engaged_ms > 0) as last_at,
        sum(engaged_ms)::bigint as engaged_ms, sum(open_ms)::bigint as open_ms,
        sum(scrolled_views)::integer as scrolled_views, sum(scroll_percent)::integer as scroll_percent
      from known where engaged_ms > 0 or open_ms > 0 or scroll_percent > 0 group by month, visit_id
    ),
    prolonged as (
      update visit set last_at = greatest(visit.last_at, touched.last_at),
        engaged_ms = least(visit.engaged_ms + touched.engaged_ms, 2147483647),
        open_ms = least(visit.open_ms + touched.open_ms, 2147483647),
        scrolled_views = visit.scrolled_views + touched.scrolled_views,
        scroll_percent = visit.scroll_percent + touched.scroll_percent
      from touched
      where visit.site_id = in_site and visit.month = touched.month and visit.id = touched.visit_id
        and visit.month between first_month and last_month
        and visit.id = any(array(select visit_id from touched))
    ),
    noted as (
      insert into uncounted_visit (site_id, month, visit_id) select in_site, month, visit_id from touched
    )
    select coalesce(array_agg(known.id), '{}') into told from known;
  end if;

  if cardinality(event_view) > 0 then
    with known as materialized (
      select page_view.month, page_view.visit_id, given.*
      from unnest(event_view, event_visitor, event_id, event_at, event_name, event_value, event_properties)
        as given(view, visitor_no, event, at, name_id, value, properties)
      cross join lateral (
        select * from page_view
        where page_view.site_id = in_site and page_view.month between first_month and last_month
          and page_view.id = given.view and page_view.at > in_now - 2 * longest limit 1
      ) as page_view
      where given.visitor_no = any(granted) and given.visitor_no = (
        select visit.visitor_no from visit
        where visit.site_id = in_site and visit.month = page_view.month and visit.id = page_view.visit_id
      )
    ),
    added as (
      insert into custom_event (site_id, month, visit_id, id, at, name_id, value, properties)
      select in_site, month, visit_id, event, at, name_id, value, properties from known
      on conflict do nothing returning month, visit_id, at
    ),
    touched as materialized (
      select month, visit_id, max(at) as last_at from added group by month, visit_id
    ),
    prolonged as (
      update visit set last_at = greatest(visit.last_at, touched.last_at)
      from touched
      where visit.site_id = in_site and visit.month = touched.month and visit.id = touched.visit_id
        and visit.month between first_month and last_month
        and visit.id = any(array(select visit_id from touched))
    ),
    noted as (
      insert into uncounted_visit (site_id, month, visit_id) select in_site, month, visit_id from touched
    )
    select coalesce(array_agg(known.view), '{}') into happened from known;
  end if;

  -- Of one view all is kept that was ever measured: what is told again, by a page that goes on, has only grown.
  if cardinality(vitals_view) > 0 then
    with known as materialized (
      select page_view.month, page_view.visit_id, page_view.path_id, given.*
      from unnest(vitals_view, vitals_visitor, vitals_lcp, vitals_inp, vitals_cls, vitals_fcp, vitals_ttfb)
        as given(view, visitor_no, lcp, inp, cls, fcp, ttfb)
      cross join lateral (
        select * from page_view
        where page_view.site_id = in_site and page_view.month between first_month and last_month
          and page_view.id = given.view and page_view.at > in_now - 2 * longest limit 1
      ) as page_view
      where given.visitor_no = any(granted) and given.visitor_no = (
        select visit.visitor_no from visit
        where visit.site_id = in_site and visit.month = page_view.month and visit.id = page_view.visit_id
      )
    ),
    added as (
      insert into page_vitals as kept (site_id, month, visit_id, page_view_id, path_id, lcp, inp, cls, fcp, ttfb)
      select in_site, month, visit_id, view, path_id, lcp, inp, cls, fcp, ttfb from known
      on conflict (site_id, month, visit_id, page_view_id) do update set
        lcp = greatest(kept.lcp, excluded.lcp), inp = greatest(kept.inp, excluded.inp),
        cls = greatest(kept.cls, excluded.cls), fcp = greatest(kept.fcp, excluded.fcp),
        ttfb = greatest(kept.ttfb, excluded.ttfb)
    )
    select coalesce(array_agg(known.view), '{}') into measured from known;
  end if;

  heard := told || happened || measured;
  return next;
end
$$`
