import type { Kysely } from 'kysely'
import type { Language } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'

/** One more banner shown, on a day of the site's time zone. */
export async function countAsked(
  db: Kysely<Database>,
  siteId: number,
  { askedOn, language, device }: { askedOn: Day; language: Language; device: string },
): Promise<void> {
  await db
    .insertInto('asked_total')
    .values({ site_id: siteId, asked_on: askedOn, language, device, asked: 1 })
    .onConflict((oc) =>
      oc
        .columns(['site_id', 'asked_on', 'language', 'device'])
        .doUpdateSet((eb) => ({ asked: eb('asked_total.asked', '+', 1) })),
    )
    .execute()
}
