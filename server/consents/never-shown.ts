import type { Kysely } from 'kysely'
import type { Language } from '../../src/language.ts'
import type { VariantKey } from '../../src/variant.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'

export function neverShown({ notice, language }: { notice: number; language: Language }): Refusal {
  return new Refusal('invalid', `this site never showed notice ${notice} in "${language}"`, 'notice')
}

/** Throws `invalid` for a variant that no experiment of the site showed with this notice; null is of none. */
export async function checkVariant(
  db: Kysely<Database>,
  siteId: number,
  { notice, variant }: { notice: number; variant: string | null },
): Promise<void> {
  if (variant === null) return
  const key = variant.slice(-1) as VariantKey
  const experiment = await db
    .selectFrom('experiment')
    .select('variants')
    .where('site_id', '=', siteId)
    .where('no', '=', Number(variant.slice(0, -1)))
    .where('first_notice', '<=', notice)
    .where((eb) => eb.or([eb('last_notice', 'is', null), eb('last_notice', '>=', notice)]))
    .executeTakeFirst()
  if (!experiment?.variants.some((one) => one.key === key))
    throw new Refusal('invalid', `notice ${notice} was never shown as variant "${variant}"`, 'variant')
}
