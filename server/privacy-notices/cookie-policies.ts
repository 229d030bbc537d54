import type { StaffLanguage } from '../../src/language.ts'
import { STAFF_LANGUAGES } from '../../src/language.ts'
import { cookiePolicy } from '../../src/cookie-policy.ts'
import type { NoticeDocument } from '../../src/notice-document.ts'
import { noticeContent, type NoticeContent } from '../../src/notice.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { servicesOf } from '../../src/service.ts'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { declaredBy } from '../declaration/declaration.ts'
import { noticePublishedAt } from '../notices/notice-published-at.ts'
import { keepingOf, type Site } from '../sites/site.ts'
import { noticeUrl } from './address.ts'
import { kept } from './written-notice.ts'

/**
 * The cookie policy of a site in a version, in every language it has, as it was when it was first read: a later Lupa may write
 * otherwise, and what was read stays (R1). Null where there is no such version.
 */
export async function readCookiePolicy(
  db: Kysely<Database>,
  gateway: string,
  asked: { site: Site; version: number },
): Promise<NoticeDocument[] | null> {
  const written = await writeCookiePolicy(db, gateway, asked)
  if (!written) return null
  const before = await keptPolicy(db, asked)
  const isNew = ({ language }: NoticeDocument) => !before.some((one) => one.language === language)
  if (!written.some(isNew)) return before
  await db
    .insertInto('cookie_policy')
    .values(
      written
        .filter(isNew)
        .map((document) => ({ site_id: asked.site.id, version: asked.version, ...kept(document) })),
    )
    // Two who read it first at once read the same afterwards.
    .onConflict((oc) => oc.doNothing())
    .execute()
  return keptPolicy(db, asked)
}

async function keptPolicy(
  db: Reader,
  { site, version }: { site: Site; version: number },
): Promise<NoticeDocument[]> {
  const rows = await db
    .selectFrom('cookie_policy')
    .select('content')
    .where('site_id', '=', site.id)
    .where('version', '=', version)
    .orderBy('language')
    .execute()
  return rows.map(({ content }) => content)
}

/**
 * What the banner told then, with what cookies are and whom to turn to. A site that speaks none of our languages has its policy
 * in English.
 */
async function writeCookiePolicy(
  db: Reader,
  gateway: string,
  { site, version }: { site: Site; version: number },
): Promise<NoticeDocument[] | null> {
  const rows = await db
    .selectFrom('notice')
    .select(['content', 'published_at'])
    .where('site_id', '=', site.id)
    .where('version', '=', version)
    .where('language', 'in', [...STAFF_LANGUAGES])
    .orderBy('language')
    .execute()
  const isNewest = version === site.notice_version
  const contents: NoticeContent[] = rows.map(({ content }) => content)
  if (contents.length === 0 && !isNewest) return null
  const publishedAt = isNewest ? await noticePublishedAt(db, site) : rows[0]!.published_at
  const notice = await db
    .selectFrom('register_statement')
    .innerJoin('privacy_notice', 'privacy_notice.register_id', 'register_statement.register_id')
    .select('key')
    .where('register_statement.register_id', '=', site.register_id)
    .limit(1)
    .executeTakeFirst()
  return (contents.length > 0 ? contents : [inEnglish(site)]).map((content) =>
    cookiePolicy({
      site: content.site,
      language: content.language as StaffLanguage,
      told: declaredBy(content),
      services: content.services,
      isAdvanced: content.advanced !== undefined,
      version,
      publishedAt,
      noticeUrl: notice ? noticeUrl(gateway, notice.key) : null,
    }),
  )
}

function inEnglish(site: Site): NoticeContent {
  const { name, measured, google, texts } = site
  return noticeContent({
    site: name,
    language: 'en',
    measured,
    google,
    experiment: null,
    services: servicesOf(site),
    keeping: keepingOf(site),
    wording: wordingOf('en', texts),
  })
}

/** The versions of a site's notice, the newest first. */
export async function cookiePolicyVersions(db: Reader, site: Site): Promise<number[]> {
  const rows = await db
    .selectFrom('notice')
    .select('version')
    .distinct()
    .where('site_id', '=', site.id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version }) => version)
}
