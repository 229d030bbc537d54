import type { Kysely } from 'kysely'
import type { Language } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import { checkVariant, neverShown } from './never-shown.ts'

/**
 * One more banner shown, or so many more, on a day of the site's time zone. Throws `invalid` for a notice or a
 * variant this site never showed: the insert takes the notice itself as its source, so that nobody can make up rows.
 */
export async function countAsked(
  db: Kysely<Database>,
  siteId: number,
  {
    askedOn,
    notice,
    language,
    device,
    variant = null,
    times = 1,
  }: {
    askedOn: Day
    notice: number
    language: Language
    device: string
    variant?: string | null
    times?: number
  },
): Promise<void> {
  await checkVariant(db, siteId, { notice, variant })
  const counted = await db
    .insertInto('asked_total')
    .columns(['site_id', 'asked_on', 'notice_version', 'language', 'device', 'variant', 'asked'])
    .expression((eb) =>
      eb
        .selectFrom('notice')
        .select([
          'site_id',
          eb.cast<Day>(eb.val(askedOn), 'date').as('asked_on'),
          'version',
          'language',
          eb.cast<string>(eb.val(device), 'text').as('device'),
          eb.cast<string>(eb.val(variant ?? ''), 'text').as('variant'),
          eb.cast<number>(eb.val(times), 'integer').as('asked'),
        ])
        .where('site_id', '=', siteId)
        .where('version', '=', notice)
        .where('language', '=', language),
    )
    .onConflict((oc) =>
      oc
        .columns(['site_id', 'asked_on', 'notice_version', 'language', 'device', 'variant'])
        .doUpdateSet((eb) => ({ asked: eb('asked_total.asked', '+', eb.ref('excluded.asked')) })),
    )
    .executeTakeFirst()
  if (counted.numInsertedOrUpdatedRows === 0n) throw neverShown({ notice, language })
}
