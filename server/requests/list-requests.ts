import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf, type Day } from '../../src/period.ts'
import type { Reach } from '../../src/staff.ts'
import {
  FOUR_EYES,
  type RequestList,
  type RequestQuery,
  type RequestSummary,
} from '../../src/subject-request.ts'
import { firstOf, wholeOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Reader } from '../db/reader.ts'
import type { Vault } from '../vault/vault.ts'
import { undelivered } from './letters/undelivered.ts'
import { openRequester, type OpenRequest } from './open-request.ts'

/** Requests on a page. */
const PAGE = 50

/** What is asked of a request in lists. */
export function today(now: Date): Day {
  return dayOf(now, DEADLINE_ZONE)
}

/** The open ones by the day they are due; all others the newest first. */
export async function listRequests(
  db: Reader,
  vault: Vault,
  { show, right, customer, before, reach }: RequestQuery & { reach: Reach },
): Promise<RequestList> {
  const rows = await db
    .selectFrom('subject_request')
    .selectAll()
    .$if(reach !== 'everywhere', (query) => query.where('register_id', 'in', reach as number[]))
    .$if(show === 'open', (query) => query.where('state', '!=', 'closed').orderBy('due_on'))
    .$if(show === 'closed', (query) => query.where('state', '=', 'closed'))
    .$if(right !== undefined, (query) =>
      query.where('id', 'in', (eb) =>
        eb.selectFrom('request_right').select('request_id').where('asked_for', '=', right!),
      ),
    )
    .$if(customer !== undefined, (query) => query.where('customer_id', 'in', wholeOf(customer!)))
    .$if(before !== undefined, (query) => query.where('no', '<', before!))
    .orderBy('no', 'desc')
    .limit(show === 'open' ? 500 : PAGE + 1)
    .execute()
  const page = show === 'open' ? rows : rows.slice(0, PAGE)
  const requests = page.map((row) => ({ ...row, ownKey: row.key && vault.openKey(row.id, row.key) }))
  return { requests: await summariesOf(db, vault, requests), more: rows.length > page.length }
}

/** In the order given. */
export async function summariesOf(
  db: Reader,
  vault: Vault,
  requests: readonly OpenRequest[],
): Promise<RequestSummary[]> {
  if (requests.length === 0) return []
  const ids = requests.map(({ id }) => id)
  const rights = await db
    .selectFrom('request_right')
    .select(['request_id', 'asked_for', 'outcome', 'approved_at', 'done_at'])
    .where('request_id', 'in', ids)
    .execute()
  const rightsOf = Map.groupBy(rights, (row) => row.request_id)
  const lost = await db
    .selectFrom('subject_request')
    .select('id')
    .where('id', 'in', ids)
    .where(undelivered)
    .execute()
  const lostIds = new Set(lost.map(({ id }) => id))
  const names = await namesOf(db, vault, requests)
  const registers = new Map(
    (await db.selectFrom('register').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  return requests.map((request) => {
    const asked = rightsOf.get(request.id) ?? []
    return {
      id: request.id,
      no: request.no,
      register: request.register_id,
      registerName: registers.get(request.register_id)!,
      state: request.state,
      rights: asked.map(({ asked_for: right }) => right),
      channel: request.channel,
      language: request.language,
      receivedOn: request.received_on,
      dueOn: request.due_on,
      name: names.get(request.id) ?? null,
      undelivered: lostIds.has(request.id),
      held: asked.some(({ outcome, done_at: doneAt }) => outcome === 'held' && doneAt === null),
      waitsForApproval: asked.some(
        ({ asked_for: right, outcome, approved_at: approvedAt }) =>
          FOUR_EYES.includes(right) && (outcome === 'granted' || outcome === 'held') && approvedAt === null,
      ),
    }
  })
}

/** As the register knows them, or else as they say. */
async function namesOf(
  db: Reader,
  vault: Vault,
  requests: readonly OpenRequest[],
): Promise<Map<string, string | null>> {
  const firsts = new Map<string, string>()
  for (const { customer_id: id } of requests)
    if (id !== null && !firsts.has(id)) firsts.set(id, await firstOf(db, id))
  const customers = await openCustomers(db, vault, [...new Set(firsts.values())])
  const nameOf = new Map(customers.map((customer) => [customer.id, nameCustomer(customer, true).name]))
  return new Map(
    requests.map((request) => {
      const known = request.customer_id === null ? null : nameOf.get(firsts.get(request.customer_id)!)
      const requester = openRequester(request)
      return [request.id, known ?? requester?.name ?? requester?.email ?? null]
    }),
  )
}
