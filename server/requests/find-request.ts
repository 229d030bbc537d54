import type { Reach } from '../../src/staff.ts'
import {
  RIGHTS,
  type TaskDetail,
  type LetterView,
  type RequestDetail,
  type RightView,
  type TaskView,
} from '../../src/subject-request.ts'
import { firstOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import type { Reader } from '../db/reader.ts'
import { findLift } from '../customers/find-lift.ts'
import { standsInTheWay } from '../erasure/stands-in-the-way.ts'
import { withoutLink } from '../subject-access/access-link.ts'
import type { Vault } from '../vault/vault.ts'
import { candidatesOf } from './candidates.ts'
import { summariesOf } from './list-requests.ts'
import { openRequester, reachRequest, type OpenRequest } from './open-request.ts'

type Db = Reader

/** Everything staff see of a request. Throws as `reachRequest`. */
export async function findRequest(
  db: Db,
  vault: Vault,
  { now, ...asked }: { id: string; reach: Reach; now: Date },
): Promise<RequestDetail> {
  const request = await reachRequest(db, vault, asked)
  const [{ rights: _, ...summary }] = (await summariesOf(db, vault, [request])) as [
    Awaited<ReturnType<typeof summariesOf>>[number],
  ]
  const customer = await customerOf(db, vault, request)
  const requester = openRequester(request)
  const recordedBy = await nameOf(db, request.recorded_by)
  return {
    ...summary,
    revision: request.revision,
    customer: customer && {
      ...nameCustomer(customer, true),
      restricted: customer.restrictedAt !== null,
      lift: await findLift(db, customer),
    },
    candidates:
      customer || !requester
        ? []
        : await candidatesOf(db, vault, { registerId: request.register_id, requester }),
    requester,
    words: request.words && request.ownKey ? request.ownKey.open('words', request.words) : null,
    identity: request.identity === null ? null : { way: request.identity, on: request.identified_on! },
    extendedOn: request.extended_on,
    recordedAt: request.recorded_at.toISOString(),
    recordedBy: recordedBy?.name ?? null,
    noticeVersion: request.notice_version,
    decisions: await decisionsOf(db, request),
    items: await itemsOf(db, request, customer),
    ...(customer ? await standsInTheWay(db, customer.id, now) : { holds: [], papers: [] }),
    tasks: await tasksOf(db, request),
    letters: await lettersOf(db, request),
    accessLink: await accessLinkOf(db, request.id),
    history: await historyOf(db, request),
  }
}

/** Who asks, or who that turned out to be; null where it is not known, or not any more. */
export async function customerOf(
  db: Db,
  vault: Vault,
  { customer_id: id }: Pick<OpenRequest, 'customer_id'>,
): Promise<OpenCustomer | null> {
  if (id === null) return null
  const [customer] = await openCustomers(db, vault, [await firstOf(db, id)])
  return customer ?? null
}

async function nameOf(db: Db, accountId: string | null): Promise<{ id: string; name: string } | null> {
  if (accountId === null) return null
  const account = await db
    .selectFrom('account')
    .select(['id', 'full_name as name'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  return account ?? null
}

async function decisionsOf(db: Db, { id, ownKey }: OpenRequest): Promise<RightView[]> {
  const rows = await db
    .selectFrom('request_right')
    .leftJoin('account as proposer', 'proposer.id', 'proposed_by')
    .leftJoin('account as approver', 'approver.id', 'approved_by')
    .selectAll('request_right')
    .select(['proposer.full_name as proposer', 'approver.full_name as approver'])
    .where('request_id', '=', id)
    .execute()
  const certificates = await db
    .selectFrom('refusal_certificate')
    .select(['no', 'asked_for', 'sha256', 'issued_at'])
    .where('request_id', '=', id)
    .orderBy('no')
    .execute()
  const certificateOf = new Map(certificates.map((row) => [row.asked_for, row]))
  return rows
    .toSorted((one, other) => RIGHTS.indexOf(one.asked_for) - RIGHTS.indexOf(other.asked_for))
    .map((row) => {
      const certificate = certificateOf.get(row.asked_for)
      return {
        right: row.asked_for,
        outcome: row.outcome,
        grounds: row.grounds,
        bans: row.bans,
        reason: row.reason && ownKey ? ownKey.open(`reason ${row.asked_for}`, row.reason) : null,
        proposedBy: row.proposed_by && row.proposer ? { id: row.proposed_by, name: row.proposer } : null,
        approvedBy: row.approved_by && row.approver ? { id: row.approved_by, name: row.approver } : null,
        doneAt: row.done_at?.toISOString() ?? null,
        certificate: certificate
          ? { no: certificate.no, sha256: certificate.sha256, issuedAt: certificate.issued_at.toISOString() }
          : null,
      }
    })
}

async function itemsOf(
  db: Db,
  { id, ownKey }: OpenRequest,
  customer: OpenCustomer | null,
): Promise<RequestDetail['items']> {
  if (!ownKey) return []
  const rows = await db.selectFrom('rectification_item').selectAll().where('request_id', '=', id).execute()
  return rows.map(({ field, defect, remedy, proposed, ground, accepted }) => ({
    field,
    defect,
    remedy,
    proposed: proposed && ownKey.open(`proposed ${field}`, proposed),
    ground: ground ? ownKey.open(`ground ${field}`, ground) : '',
    known: customer?.values[field] ?? null,
    accepted,
  }))
}

async function tasksOf(db: Db, { id, ownKey }: OpenRequest): Promise<TaskView[]> {
  const rows = await db
    .selectFrom('request_task')
    .leftJoin('data_source', 'data_source.id', 'source_id')
    .leftJoin('recipient', 'recipient.id', 'recipient_id')
    .leftJoin('processor', 'processor.id', 'processor_id')
    .selectAll('request_task')
    .select((eb) => eb.fn.coalesce('data_source.name', 'recipient.name', 'processor.name').as('name'))
    .where('request_id', '=', id)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name ?? '',
    detail:
      row.detail && ownKey ? (JSON.parse(ownKey.open(`task ${row.id}`, row.detail)) as TaskDetail) : null,
    doneOn: row.done_on,
    impossible: row.impossible && ownKey ? ownKey.open(`impossible ${row.id}`, row.impossible) : null,
  }))
}

async function lettersOf(db: Db, { id, ownKey }: OpenRequest): Promise<LetterView[]> {
  const rows = await db
    .selectFrom('subject_letter')
    .selectAll()
    .where('request_id', '=', id)
    .orderBy('written_at')
    // One that was written again at the same moment comes behind the one that was lost.
    .orderBy('failed_at', (order) => order.asc().nullsLast())
    .execute()
  return rows.map((row) => {
    const content =
      row.content && ownKey
        ? (JSON.parse(ownKey.open(`letter ${row.id}`, row.content)) as {
            to: string
            subject: string
            text: string
          })
        : null
    return {
      id: row.id,
      kind: row.kind,
      way: row.way,
      language: row.language,
      writtenAt: row.written_at.toISOString(),
      sentOn: row.sent_on,
      undelivered: row.failed_at !== null,
      to: content?.to ?? null,
      subject: content?.subject ?? null,
      // Whoever has the link has the data: it is for the person alone.
      text: content && withoutLink(content.text),
    }
  })
}

async function accessLinkOf(db: Db, requestId: string): Promise<RequestDetail['accessLink']> {
  const link = await db
    .selectFrom('access_link')
    .select(['made_at', 'expires_at', 'used_at', 'revoked_at'])
    .where('request_id', '=', requestId)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return link
    ? {
        madeAt: link.made_at.toISOString(),
        expiresAt: link.expires_at.toISOString(),
        usedAt: link.used_at?.toISOString() ?? null,
        revokedAt: link.revoked_at?.toISOString() ?? null,
      }
    : null
}

async function historyOf(db: Db, { id, ownKey }: OpenRequest): Promise<RequestDetail['history']> {
  const rows = await db
    .selectFrom('request_event')
    .leftJoin('account', 'account.id', 'account_id')
    .select(['revision', 'at', 'act', 'note', 'full_name'])
    .where('request_id', '=', id)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ revision, at, act, note, full_name: by }) => ({
    at: at.toISOString(),
    by,
    act,
    note: note && ownKey ? ownKey.open(`note ${revision}`, note) : null,
  }))
}
