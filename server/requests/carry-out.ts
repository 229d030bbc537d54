import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { BanChannel } from '../../src/ban.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type { RequestChannel, Right } from '../../src/subject-request.ts'
import { recordBan } from '../bans/record-ban.ts'
import { wholeOf } from '../customers/first-of.ts'
import { checkValues } from '../customers/normal-value.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import { restrictCustomer } from '../customers/restriction.ts'
import { from, lockCustomer } from '../customers/save-customer.ts'
import { writeChanges } from '../customers/write-changes.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { CustomerKey, Vault } from '../vault/vault.ts'
import type { OpenRequest } from './open-request.ts'
import { allFields, tellOthers } from './tell-others.ts'

type Request = OpenRequest & { readonly ownKey: CustomerKey }
type Carried = {
  readonly trx: Transaction<Database>
  readonly vault: Vault
  readonly request: Request
  readonly customer: OpenCustomer
  readonly accountId: string
  readonly now: Date
}

/**
 * Does what was granted of one right, in the transaction that decides it. Access and portability are done by the link in the
 * answer; an erasure is done behind the answer, by `runErasures`.
 */
export const CARRY_OUT: Readonly<Partial<Record<Right, (carried: Carried) => Promise<void>>>> = {
  rectification: (carried) => despiteRestriction(carried, rectify),
  objection: (carried) => despiteRestriction(carried, object),
  withdrawal: withdraw,
  restriction: restrict,
}

/** Restriction comes last: the database takes no change of whoever is restricted. */
export const IN_ORDER: readonly Right[] = [
  'rectification',
  'objection',
  'withdrawal',
  'restriction',
  'access',
  'portability',
  'erasure',
]

/**
 * Whoever restricted the use of their data asks for this themselves (GDPR art. 18(2)): what is wrong is often restricted until
 * it is corrected. Nobody else ever sees them unrestricted.
 */
async function despiteRestriction(
  carried: Carried,
  carryOut: (carried: Carried) => Promise<void>,
): Promise<void> {
  const { trx, customer } = carried
  const restrict = (at: Date | null) =>
    trx.updateTable('customer').set({ restricted_at: at }).where('id', 'in', wholeOf(customer.id)).execute()
  if (customer.restrictedAt === null) return carryOut(carried)
  await restrict(null)
  await carryOut(carried)
  await restrict(customer.restrictedAt)
}

/** The old value stays as history, with who changed it and why (R79). */
async function rectify({ trx, vault, request, customer: { id }, accountId, now }: Carried): Promise<void> {
  const customer = await lockCustomer(trx, vault, { id, reach: 'everywhere', seesRestricted: true })
  const items = await trx
    .selectFrom('rectification_item')
    .selectAll()
    .where('request_id', '=', request.id)
    .where('accepted', '=', true)
    .execute()
  const register = await trx
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', request.register_id)
    .executeTakeFirstOrThrow()
  const told = Object.fromEntries(
    items.map(({ field, proposed }) => [
      field,
      proposed ? request.ownKey.open(`proposed ${field}`, proposed) : null,
    ]),
  )
  const values = checkValues(told, {
    kind: customer.kind,
    defaultCountry: register.default_country,
    known: customer.values,
  }) as Partial<Record<RegisterField, string | null>>
  const reason = items
    .map(({ field, ground }) => (ground ? request.ownKey.open(`ground ${field}`, ground) : ''))
    .filter(Boolean)
    .join('; ')
  await writeChanges(
    trx,
    vault,
    [
      {
        customer,
        change: {
          id: randomUUID(),
          act: 'rectify',
          values: from(values, { source: 'notice', sourceId: null, obtainedAt: now }),
          accountId,
          reason: `${request.no}: ${reason}`,
        },
      },
    ],
    now,
  )
  await tellOthers(trx, request, { customer, about: 'rectification', values })
}

const BAN_CHANNEL: Readonly<Record<RequestChannel, BanChannel>> = {
  web: 'web',
  link: 'web',
  account: 'web',
  email: 'email',
  letter: 'letter',
  desk: 'desk',
  phone: 'phone',
}

/** What is objected to ends, and outlives an erasure as any ban does (R77, R93). */
async function object({ trx, vault, request, customer, accountId, now }: Carried): Promise<void> {
  const { bans } = await trx
    .selectFrom('request_right')
    .select('bans')
    .where('request_id', '=', request.id)
    .where('asked_for', '=', 'objection')
    .executeTakeFirstOrThrow()
  const message = {
    act: 'forbid',
    kinds: bans,
    channel: BAN_CHANNEL[request.channel],
    askedOn: request.received_on,
    language: request.language,
  } as const
  const sight = { reach: 'everywhere', seesRestricted: true } as const
  try {
    await recordBan({ db: trx, vault }, { id: customer.id, message, ...sight }, { accountId, now })
  } catch (error) {
    // All of it is forbidden already: nothing is left to do.
    if (!(error instanceof Refusal && error.code === 'taken')) throw error
  }
}

/** The consent to be tied to visits is over, and with the grant goes what stood on it (GDPR art. 7(3)). */
async function withdraw({ trx, customer }: Carried): Promise<void> {
  await trx
    .deleteFrom('consent_grant')
    .where('purpose', '=', 'linking')
    .where(
      sql<boolean>`(site_id, visitor_no) in (
        select site_id, visitor_no from customer_link where customer_id in ${wholeOf(customer.id)}
      )`,
    )
    .execute()
}

/** Recipients are told, too (GDPR art. 19). */
async function restrict({ trx, vault, request, customer, accountId, now }: Carried): Promise<void> {
  if (customer.restrictedAt !== null) return
  await tellOthers(trx, request, { customer, about: 'restriction', values: allFields(customer) })
  await restrictCustomer(
    { db: trx, vault },
    { id: customer.id, reach: 'everywhere', reason: String(request.no) },
    { accountId, now },
  )
}
