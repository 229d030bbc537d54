import type { Transaction } from 'kysely'
import type { Choice } from '../../src/choice.ts'
import type { ConsentAct } from '../../src/consent.ts'
import type { Language } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import { ASKED_PURPOSES } from '../../src/purpose.ts'
import type { Database } from '../db/database.ts'

/** One more answer, on a day of the site's time zone, in the transaction that records it. */
export async function countAnswered(
  trx: Transaction<Database>,
  siteId: number,
  {
    answeredOn,
    notice,
    language,
    device,
    act,
    choice,
    variant,
  }: {
    answeredOn: Day
    notice: number
    language: Language
    device: string
    act: ConsentAct
    choice: Choice
    variant: string | null
  },
): Promise<void> {
  await trx
    .insertInto('answered_total')
    .values({
      site_id: siteId,
      answered_on: answeredOn,
      notice_version: notice,
      language,
      device,
      act,
      allowed: ASKED_PURPOSES.filter((purpose) => choice.purposes[purpose]).join(' '),
      variant: variant ?? '',
      answered: 1,
    })
    .onConflict((oc) =>
      oc
        .columns([
          'site_id',
          'answered_on',
          'notice_version',
          'language',
          'device',
          'act',
          'allowed',
          'variant',
        ])
        .doUpdateSet((eb) => ({ answered: eb('answered_total.answered', '+', 1) })),
    )
    .execute()
}
