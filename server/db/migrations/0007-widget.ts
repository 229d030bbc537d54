import { sql, type Kysely } from 'kysely'

/** What a site's owner decides about the banner and the services it asks about. */
const statements = [
  `alter table site
    add column google jsonb not null default '{}',
    add column services jsonb not null default '[]',
    add column look jsonb not null default '{}',
    add column texts jsonb not null default '{}',
    add column signals text[] not null default '{gpc}',
    add column measured text[] not null default '{scroll,outbound,downloads,forms,missing,vitals}',
    add column cookie_domain text`,
  `update site set look = '{"layout":"box","vertical":"bottom","horizontal":"start","scheme":"auto","accent":null,"reopen":"button","lockScroll":false}',
    google = jsonb_build_object('measurementIds', case when measurement_id is null then '[]'::jsonb else jsonb_build_array(measurement_id) end,
      'tagManagerId', null, 'mode', 'basic', 'demographics', false, 'urlPassthrough', false, 'adsDataRedaction', true,
      'waitForUpdateMs', 500, 'regions', '[]'::jsonb)`,
  `alter table site drop column measurement_id,
    alter column google drop default,
    alter column services drop default,
    alter column look drop default,
    alter column texts drop default,
    alter column signals drop default,
    alter column measured drop default`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
