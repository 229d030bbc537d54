import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { changeSite, createSite, DEMO_KEY } from '../sites/save-site.ts'

/**
 * Makes the demo site once, and lets it be where the gateway is now. Small groups are shown: its only visitor
 * is the person trying it.
 */
export async function ensureDemoSite(
  db: Kysely<Database>,
  {
    registerId,
    publicUrl,
    timeZone,
    now,
  }: { registerId: number; publicUrl: string; timeZone: string; now: Date },
): Promise<void> {
  const origins = [...new Set([publicUrl, publicUrl.replace('//localhost', '//127.0.0.1')])]
  const site = await db
    .selectFrom('site')
    .select(['id', 'origins'])
    .where('key', '=', DEMO_KEY)
    .executeTakeFirst()
  if (!site) {
    await createSite(
      db,
      {
        name: 'Kettle & Crane',
        origins,
        languages: ['en', 'fi', 'sv'],
        timeZone,
        smallestGroup: 1,
        ipStorage: 'full',
        ipFullDays: 30,
        visitMonths: 14,
      },
      { key: DEMO_KEY, registerId, now },
    )
  } else if (!site.origins.includes(publicUrl)) {
    await changeSite(db, site.id, { origins }, now)
  }
}
