import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ConsentAct } from '../../src/consent.ts'
import type { ExperimentView, VariantFigures } from '../../src/experiment.ts'
import { wilsonInterval } from '../../src/proportion.ts'
import { variantName } from '../../src/variant.ts'
import type { Database } from '../db/database.ts'
import { conclude } from './conclude.ts'

/**
 * The experiments of a site, the newest first, with what was answered to each variant. Counts first answers, as the
 * consent report does. A variant that stands for fewer banners than the smallest group hides them all: with the shares,
 * what the others had would tell it (R9).
 */
export async function listExperiments(
  db: ReadonlyKysely<Database>,
  { id: siteId, smallest_group: smallestGroup }: { id: number; smallest_group: number },
): Promise<ExperimentView[]> {
  const experiments = await db
    .selectFrom('experiment')
    .select(['no', 'name', 'started_at', 'ended_at', 'kept', 'variants'])
    .where('site_id', '=', siteId)
    .orderBy('no', 'desc')
    .execute()
  const counts = await variantCounts(db, siteId)
  return experiments.map(({ no, name, started_at, ended_at, kept, variants }) => {
    const figures = variants.map(({ key }) => figuresOf(counts.get(variantName(no, key)) ?? NOTHING))
    const isTold = figures.every(({ asked }) => asked >= smallestGroup)
    return {
      no,
      name,
      startedAt: started_at.toISOString(),
      endedAt: ended_at?.toISOString() ?? null,
      kept,
      variants: variants.map((variant, index) => ({
        ...variant,
        figures: isTold ? figures[index]! : null,
      })),
      conclusion: conclude(
        isTold ? variants.map(({ key }, index) => ({ key, ...figures[index]! })) : null,
        smallestGroup,
      ),
    }
  })
}

type Counts = Record<'asked' | Exclude<ConsentAct, 'withdrawn'>, number>
const NOTHING: Counts = { asked: 0, accepted: 0, customised: 0, refused: 0 }

/** By the variant's name; those that were never shown are not there. */
async function variantCounts(db: ReadonlyKysely<Database>, siteId: number): Promise<Map<string, Counts>> {
  const rows = await db
    .selectFrom('asked_total')
    .select(['variant', sql<keyof Counts>`'asked'`.as('act'), sql<number>`sum(asked)::integer`.as('times')])
    .where('site_id', '=', siteId)
    .where('variant', '!=', '')
    .groupBy('variant')
    .unionAll(
      db
        .selectFrom('answered_total')
        .select([
          'variant',
          sql<keyof Counts>`act`.as('act'),
          sql<number>`sum(answered)::integer`.as('times'),
        ])
        .where('site_id', '=', siteId)
        .where('variant', '!=', '')
        .where('act', '!=', 'withdrawn')
        .groupBy(['variant', 'act']),
    )
    .execute()
  const counts = new Map<string, Counts>()
  for (const { variant, act, times } of rows)
    counts.set(variant, { ...(counts.get(variant) ?? NOTHING), [act]: times })
  return counts
}

/** A beacon can be lost where its answer arrives: then the answers say how many banners there were. */
function figuresOf({ asked: told, accepted, customised, refused }: Counts): VariantFigures {
  const answered = accepted + customised + refused
  const asked = Math.max(told, answered)
  const rate = (part: number) => ({ share: part / asked, ...wilsonInterval({ part, whole: asked })! })
  return {
    asked,
    answered,
    accepted,
    customised,
    refused,
    rates:
      asked === 0
        ? null
        : {
            answered: rate(answered),
            allowed: rate(accepted + customised),
            accepted: rate(accepted),
            customised: rate(customised),
            refused: rate(refused),
          },
  }
}
