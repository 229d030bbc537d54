import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf } from '../../src/period.ts'
import type { Right } from '../../src/subject-request.ts'
import { firstOf } from '../customers/first-of.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Database } from '../db/database.ts'
import type { Reader } from '../db/reader.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import { controllerLines, readController } from '../privacy-notices/read-processing.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { decidedRights } from './letters/decided-rights.ts'
import { groundLines } from './letters/grounds.ts'
import { REQUEST_TEXTS } from './letters/request-texts.ts'
import { openRequester, type OpenRequest } from './open-request.ts'

export type Certificate = { readonly no: number; readonly sha256: string }

/**
 * Certifies that something is refused, or not done yet, and why (R84, R85): with a number of its own, in the language of the
 * request, for ever as it is. Throws `invalid` where nothing is refused, or no reason is given.
 */
export async function issueCertificate(
  trx: Transaction<Database>,
  vault: Vault,
  request: OpenRequest & { readonly ownKey: CustomerKey },
  right: Right,
  { accountId, now }: { accountId: string | null; now: Date },
): Promise<Certificate> {
  const { language } = request
  const text = REQUEST_TEXTS[language]
  const decided = (await decidedRights(trx, request, now)).find((one) => one.right === right)
  if (!decided || decided.outcome === 'granted' || decided.outcome === 'no-data')
    throw new Refusal('invalid', 'nothing of this is refused')
  const grounds = groundLines(text, decided)
  // What stands against an erasure is its own reason (R37).
  if (grounds.length === 0 || (decided.reason === null && decided.outcome !== 'held'))
    throw new Refusal('invalid', '"reason": a refusal gives its reasons (GDPR art. 12(4))', 'reason')
  const register = await trx
    .selectFrom('register')
    .select('name')
    .where('id', '=', request.register_id)
    .executeTakeFirstOrThrow()
  const no = await nextNumber(trx)
  const pdf = await certificatePdf({
    no,
    language,
    issuedOn: dayOf(now, DEADLINE_ZONE),
    register: register.name,
    controller: controllerLines(await readController(trx)),
    requester: await nameOf(trx, vault, request),
    requestNo: request.no,
    receivedOn: request.received_on,
    right,
    outcome: decided.outcome,
    grounds,
    reason: decided.reason,
    madeAt: now,
  })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await trx
    .insertInto('refusal_certificate')
    .values({
      no,
      request_id: request.id,
      asked_for: right,
      language,
      pdf: request.ownKey.close(`certificate ${no}`, Buffer.from(pdf).toString('base64')),
      sha256,
      issued_at: now,
      issued_by: accountId,
    })
    .execute()
  return { no, sha256 }
}

/** As it was handed out. Throws where it is not that any more. */
export function openCertificate(
  key: CustomerKey,
  { no, pdf, sha256 }: { no: number; pdf: Uint8Array; sha256: string },
): Buffer {
  const opened = Buffer.from(key.open(`certificate ${no}`, pdf), 'base64')
  if (createHash('sha256').update(opened).digest('hex') !== sha256)
    throw new Error(`certificate ${no} is not as it was handed out`)
  return opened
}

/** Throws `not_found`, and `gone` where the request was emptied. */
export async function findCertificate(db: Reader, request: OpenRequest, no: number): Promise<Buffer> {
  const row = await db
    .selectFrom('refusal_certificate')
    .selectAll()
    .where('request_id', '=', request.id)
    .where('no', '=', no)
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found', 'there is no such certificate')
  if (!request.ownKey) throw new Refusal('gone', 'the person was erased: of the certificate its hash is left')
  return openCertificate(request.ownKey, row)
}

/** Of whoever asks: as they say, or else as the register knows. */
async function nameOf(
  trx: Transaction<Database>,
  vault: Vault,
  request: OpenRequest,
): Promise<string | null> {
  const requester = openRequester(request)
  if (requester?.name) return requester.name
  const [customer] =
    request.customer_id === null
      ? []
      : await openCustomers(trx, vault, [await firstOf(trx, request.customer_id)])
  return (customer && nameCustomer(customer, true).name) ?? requester?.email ?? null
}

/** Stands in the PDF, so it is needed before the row is. */
async function nextNumber(trx: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select nextval(pg_get_serial_sequence('refusal_certificate', 'no'))::integer as no
  `.execute(trx)
  return rows[0]!.no
}
