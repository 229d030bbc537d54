import type { Kysely, Selectable } from 'kysely'
import {
  breachLacks,
  TELL_WITHIN_MS,
  type BreachChange,
  type BreachView,
  type NewBreach,
} from '../../src/breach.ts'
import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf } from '../../src/period.ts'
import type { BreachTable } from '../db/breach-rows.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'

type Officer = { readonly accountId: string; readonly now: Date }
type Told = Omit<BreachView, 'no' | 'revision' | 'dueAt' | 'recordedAt' | 'recordedBy' | 'history'>

/** Every breach there was, the newest first. */
export async function listBreaches(db: Reader): Promise<BreachView[]> {
  const rows = await db
    .selectFrom('breach')
    .innerJoin('account', 'account.id', 'recorded_by')
    .selectAll('breach')
    .select('full_name')
    .orderBy('no', 'desc')
    .execute()
  const changes = await db
    .selectFrom('breach_change')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['breach_no', 'at', 'before', 'full_name'])
    .orderBy('breach_change.revision', 'desc')
    .execute()
  const changesOf = Map.groupBy(changes, (change) => change.breach_no)
  return rows.map((row) => ({
    no: row.no,
    revision: row.revision,
    ...toldOf(row),
    dueAt: new Date(row.noticed_at.getTime() + TELL_WITHIN_MS).toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.full_name,
    history: (changesOf.get(row.no) ?? []).map(({ at, before, full_name: by }) => ({
      at: at.toISOString(),
      by,
      fields: Object.keys(before),
    })),
  }))
}

/** Documents a breach; answers with its number. Throws `invalid` for instants that cannot be. */
export async function recordBreach(
  db: Kysely<Database>,
  breach: NewBreach,
  { accountId, now }: Officer,
): Promise<number> {
  checkTimes(breach, now)
  const { no } = await db
    .insertInto('breach')
    .values({ ...rowOf(breach), recorded_at: now, recorded_by: accountId })
    .returning('no')
    .executeTakeFirstOrThrow()
  return no
}

/**
 * Changes what is documented; what stood there before stays in its history. Throws `not_found`, `changed_meanwhile`, and
 * `invalid` for instants that cannot be, or where it is closed while something is missing that GDPR art. 33 or 34 asks for.
 */
export async function changeBreach(
  db: Kysely<Database>,
  { no, change: { revision, ...change } }: { no: number; change: BreachChange },
  { accountId, now }: Officer,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('breach').selectAll().where('no', '=', no).forUpdate().executeTakeFirst()
    if (!row) throw new Refusal('not_found', 'there is no such breach')
    if (row.revision !== revision)
      throw new Refusal('changed_meanwhile', 'somebody else changed this meanwhile: look at it again')
    const before = toldOf(row)
    const after = { ...before, ...change } as Told
    checkTimes(after, now)
    const lacks = after.closed ? breachLacks(after) : []
    if (lacks.length > 0)
      throw new Refusal('invalid', `"closed": ${lacks.join(', ')} have to be told before`, lacks[0])
    const changed = Object.keys(change).filter(
      (field) => JSON.stringify(before[field as keyof Told]) !== JSON.stringify(after[field as keyof Told]),
    )
    if (changed.length === 0) return
    await trx
      .updateTable('breach')
      .set({
        ...rowOf(after),
        authority_told_at: dateOf(after.authorityToldAt),
        authority_reference: after.authorityReference,
        authority_reason: after.authorityReason,
        subjects_told_on: after.subjectsToldOn,
        subjects_how: after.subjectsHow,
        subjects_reason: after.subjectsReason,
        closed: after.closed,
        revision: revision + 1,
      })
      .where('no', '=', no)
      .execute()
    await trx
      .insertInto('breach_change')
      .values({
        breach_no: no,
        revision: revision + 1,
        at: now,
        account_id: accountId,
        before: JSON.stringify(
          Object.fromEntries(changed.map((field) => [field, before[field as keyof Told]])),
        ),
      })
      .execute()
  })
}

function toldOf(row: Selectable<BreachTable>): Told {
  return {
    kinds: row.kinds,
    happened: row.happened,
    noticedAt: row.noticed_at.toISOString(),
    beganAt: row.began_at?.toISOString() ?? null,
    data: row.data,
    persons: row.persons,
    records: row.records,
    consequences: row.consequences,
    measures: row.measures,
    risk: row.risk,
    authorityToldAt: row.authority_told_at?.toISOString() ?? null,
    authorityReference: row.authority_reference,
    authorityReason: row.authority_reason,
    subjectsToldOn: row.subjects_told_on,
    subjectsHow: row.subjects_how,
    subjectsReason: row.subjects_reason,
    closed: row.closed,
  }
}

function rowOf({
  noticedAt,
  beganAt,
  kinds,
  happened,
  data,
  persons,
  records,
  consequences,
  measures,
  risk,
}: NewBreach) {
  return {
    kinds,
    happened,
    data,
    persons,
    records,
    consequences,
    measures,
    risk,
    noticed_at: new Date(noticedAt),
    began_at: dateOf(beganAt),
  }
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}

function checkTimes(
  breach: Pick<NewBreach, 'noticedAt' | 'beganAt'> &
    Partial<Pick<Told, 'authorityToldAt' | 'subjectsToldOn'>>,
  now: Date,
): void {
  const { noticedAt, beganAt, authorityToldAt = null, subjectsToldOn = null } = breach
  const wrong = (field: string, message: string) => new Refusal('invalid', `"${field}": ${message}`, field)
  for (const [field, at] of Object.entries({ noticedAt, beganAt, authorityToldAt }))
    if (at !== null && Date.parse(at) > now.getTime()) throw wrong(field, 'expected an instant that has been')
  if (beganAt !== null && Date.parse(beganAt) > Date.parse(noticedAt))
    throw wrong('beganAt', 'expected an instant before it was noticed')
  if (authorityToldAt !== null && Date.parse(authorityToldAt) < Date.parse(noticedAt))
    throw wrong('authorityToldAt', 'expected an instant after it was noticed')
  if (subjectsToldOn !== null && subjectsToldOn > dayOf(now, DEADLINE_ZONE))
    throw wrong('subjectsToldOn', 'expected a day that has been')
}
