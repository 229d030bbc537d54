import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable, type Transaction, type Updateable } from 'kysely'
import { NEXT_STATES, type NewPaper, type PaperChange, type PaperMove } from '../../src/paper.ts'
import type { Day } from '../../src/period.ts'
import { isWithin, type Reach } from '../../src/staff.ts'
import { writeEntry } from '../audit/chain.ts'
import { dayOf } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import type { PaperTable } from '../db/paper-rows.ts'
import { isViolation } from '../db/violation.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Archivist = { readonly reach: Reach; readonly accountId: string; readonly now: Date }

/** Throws `invalid` for persons, a place or a day that cannot be. */
export async function addPaper(
  { db, vault }: Desk,
  { kind, title, event, persons, receivedOn, location, retainUntil }: NewPaper,
  { reach, accountId, now }: Archivist,
): Promise<string> {
  const id = randomUUID()
  return db.transaction().execute(async (trx) => {
    checkDays({ receivedOn, retainUntil, now })
    const registerId = await registerOf(trx, { persons, reach })
    const { key, wrapped } = vault.makeKey(id)
    await knowLocation(trx, location)
    await trx
      .insertInto('paper')
      .values({
        id,
        register_id: registerId,
        key: wrapped,
        kind,
        title: key.close('title', title),
        event: key.close('event', event),
        received_on: receivedOn,
        out_since: receivedOn,
        state: 'received',
        location_id: location,
        retain_until: retainUntil,
        account_id: accountId,
        created_at: now,
      })
      .execute()
    await namePersons(trx, id, persons)
    return id
  })
}

/** What is left out stays. Throws `not_found`, `gone` of one that was destroyed, `restricted`, and as `addPaper`. */
export async function changePaper(
  { db, vault }: Desk,
  { id, change }: { id: string; change: PaperChange },
  { reach, now }: Omit<Archivist, 'accountId'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const paper = await lockPaper(trx, { id, reach })
    await refuseRestricted(trx, id)
    const { kind, title, event, persons } = change
    const receivedOn = change.receivedOn ?? paper.received_on
    const retainUntil = change.retainUntil ?? paper.retain_until
    checkDays({ receivedOn, retainUntil, now })
    const key = vault.openKey(id, paper.key!)
    if (persons) {
      const registerId = await registerOf(trx, { persons, reach })
      if (registerId !== paper.register_id)
        throw new Refusal('invalid', '"persons": expected customers of the same register', 'persons')
      await trx.deleteFrom('paper_person').where('paper_id', '=', id).execute()
      await namePersons(trx, id, persons)
    }
    await trx
      .updateTable('paper')
      .set({
        kind: kind ?? paper.kind,
        ...(title !== undefined && { title: key.close('title', title) }),
        ...(event !== undefined && { event: key.close('event', event) }),
        received_on: receivedOn,
        out_since: paper.out_since === paper.received_on ? receivedOn : paper.out_since,
        retain_until: retainUntil,
      })
      .where('id', '=', id)
      .execute()
  })
}

/**
 * Throws `not_found`, `gone` of one that was destroyed, and `invalid` for a step that does not follow, a place that is
 * not locked and fireproof, a day to come, or a destruction before the time or without a second person; `restricted`.
 */
export async function movePaper(
  { db, vault }: Desk,
  { id, move }: { id: string; move: PaperMove },
  { reach, accountId, now }: Archivist,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const paper = await lockPaper(trx, { id, reach })
    if (!NEXT_STATES[paper.state].includes(move.state))
      throw new Refusal('invalid', `"state": ${move.state} does not come after ${paper.state}`, 'state')
    // Where it has been since is in the log alone: a paper knows where it is.
    const detail = { id, state: move.state, ...('location' in move && { place: move.location }) }
    await writeEntry(trx, { accountId, act: 'paper.moved', detail }, now)
    const set = (values: Updateable<PaperTable>) =>
      trx.updateTable('paper').set(values).where('id', '=', id).execute()
    if (move.state === 'processing') {
      await knowLocation(trx, move.location)
      const isTakenOut = paper.state === 'stored'
      await set({
        state: 'processing',
        stored_on: null,
        location_id: move.location ?? (isTakenOut ? null : paper.location_id),
        ...(isTakenOut && { out_since: dayOf(now) }),
      })
      return
    }
    checkDay(move.on, { since: paper.received_on, now })
    if (move.state === 'stored') {
      await set({ state: 'stored', stored_on: move.on, location_id: move.location }).catch(
        (error: unknown) => {
          if (!isViolation(error, 'foreign key')) throw error
          throw new Refusal(
            'invalid',
            '"location": expected a place that is locked and fireproof',
            'location',
          )
        },
      )
      return
    }
    await refuseRestricted(trx, id)
    if (move.on <= paper.retain_until)
      throw new Refusal(
        'invalid',
        `"on": it is kept until ${paper.retain_until}; change that first if it need not be`,
        'on',
      )
    if (move.by.toLocaleLowerCase() === move.seenBy.toLocaleLowerCase())
      throw new Refusal('invalid', '"seenBy": expected somebody else than who destroyed it', 'seenBy')
    const key = vault.openKey(id, paper.key!)
    await set({
      state: 'destroyed',
      location_id: null,
      destroyed_on: move.on,
      destroyed_how: move.how,
      destroyed_by: key.close('destroyed_by', move.by),
      destruction_seen_by: key.close('destruction_seen_by', move.seenBy),
    })
  })
}

async function lockPaper(
  trx: Transaction<Database>,
  { id, reach }: { id: string; reach: Reach },
): Promise<Selectable<PaperTable>> {
  const paper = await trx
    .selectFrom('paper')
    .selectAll()
    .where('id', '=', id)
    .where('key', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!paper || !isWithin(reach, paper.register_id)) throw new Refusal('not_found', 'there is no such paper')
  if (paper.state === 'destroyed') throw new Refusal('gone', 'it was destroyed: what is known of it stays')
  return paper
}

/**
 * Whoever has processing restricted may need the paper for a claim (GDPR art. 18(1)(c)): it is kept as it is. Nobody
 * becomes restricted until the transaction ends.
 */
async function refuseRestricted(trx: Transaction<Database>, id: string): Promise<void> {
  const persons = await trx
    .selectFrom('customer')
    .select('restricted_at')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('paper_person')
        .select(sql<string>`first_customer(customer_id)`.as('first'))
        .where('paper_id', '=', id),
    )
    .forShare()
    .execute()
  if (persons.some((person) => person.restricted_at !== null))
    throw new Refusal('restricted', 'processing of somebody it names is restricted: it is stored only')
}

/** That of all of them. */
async function registerOf(
  trx: Transaction<Database>,
  { persons, reach }: { persons: readonly string[]; reach: Reach },
): Promise<number> {
  const found = await trx
    .selectFrom('customer')
    .select(['id', 'register_id'])
    .where('id', 'in', persons)
    .where('key', 'is not', null)
    .execute()
  const registers = new Set(found.map((row) => row.register_id))
  const [register] = registers
  if (
    found.length !== persons.length ||
    register === undefined ||
    registers.size > 1 ||
    !isWithin(reach, register)
  )
    throw new Refusal('invalid', '"persons": expected customers of one register', 'persons')
  return register
}

async function namePersons(
  trx: Transaction<Database>,
  id: string,
  persons: readonly string[],
): Promise<void> {
  await trx
    .insertInto('paper_person')
    .values(persons.map((person) => ({ paper_id: id, customer_id: person })))
    .execute()
}

async function knowLocation(trx: Transaction<Database>, id: number | null): Promise<void> {
  if (id === null) return
  const found = await trx.selectFrom('paper_location').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('invalid', '"location": expected a place that is there', 'location')
}

function checkDays({ receivedOn, retainUntil, now }: { receivedOn: Day; retainUntil: Day; now: Date }): void {
  if (receivedOn > dayOf(now))
    throw new Refusal('invalid', '"receivedOn": expected a day that is not to come', 'receivedOn')
  if (retainUntil < receivedOn)
    throw new Refusal('invalid', '"retainUntil": expected a day after it was received', 'retainUntil')
}

function checkDay(on: Day, { since, now }: { since: Day; now: Date }): void {
  if (on < since || on > dayOf(now))
    throw new Refusal('invalid', '"on": expected a day since it was received, and not to come', 'on')
}
