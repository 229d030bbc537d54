import type { Kysely } from 'kysely'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import { ensureMonths } from '../db/months.ts'
import { isViolation } from '../db/violation.ts'
import type { Gateway } from '../gateway.ts'
import { makeGoal } from '../goals/goal.ts'
import { changeSite, insertSite } from '../sites/save-site.ts'
import type { Site } from '../sites/site.ts'
import { CHANGED_ON, drawHistory, firstDay, type SampleDay } from './history.ts'
import { playChoices, playVisits, type Kept } from './play-day.ts'
import { SHOP, SHOP_CHANGE, SHOP_GOALS, SHOP_KEY } from './shop.ts'

/** How many people come to the sample shop for the first time in its 90 days. */
const SAMPLE_PEOPLE = 1_600

/** Totals are brought up to date so often, in days, as the job would meanwhile. */
const COUNTED_EVERY = 10

/** Makes the sample site, still empty and marked as being loaded. Null where there is one already. */
export async function beginSample(db: Kysely<Database>, now: Date): Promise<Site | null> {
  const register = await db.selectFrom('register').select('id').orderBy('id').executeTakeFirstOrThrow()
  const began = new Date(firstDay(now))
  try {
    return await db.transaction().execute(async (trx) => {
      const site = await insertSite(trx, SHOP, {
        key: SHOP_KEY,
        registerId: register.id,
        now: began,
        sample: true,
      })
      await trx
        .insertInto('sample_load')
        .values({ site_id: site.id, days_loaded: 0, touched_at: now })
        .execute()
      for (const goal of SHOP_GOALS) await makeGoal(trx, site.id, { ...goal, now: began })
      return site
    })
  } catch (error) {
    if (!isViolation(error, 'unique')) throw error
    return null
  }
}

/**
 * Plays the sample's 90 days through the functions that serve real visitors, day by day, each committed by itself, so
 * that others are answered in between. Ends early where the site is removed meanwhile.
 */
export async function loadSample(
  gateway: Gateway,
  site: Site,
  people: number = SAMPLE_PEOPLE,
): Promise<void> {
  const now = gateway.clock()
  try {
    await playDays(gateway, site, { now, days: drawHistory({ now, people }) })
  } catch (error) {
    if (await isThere(gateway.db, site)) throw error
  }
  gateway.sites.forget()
}

async function playDays(
  { db, intake, totals, clock }: Gateway,
  site: Site,
  { now, days }: { now: Date; days: readonly SampleDay[] },
): Promise<void> {
  const kept: Kept = new Map()
  const counted = { id: site.id, timeZone: site.time_zone }
  await ensureMonths(db, { from: new Date(firstDay(now) - DAY_MS), now })
  for (const [index, day] of days.entries()) {
    if (index === CHANGED_ON) {
      await changeSite(db, site.id, SHOP_CHANGE, new Date(firstDay(now) + index * DAY_MS))
    }
    const goesOn = await db.transaction().execute(async (trx) => {
      // Held until the end: a removal waits for the day, and the next day does not find it any more.
      const { numUpdatedRows } = await trx
        .updateTable('sample_load')
        .set({ days_loaded: index, touched_at: clock() })
        .where('site_id', '=', site.id)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await playChoices(trx, site, day, kept)
      return true
    })
    if (!goesOn) return
    await playVisits(intake, site, day, kept)
    if ((index + 1) % COUNTED_EVERY === 0) await totals.upToDate(counted)
  }
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sample_load').where('site_id', '=', site.id).execute()
    await trx.updateTable('site').set({ heard_at: now }).where('id', '=', site.id).execute()
  })
}

async function isThere(db: Kysely<Database>, site: Site): Promise<boolean> {
  const found = await db.selectFrom('site').select('id').where('id', '=', site.id).executeTakeFirst()
  return found !== undefined
}
