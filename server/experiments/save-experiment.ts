import type { Kysely, Transaction } from 'kysely'
import { textsWith, type NewExperiment } from '../../src/experiment.ts'
import type { VariantKey } from '../../src/variant.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { publishNotice } from '../notices/publish-notice.ts'
import type { Site } from '../sites/site.ts'
import { runningExperiment } from './running-experiment.ts'

/**
 * Begins an experiment. Where its variants have texts of their own, the notice gets its next version, which holds them
 * all, and every visitor is asked again. Answers with its number. Throws `not_found` for a site there is not, `taken`
 * while another one runs.
 */
export async function startExperiment(
  db: Kysely<Database>,
  siteId: number,
  { name, variants, now }: NewExperiment & { now: Date },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const site = await lockSite(trx, siteId)
    if (await runningExperiment(trx, siteId))
      throw new Refusal('taken', 'an experiment runs at this site already: end it first')
    const { no } = await trx
      .insertInto('experiment')
      .values((eb) => ({
        site_id: siteId,
        no: eb
          .selectFrom('experiment')
          .select((last) => last(last.fn.coalesce(last.fn.max('no'), last.lit(0)), '+', 1).as('no'))
          .where('site_id', '=', siteId),
        name,
        variants: JSON.stringify(variants),
        started_at: now,
        first_notice: site.notice_version,
      }))
      .returning('no')
      .executeTakeFirstOrThrow()
    const notice = await publishNotice(trx, site, now)
    await trx
      .updateTable('experiment')
      .set({ first_notice: notice })
      .where('site_id', '=', siteId)
      .where('no', '=', no)
      .execute()
    return no
  })
}

/**
 * Ends an experiment; from now on everybody sees the site's own banner. A variant that is kept becomes that: its look and
 * its texts are written into the site's settings. Throws `not_found`, `gone` where it has ended, `invalid` for a variant
 * that it does not have.
 */
export async function endExperiment(
  db: Kysely<Database>,
  siteId: number,
  { no, keep, now }: { no: number; keep: VariantKey | null; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const site = await lockSite(trx, siteId)
    const experiment = await trx
      .selectFrom('experiment')
      .select(['variants', 'ended_at'])
      .where('site_id', '=', siteId)
      .where('no', '=', no)
      .executeTakeFirst()
    if (!experiment) throw new Refusal('not_found', `this site has no experiment ${no}`)
    if (experiment.ended_at) throw new Refusal('gone', `experiment ${no} has ended already`)
    const kept = experiment.variants.find(({ key }) => key === keep)
    if (keep !== null && !kept)
      throw new Refusal('invalid', `experiment ${no} has no variant "${keep}"`, 'keep')
    await trx
      .updateTable('experiment')
      .set({ ended_at: now, last_notice: site.notice_version, kept: keep })
      .where('site_id', '=', siteId)
      .where('no', '=', no)
      .execute()
    const { look, texts } = kept
      ? { look: { ...site.look, ...kept.look }, texts: textsWith(site.texts, kept) }
      : site
    await trx
      .updateTable('site')
      .set({ look: JSON.stringify(look), texts: JSON.stringify(texts) })
      .where('id', '=', siteId)
      .execute()
    await publishNotice(trx, { ...site, look, texts }, now)
  })
}

/** Against a change of its settings, or another experiment, at the same time. */
async function lockSite(trx: Transaction<Database>, siteId: number): Promise<Site> {
  const site = await trx
    .selectFrom('site')
    .selectAll()
    .where('id', '=', siteId)
    .forUpdate()
    .executeTakeFirst()
  if (!site) throw new Refusal('not_found', `there is no site ${siteId}`)
  return site
}
