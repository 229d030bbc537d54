import { sql, type Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { PaperList, PaperListName, PaperQuery, PaperView } from '../../src/paper.ts'
import type { Day } from '../../src/period.ts'
import type { Sight } from '../customers/find-customer.ts'
import { firstOf, wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { PaperTable } from '../db/paper-rows.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'

/** Papers on a page. */
const PAGE = 50

/** Since when a paper lies about, longer than its register allows. */
const lateToStore = (today: Day) =>
  sql<boolean>`(state in ('received', 'processing') and out_since + paper_days < ${today}::date)`
/** Kept after its last day. */
const lateToDestroy = (today: Day) => sql<boolean>`(state <> 'destroyed' and retain_until < ${today}::date)`

/** Papers of the registers in reach, the newest first. */
export async function listPapers(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { list, customer, no, before, today, ...sight }: Sight & PaperQuery & { today: Day },
): Promise<PaperList> {
  const whole = customer === undefined ? null : wholeOf(await firstOf(db, customer))
  const rows = await papersIn(db, sight, today)
    .$if(list !== undefined, (query) => query.where(conditionOf(list!, today)))
    .$if(no !== undefined, (query) => query.where('no', '=', no!))
    .$if(before !== undefined, (query) => query.where('no', '<', before!))
    .$if(whole !== null, (query) =>
      query.where('paper.id', 'in', (eb) =>
        eb.selectFrom('paper_person').select('paper_id').where('customer_id', 'in', whole!),
      ),
    )
    .orderBy('no', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const late = await db
    .selectFrom('paper')
    .innerJoin('register', 'register.id', 'register_id')
    .select([
      sql<number>`count(*) filter (where ${lateToStore(today)})`.as('to_store'),
      sql<number>`count(*) filter (where ${lateToDestroy(today)})`.as('to_destroy'),
    ])
    .where('key', 'is not', null)
    .$if(sight.reach !== 'everywhere', (query) => query.where('register_id', 'in', sight.reach as number[]))
    .executeTakeFirstOrThrow()
  return {
    papers: await openPapers(db, vault, page, sight.seesRestricted),
    lateToStore: late.to_store,
    lateToDestroy: late.to_destroy,
    next: rows.length > PAGE ? page.at(-1)!.no : null,
  }
}

/** Throws `not_found` where there is none in reach. */
export async function findPaper(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  { id, today, ...sight }: Sight & { id: string; today: Day },
): Promise<PaperView> {
  const rows = await papersIn(db, sight, today).where('paper.id', '=', id).execute()
  const [found] = await openPapers(db, vault, rows, sight.seesRestricted)
  if (!found) throw new Refusal('not_found', 'there is no such paper')
  return found
}

function conditionOf(list: PaperListName, today: Day) {
  switch (list) {
    case 'kept':
      return sql<boolean>`state = 'stored'`
    case 'to-store':
      return sql<boolean>`state in ('received', 'processing')`
    case 'late-to-store':
      return lateToStore(today)
    case 'late-to-destroy':
      return lateToDestroy(today)
    case 'destroyed':
      return sql<boolean>`state = 'destroyed'`
  }
}

function papersIn(db: ReadonlyKysely<Database>, { reach }: Pick<Sight, 'reach'>, today: Day) {
  return db
    .selectFrom('paper')
    .innerJoin('register', 'register.id', 'register_id')
    .leftJoin('paper_location', 'paper_location.id', 'location_id')
    .selectAll('paper')
    .select([
      'register.name as register',
      'paper_location.name as location',
      lateToStore(today).as('late_to_store'),
      lateToDestroy(today).as('late_to_destroy'),
    ])
    .where('paper.key', 'is not', null)
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
}

type FoundPaper = Selectable<PaperTable> & {
  readonly register: string
  readonly location: string | null
  readonly late_to_store: boolean
  readonly late_to_destroy: boolean
}

async function openPapers(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  rows: readonly FoundPaper[],
  seesRestricted: boolean,
): Promise<PaperView[]> {
  const personsOf = await personsIn(
    db,
    vault,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const key = vault.openKey(row.id, row.key!)
    const persons = personsOf.get(row.id) ?? []
    const restricted = persons.some(({ restrictedAt }) => restrictedAt !== null)
    const isHidden = restricted && !seesRestricted
    const open = (place: string, closed: Uint8Array | null) => (closed ? key.open(place, closed) : '')
    return {
      id: row.id,
      no: row.no,
      register: row.register,
      kind: row.kind,
      title: isHidden ? null : open('title', row.title),
      event: isHidden ? null : open('event', row.event),
      persons: persons.map((person) => nameCustomer(person, seesRestricted)),
      restricted,
      receivedOn: row.received_on,
      state: row.state,
      storedOn: row.stored_on,
      location: row.location_id === null ? null : { id: row.location_id, name: row.location! },
      retainUntil: row.retain_until,
      lateToStore: row.late_to_store,
      lateToDestroy: row.late_to_destroy,
      destroyed:
        row.state === 'destroyed'
          ? {
              on: row.destroyed_on!,
              how: row.destroyed_how!,
              by: open('destroyed_by', row.destroyed_by),
              seenBy: open('destruction_seen_by', row.destruction_seen_by),
            }
          : null,
    }
  })
}

/** Whom each paper names: who they turned out to be, each once, and nobody who was erased. */
async function personsIn(
  db: ReadonlyKysely<Database>,
  vault: Vault,
  papers: readonly string[],
): Promise<ReadonlyMap<string, OpenCustomer[]>> {
  if (papers.length === 0) return new Map()
  const rows = await db
    .selectFrom('paper_person')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .select(['paper_id', sql<string>`first_customer(customer_id)`.as('first')])
    .where('paper_id', 'in', papers)
    .orderBy('customer.no')
    .execute()
  const customers = await openCustomers(db, vault, [...new Set(rows.map(({ first }) => first))])
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  return new Map(
    [...Map.groupBy(rows, (row) => row.paper_id)].map(([paper, named]) => [
      paper,
      [...new Set(named.map(({ first }) => customerOf.get(first)))].filter((one) => one !== undefined),
    ]),
  )
}
