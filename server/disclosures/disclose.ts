import type { Kysely, Transaction } from 'kysely'
import {
  OF_CREDIT,
  type DisclosureReason,
  type MadeDisclosure,
  type NewDisclosure,
  type NewTransfer,
} from '../../src/disclosure.ts'
import type { RegisterField } from '../../src/register-field.ts'
import { writeEntry } from '../audit/chain.ts'
import type { Sight } from '../customers/find-customer.ts'
import { wholeOf } from '../customers/first-of.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import { dayOf, holdCustomer } from '../customers/save-customer.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { checkDestination } from './check-destination.ts'

type Desk = { readonly db: Kysely<Database>; readonly vault: Vault }
type Clerk = { readonly accountId: string; readonly now: Date }

/**
 * Hands values of a customer to a recipient, and records that: the answer is what goes out. Throws `invalid` where the
 * recipient is not registered, has ended, or is where nothing may go (R39), where a field has no value, or where nobody
 * decides on credit; `forbidden` by the customer; `restricted`; and as `holdCustomer`.
 */
export async function discloseTo(
  { db, vault }: Desk,
  {
    id,
    recipient: recipientId,
    reason,
    fields,
    note,
    humanDecides,
    ...sight
  }: Sight & NewDisclosure & { id: string },
  clerk: Clerk,
): Promise<MadeDisclosure> {
  return db.transaction().execute(async (trx) => {
    const customer = await holdCustomer(trx, vault, { id, ...sight })
    refuseRestricted(customer, reason)
    if (reason === 'value-added-service') await refuseForbidden(trx, customer.id)
    const recipient = await trx
      .selectFrom('recipient')
      .selectAll()
      .where('id', '=', recipientId)
      .executeTakeFirst()
    if (!recipient) throw new Refusal('invalid', '"recipient": expected a registered recipient', 'recipient')
    refuseEnded(recipient.ends_on, { field: 'recipient', now: clerk.now })
    checkDestination(recipient)
    if (OF_CREDIT.includes(reason) && !humanDecides)
      throw new Refusal(
        'invalid',
        '"humanDecides": credit is decided on by a person, not by a program alone (GDPR art. 22)',
        'humanDecides',
      )
    const unknown = fields.findIndex((field) => customer.values[field] === undefined)
    if (unknown !== -1)
      throw new Refusal(
        'invalid',
        `"fields.${unknown}": the register does not know ${fields[unknown]} of this customer`,
        `fields.${unknown}`,
      )
    return handOver(trx, {
      customer,
      to: recipient,
      of: 'recipient',
      reason,
      note,
      fields,
      ...clerk,
      humanDecides,
    })
  })
}

/**
 * Hands to a processor exactly the fields of its record, as far as they are known (R13). Throws `invalid` where it has
 * no agreement today, no fields, or is where nothing may go; `restricted`; and as `holdCustomer`.
 */
export async function transferTo(
  { db, vault }: Desk,
  { id, processor: processorId, note, ...sight }: Sight & NewTransfer & { id: string },
  clerk: Clerk,
): Promise<MadeDisclosure> {
  return db.transaction().execute(async (trx) => {
    const customer = await holdCustomer(trx, vault, { id, ...sight })
    refuseRestricted(customer, null)
    const processor = await trx
      .selectFrom('processor')
      .selectAll()
      .where('id', '=', processorId)
      .executeTakeFirst()
    const { country } = processor ?? {}
    if (!processor || !country || processor.agreed_on > dayOf(clerk.now))
      throw new Refusal(
        'invalid',
        '"processor": expected one whose agreement and country are known',
        'processor',
      )
    refuseEnded(processor.ends_on, { field: 'processor', now: clerk.now })
    checkDestination({ ...processor, country })
    const fields = processor.fields.filter((field) => customer.values[field] !== undefined)
    if (fields.length === 0)
      throw new Refusal(
        'invalid',
        '"processor": it may get nothing that is known of this customer',
        'processor',
      )
    return handOver(trx, {
      customer,
      to: processor,
      of: 'processor',
      reason: null,
      note,
      fields,
      ...clerk,
      humanDecides: false,
    })
  })
}

/** Whoever forbade marketing of any kind is not handed to others who offer something, either (R77, R93). */
async function refuseForbidden(trx: Transaction<Database>, customerId: string): Promise<void> {
  const ban = await trx
    .selectFrom('ban')
    .select('kind')
    .where('customer_id', 'in', wholeOf(customerId))
    .where('lifted_at', 'is', null)
    .where('kind', '!=', 'directory')
    .executeTakeFirst()
  if (ban) throw new Refusal('forbidden', `the customer forbade it (${ban.kind})`)
}

/**
 * Restricted data are handed over under a duty by law alone, and only by who sees them: the rights of others and an
 * important public interest stand above the restriction, and nothing else here does (GDPR art. 18(2)).
 */
function refuseRestricted({ restrictedAt }: OpenCustomer, reason: DisclosureReason | null): void {
  if (restrictedAt === null || reason === 'legal-duty') return
  throw new Refusal(
    'restricted',
    'processing of this customer is restricted: its data are handed over under a duty by law alone',
  )
}

function refuseEnded(endsOn: string | null, { field, now }: { field: string; now: Date }): void {
  if (endsOn !== null && endsOn < dayOf(now))
    throw new Refusal('invalid', `"${field}": nothing is handed to it any more`, field)
}

type HandedOver = Clerk & {
  readonly customer: OpenCustomer
  readonly to: { readonly id: number; readonly name: string }
  readonly of: 'recipient' | 'processor'
  readonly reason: DisclosureReason | null
  readonly note: string
  readonly fields: readonly RegisterField[]
  readonly humanDecides: boolean
}

async function handOver(
  trx: Transaction<Database>,
  { customer, to, of, reason, note, fields, humanDecides, accountId, now }: HandedOver,
): Promise<MadeDisclosure> {
  const { id } = await trx
    .insertInto('disclosure')
    .values({
      customer_id: customer.id,
      recipient_id: of === 'recipient' ? to.id : null,
      processor_id: of === 'processor' ? to.id : null,
      reason,
      note: customer.key.close('disclosure', note),
      human_decides: humanDecides,
      disclosed_at: now,
      account_id: accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('disclosed_value')
    .values(
      fields.map((field) => ({
        disclosure_id: id,
        customer_id: customer.id,
        field,
        change_id: customer.origins[field]!.changeId,
      })),
    )
    .execute()
  // The route's own entry says that it was asked for; this one, in the same transaction, that it went out.
  await writeEntry(
    trx,
    {
      accountId,
      act: 'customer.disclosed',
      detail: { id: customer.id, [of]: to.id, ...(reason && { disclosed: reason }), fields },
    },
    now,
  )
  return {
    id,
    to: to.name,
    values: Object.fromEntries(fields.map((field) => [field, customer.values[field]!])),
  }
}
