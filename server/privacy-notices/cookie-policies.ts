import type { StaffLanguage } from '../../src/language.ts'
import { STAFF_LANGUAGES } from '../../src/language.ts'
import { cookiePolicy } from '../../src/cookie-policy.ts'
import type { NoticeDocument } from '../../src/notice-document.ts'
import { noticeContent, type NoticeContent } from '../../src/notice.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { servicesOf } from '../../src/service.ts'
import type { Reader } from '../db/reader.ts'
import { declaredBy } from '../declaration/declaration.ts'
import { noticePublishedAt } from '../notices/notice-published-at.ts'
import { keepingOf, type Site } from '../sites/site.ts'
import { noticeUrl } from './address.ts'

/**
 * The cookie policy of a site in a version: what the banner told then, with what cookies are and whom to turn to. Null where
 * there is no such version. A site that speaks none of our languages has its policy in English.
 */
export async function readCookiePolicy(
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
