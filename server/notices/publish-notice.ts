import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { noticeContent } from '../../src/notice.ts'
import { wordingOf } from '../../src/own-texts.ts'
import { servicesOf } from '../../src/service.ts'
import type { Database } from '../db/database.ts'
import { runningExperiment } from '../experiments/running-experiment.ts'
import { keepingOf, type Site } from '../sites/site.ts'

/**
 * Makes the notice of a site be what its settings and the texts of this version of Lupa say. When a text that
 * was shown changes, a new version is published in every language, and every visitor is asked again; a
 * language that is new joins the version that stands. Answers with the version that stands afterwards.
 */
export async function publishNotice(db: Kysely<Database>, site: Site, now: Date): Promise<number> {
  const services = servicesOf(site)
  const keeping = keepingOf(site)
  const experiment = await runningExperiment(db, site.id)
  const wanted = site.languages.map((language) => {
    const wording = wordingOf(language, site.texts)
    const { name, measured, google } = site
    const content = JSON.stringify(
      noticeContent({ site: name, language, services, keeping, measured, wording, google, experiment }),
    )
    return { language, content, sha256: createHash('sha256').update(content).digest('hex') }
  })
  const standing = await db
    .selectFrom('notice')
    .select(['language', 'sha256', 'content'])
    .where('site_id', '=', site.id)
    .where('version', '=', site.notice_version)
    .execute()
  // Languages that are not offered now count too: a version speaks of the same services in all of them.
  const ids = services.map(({ id }) => id).join()
  const changed =
    standing.some(({ content }) => content.services.map(({ id }) => id).join() !== ids) ||
    wanted.some(({ language, sha256 }) =>
      standing.some((one) => one.language === language && one.sha256 !== sha256),
    )
  const version = changed || standing.length === 0 ? site.notice_version + 1 : site.notice_version
  const missing = wanted.filter(
    ({ language }) => version !== site.notice_version || !standing.some((one) => one.language === language),
  )
  if (missing.length > 0) {
    await db
      .insertInto('notice')
      .values(
        missing.map(({ language, content, sha256 }) => ({
          site_id: site.id,
          version,
          language,
          sha256,
          content,
          published_at: now,
        })),
      )
      .onConflict((oc) => oc.columns(['site_id', 'version', 'language']).doNothing())
      .execute()
  }
  if (version !== site.notice_version) {
    await db.updateTable('site').set({ notice_version: version }).where('id', '=', site.id).execute()
  }
  return version
}
