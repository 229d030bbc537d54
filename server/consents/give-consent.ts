import { sql, type Kysely, type Transaction } from 'kysely'
import {
  acceptedChoice,
  allowedServices,
  choiceOf,
  grantedPurposes,
  isRefusal,
  type Choice,
} from '../../src/choice.ts'
import { CONSENT_DAYS, type ConsentAct, type ConsentMessage } from '../../src/consent.ts'
import { askedServices, type AskedService } from '../../src/service.ts'
import { dayOf } from '../../src/period.ts'
import { DAY_MS } from '../../src/visit.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../sites/site.ts'
import { countAnswered } from './count-answered.ts'
import { checkVariant, neverShown } from './never-shown.ts'
import type { ConsentClaim } from './token.ts'

export type GivenConsent = {
  readonly recordId: string
  readonly expiresAt: Date
  /** Null when nothing is granted, or when a repeat comes after the grant was taken back. */
  readonly claim: ConsentClaim | null
}

/**
 * Records a choice and makes the grants be what it says, in one transaction. Taking a purpose back deletes
 * its grant, and the database deletes everything that stood on it (GDPR art. 7(3)).
 * Sent again with the same key, it answers what it answered, and changes nothing.
 * `previousVisitor` is the random id of the browser's token, `ids` are fresh random UUIDs. `device` goes into a
 * total and never into the record; null is not counted.
 * Throws `invalid` for a notice, a service or a variant this site never showed.
 */
export async function giveConsent(
  db: Kysely<Database>,
  site: Pick<Site, 'id' | 'time_zone'>,
  given: GivenChoice,
): Promise<GivenConsent> {
  return db.transaction().execute((trx) => recordChoice(trx, site, given))
}

type GivenChoice = {
  message: ConsentMessage
  previousVisitor: string | null
  device: string | null
  ids: { record: string; visitor: string }
  now: Date
}

/** The same in a transaction that does more. */
export async function recordChoice(
  trx: Transaction<Database>,
  { id: siteId, time_zone: timeZone }: Pick<Site, 'id' | 'time_zone'>,
  { message, previousVisitor, device, ids, now }: GivenChoice,
): Promise<GivenConsent> {
  const asked = await servicesShown(trx, siteId, message)
  const { notice, language, variant = null } = message
  await checkVariant(trx, siteId, { notice, variant })
  const choice = choiceOf(asked, allowedServices(message.choice, asked))
  const purposes = grantedPurposes(choice)
  const replaced = await replacedRecord(trx, siteId, message.replaces)
  // The browser may not have heard of the grant: then the choice it replaces knows the visitor.
  const visitorId = previousVisitor ?? replaced?.visitor_id ?? null
  const before = visitorId === null ? null : await liveGrants(trx, siteId, visitorId)
  const replacedId = before?.recordId ?? replaced?.id ?? null
  const visitor =
    purposes.length === 0 ? null : (before ?? { visitorId: ids.visitor, visitorNo: await nextVisitorNo(trx) })

  // An offline browser may tell hours later what was chosen; a client's clock is not believed further (R59).
  const givenAt = new Date(now.getTime() - Math.min(message.ageMs, DAY_MS))
  const expiresAt = new Date(givenAt.getTime() + CONSENT_DAYS * DAY_MS)
  const signal = message.signal ?? null
  const act = actOf(choice, acceptedChoice(asked, signal), { asked, tookBack: replacedId !== null })
  const inserted = await trx
    .insertInto('consent_record')
    .values({
      site_id: siteId,
      id: ids.record,
      idempotency_key: message.key,
      given_at: givenAt,
      expires_at: expiresAt,
      notice_version: notice,
      language,
      act,
      choice: JSON.stringify(choice),
      visitor_id: visitor?.visitorId ?? null,
      replaces_id: replacedId,
      signal,
      variant,
    })
    .onConflict((oc) => oc.columns(['site_id', 'idempotency_key']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return repeated(trx, siteId, message.key)

  if (before) {
    let taken = trx
      .deleteFrom('consent_grant')
      .where('site_id', '=', siteId)
      .where('visitor_no', '=', before.visitorNo)
    if (purposes.length > 0) taken = taken.where('purpose', 'not in', purposes)
    await taken.execute()
  }
  const claim =
    visitor && (await grant(trx, { siteId, visitor, purposes, recordId: ids.record, givenAt, expiresAt }))
  // Last, because every answer of the day waits for this row until the transaction ends.
  if (device !== null && (replacedId === null || act === 'withdrawn')) {
    await countAnswered(trx, siteId, {
      answeredOn: dayOf(givenAt, timeZone),
      notice,
      language,
      device,
      act,
      choice,
      variant,
    })
  }
  return { recordId: ids.record, expiresAt, claim }
}

/** Makes or renews what the choice allows. */
async function grant(
  trx: Transaction<Database>,
  {
    siteId,
    visitor,
    purposes,
    recordId,
    givenAt,
    expiresAt,
  }: {
    siteId: number
    visitor: { visitorId: string; visitorNo: number }
    purposes: GrantRow['purpose'][]
    recordId: string
    givenAt: Date
    expiresAt: Date
  },
): Promise<ConsentClaim | null> {
  const grants = await trx
    .insertInto('consent_grant')
    .values(
      purposes.map((purpose) => ({
        site_id: siteId,
        visitor_no: visitor.visitorNo,
        purpose,
        consent_record_id: recordId,
        granted_at: givenAt,
        expires_at: expiresAt,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['site_id', 'visitor_no', 'purpose']).doUpdateSet((eb) => ({
        consent_record_id: eb.ref('excluded.consent_record_id'),
        expires_at: eb.ref('excluded.expires_at'),
      })),
    )
    .returning(['visitor_no', 'purpose', 'granted_at'])
    .execute()
  return claimOf(grants, { siteId, visitorId: visitor.visitorId, recordId, expiresAt })
}

type GrantRow = { visitor_no: number; purpose: 'statistics' | 'linking'; granted_at: Date }

function claimOf(
  grants: readonly GrantRow[],
  named: Pick<ConsentClaim, 'siteId' | 'visitorId' | 'recordId' | 'expiresAt'>,
): ConsentClaim | null {
  const first = grants.find(({ purpose }) => purpose === 'statistics') ?? grants[0]
  return first
    ? {
        ...named,
        visitorNo: first.visitor_no,
        purposes: grants.map(({ purpose }) => purpose),
        since: first.granted_at,
      }
    : null
}

/** The services of the notice the visitor had on the screen, which may be older than today's. */
async function servicesShown(
  trx: Transaction<Database>,
  siteId: number,
  { notice, language, choice }: ConsentMessage,
): Promise<readonly AskedService[]> {
  const shown = await trx
    .selectFrom('notice')
    // Not its texts: they are long, and every answer of a visitor would carry them over.
    .select((eb) => eb.ref('content', '->').key('services').as('services'))
    .where('site_id', '=', siteId)
    .where('version', '=', notice)
    .where('language', '=', language)
    .executeTakeFirst()
  if (!shown) throw neverShown({ notice, language })
  const asked = askedServices(shown.services)
  for (const service of Object.keys(choice.services)) {
    if (!asked.some(({ id }) => id === service)) {
      throw new Refusal(
        'invalid',
        `notice ${notice} does not ask about "${service}"`,
        `choice.services.${service}`,
      )
    }
  }
  return asked
}

/** The visitor with this id, while at least one of its grants lives; its rows stay locked until the end. */
async function liveGrants(trx: Transaction<Database>, siteId: number, visitorId: string) {
  const grants = await trx
    .selectFrom('consent_grant')
    .select(['visitor_no', 'consent_record_id'])
    .where('site_id', '=', siteId)
    .where('consent_record_id', 'in', (eb) =>
      eb
        .selectFrom('consent_record')
        .select('id')
        .where('consent_record.site_id', '=', siteId)
        .where('consent_record.visitor_id', '=', visitorId),
    )
    .orderBy('visitor_no')
    .orderBy('purpose')
    .forUpdate()
    .execute()
  const first = grants[0]
  return first ? { visitorId, visitorNo: first.visitor_no, recordId: first.consent_record_id } : null
}

/** The record a browser says it replaces, where that one allowed something. */
async function replacedRecord(trx: Transaction<Database>, siteId: number, key: string | undefined) {
  if (key === undefined) return null
  const record = await trx
    .selectFrom('consent_record')
    .select(['id', 'visitor_id'])
    .where('site_id', '=', siteId)
    .where('idempotency_key', '=', key)
    .where('act', 'in', ['accepted', 'customised'])
    .executeTakeFirst()
  return record ?? null
}

async function nextVisitorNo(trx: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ no: number }>`select nextval('visitor_no')::integer as no`.execute(trx)
  return rows[0]!.no
}

async function repeated(trx: Transaction<Database>, siteId: number, key: string): Promise<GivenConsent> {
  const record = await trx
    .selectFrom('consent_record')
    .select(['id', 'expires_at', 'visitor_id'])
    .where('site_id', '=', siteId)
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
  const grants = await trx
    .selectFrom('consent_grant')
    .select(['visitor_no', 'purpose', 'granted_at'])
    .where('site_id', '=', siteId)
    .where('consent_record_id', '=', record.id)
    .orderBy('purpose', 'desc')
    .execute()
  const named = {
    siteId,
    visitorId: record.visitor_id ?? '',
    recordId: record.id,
    expiresAt: record.expires_at,
  }
  return {
    recordId: record.id,
    expiresAt: record.expires_at,
    claim: record.visitor_id === null ? null : claimOf(grants, named),
  }
}

/** `accepted` is what "Accept" would have meant to this visitor. */
function actOf(
  choice: Choice,
  accepted: Choice,
  { asked, tookBack }: { asked: readonly AskedService[]; tookBack: boolean },
): ConsentAct {
  if (isRefusal(choice)) return tookBack ? 'withdrawn' : 'refused'
  const allowed = allowedServices(choice, asked)
  return allowedServices(accepted, asked).every((service) => allowed.includes(service))
    ? 'accepted'
    : 'customised'
}
