import { DEADLINE_ZONE } from '../../src/deadline.ts'
import { dayOf } from '../../src/period.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { IdentityWay, RequestChannel, Requester } from '../../src/subject-request.ts'
import { nameCustomer } from '../customers/name-customer.ts'
import type { OpenCustomer } from '../customers/open-customer.ts'
import type { Gateway } from '../gateway.ts'
import { addressLines } from '../lists/address.ts'
import { changeRequest } from '../requests/change-request.ts'
import { writeRequestLetter } from '../requests/letters/write-letter.ts'
import { lockRequest } from '../requests/open-request.ts'
import { recordRequest } from '../requests/record-request.ts'
import type { Asked } from './read-form.ts'

type Intake = {
  readonly registerId: number
  readonly siteId: number | null
  readonly channel: RequestChannel
  readonly language: StaffLanguage
  readonly asked: Asked
  /** Who asks, where that is known. */
  readonly known: {
    readonly customer: OpenCustomer
    readonly defaultCountry: string
    readonly identity: IdentityWay
  } | null
}

/**
 * Keeps what somebody asks for on one of our pages, at once: the clock runs from now on. Whether the register knows them is not
 * looked at here, so nobody learns it from the answer or from the time that it takes. Answers with its id.
 */
export async function recordIntake(
  gateway: Gateway,
  { registerId, siteId, channel, language, asked, known }: Intake,
): Promise<string> {
  const { db, vault, mailer, log } = gateway
  const now = gateway.clock()
  const { rights, words, items } = asked
  const requester: Requester = known
    ? requesterOf(known, language)
    : { name: asked.name, email: asked.email, phone: null, address: null }
  const id = await db.transaction().execute(async (trx) => {
    const recorded = await recordRequest(
      trx,
      vault,
      {
        registerId,
        siteId,
        channel,
        language,
        receivedOn: dayOf(now, DEADLINE_ZONE),
        rights,
        requester,
        words,
        items,
        customerId: known?.customer.id ?? null,
        identity: known?.identity ?? null,
      },
      { accountId: null, now },
    )
    let request = await lockRequest(trx, vault, { id: recorded.id, reach: 'everywhere' })
    // Without mail no code can be sent: staff make sure who asks (R76).
    const state = known ? 'in-progress' : mailer ? null : 'identity'
    if (state) request = await changeRequest(trx, request, { act: state, accountId: null }, { state, now })
    if (mailer && requester.email)
      await writeRequestLetter(trx, vault, request, { kind: 'receipt', way: 'email', accountId: null, now })
    return recorded.id
  })
  // Nobody waits for mails to others.
  gateway.requestPost.deliver().catch((error) => log.error({ task: 'letters', error }, 'failed'))
  return id
}

/** Kept with the request: what is told once the person was erased needs somewhere to go. */
function requesterOf(
  { customer, defaultCountry }: NonNullable<Intake['known']>,
  language: StaffLanguage,
): Requester {
  const { givenName: _, familyName: __, organisation: ___, ...place } = customer.values
  return {
    name: nameCustomer(customer, true).name,
    email: customer.values.email ?? null,
    phone: customer.values.phone ?? null,
    address: addressLines({ values: place, defaultCountry }, language).join('\n') || null,
  }
}
