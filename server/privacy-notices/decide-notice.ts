import type { Kysely, Transaction } from 'kysely'
import { faultsOf, type Fault } from '../../src/processing-faults.ts'
import type { Processing } from '../../src/processing.ts'
import type { Database } from '../db/database.ts'
import { Refusal } from '../http/refusal.ts'
import { readProcessing, type Reached } from './read-processing.ts'
import { fingerprintOf, kept, writeNotice } from './written-notice.ts'

type Deed = { readonly registerId: number; readonly accountId: string; readonly now: Date }

const EXPECTED: Readonly<Record<Fault['code'], string>> = {
  missing: 'expected an answer or a text',
  vacant: 'expected somebody whom people can turn to',
  placeholder: 'expected a finished text: this has a gap to be filled in',
  html: 'expected text without markup',
  'no-basis': 'expected a legal basis (GDPR art. 6)',
  'no-interest': 'expected which legitimate interest it is (GDPR art. 13(1)(d))',
  'interest-elsewhere': 'expected no legitimate interest beside another basis',
  'no-profiling': 'expected what is profiled, and how: persons are targeted',
  'no-safeguard': 'expected what protects the data outside the EEA',
  'no-country': 'expected the country that data go to',
  untold: 'expected it to be told: the register holds such data',
}

/** What to tell of a notice that cannot be published: the first gap, with its place. */
function refusalOf({ field, code }: Fault): Refusal {
  return new Refusal('invalid', `"${field}": ${EXPECTED[code]}`, field)
}

/** To what somebody looked at: the fingerprint of the documents they saw. */
type Decision = Deed & { readonly sha256: string }

/**
 * Puts what is said and done now before somebody else. Throws `invalid` with the place of a fault, `changed_meanwhile` where
 * it is not what was looked at, or `taken`.
 */
export async function proposeNotice(
  db: Kysely<Database>,
  reached: Reached,
  { registerId, sha256, accountId, now }: Decision,
): Promise<void> {
  const { processing } = await readProcessing(db, reached, { registerId, now })
  checkFaults(processing)
  if (fingerprintOf(processing) !== sha256)
    throw new Refusal('changed_meanwhile', 'it has changed since it was looked at')
  const proposed = await db
    .insertInto('notice_proposal')
    .values({
      register_id: registerId,
      sha256,
      proposed_at: now,
      proposed_by: accountId,
    })
    .onConflict((oc) => oc.column('register_id').where('outcome', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!proposed) throw new Refusal('taken', 'a proposal waits already')
}

/**
 * Publishes what was proposed, and answers with its version. Throws `forbidden` to who proposed it, and
 * `changed_meanwhile` where what is said or done is another since, or than what was looked at.
 */
export async function agreeToNotice(
  db: Kysely<Database>,
  reached: Reached,
  { registerId, sha256, accountId, now }: Decision,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const proposal = await waiting(trx, registerId)
    if (proposal.proposed_by === accountId)
      throw new Refusal('forbidden', 'somebody else than who proposed it has to agree')
    const { processing } = await readProcessing(trx, reached, { registerId, now })
    checkFaults(processing)
    if (proposal.sha256 !== sha256 || fingerprintOf(processing) !== sha256)
      throw new Refusal(
        'changed_meanwhile',
        'it has changed since it was proposed: it has to be proposed anew',
      )
    await decide(trx, { id: proposal.id, outcome: 'published', note: null, accountId, now })
    const last = await trx
      .selectFrom('privacy_notice')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('register_id', '=', registerId)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    await trx
      .insertInto('privacy_notice')
      .values(
        writeNotice(processing, { version, publishedAt: now }).map((document) => ({
          register_id: registerId,
          version,
          ...kept(document),
          published_at: now,
          proposal_id: proposal.id,
        })),
      )
      .execute()
    return version
  })
}

/** Takes a proposal back, or gives it back with a word why. Throws `not_found`. */
export async function endProposal(
  db: Kysely<Database>,
  { registerId, ...end }: Deed & { outcome: 'returned' | 'withdrawn'; note: string | null },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id } = await waiting(trx, registerId)
    await decide(trx, { id, ...end })
  })
}

function checkFaults(processing: Processing): void {
  const [fault] = faultsOf(processing)
  if (fault) throw refusalOf(fault)
}

async function waiting(trx: Transaction<Database>, registerId: number) {
  const proposal = await trx
    .selectFrom('notice_proposal')
    .select(['id', 'sha256', 'proposed_by'])
    .where('register_id', '=', registerId)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!proposal) throw new Refusal('not_found', 'no proposal waits')
  return proposal
}

async function decide(
  trx: Transaction<Database>,
  decision: {
    id: number
    outcome: 'published' | 'returned' | 'withdrawn'
    note: string | null
    accountId: string
    now: Date
  },
): Promise<void> {
  const { id, outcome, note, accountId, now } = decision
  await trx
    .updateTable('notice_proposal')
    .set({ outcome, note, decided_at: now, decided_by: accountId })
    .where('id', '=', id)
    .execute()
}
