import { sql } from 'kysely'
import { EEA } from '../../src/legal-facts.ts'
import { differencesOf, type NoticeDocument } from '../../src/notice-document.ts'
import { NOTICE_TEXTS } from '../../src/notice-texts.ts'
import {
  TOLD_CHANGES,
  type Impact,
  type NoticeChange,
  type NoticeDetail,
  type NoticeLine,
} from '../../src/privacy-notice-view.ts'
import { faultsOf } from '../../src/processing-faults.ts'
import type { Reach } from '../../src/staff.ts'
import type { Reader } from '../db/reader.ts'
import { listRegisters } from '../registers/register.ts'
import { noticeInForce, noticeVersions, type PublishedNotice } from './find-notice.ts'
import { noticeUrl } from './address.ts'
import { readProcessing, type Reached } from './read-processing.ts'
import { fingerprintOf, writeNotice } from './written-notice.ts'

/** The registers in reach, each with where its notice stands. */
export async function listNotices(
  db: Reader,
  reached: Reached,
  { reach, now }: { reach: Reach; now: Date },
): Promise<NoticeLine[]> {
  const lines: NoticeLine[] = []
  for (const { id, name } of await listRegisters(db, reach)) {
    const { processing } = await readProcessing(db, reached, { registerId: id, now })
    const inForce = await noticeInForce(db, id, now)
    const documents = writeNotice(processing, { version: null, publishedAt: null })
    lines.push({
      register: { id, name },
      version: inForce?.version ?? null,
      publishedAt: inForce?.publishedAt.toISOString() ?? null,
      isWaiting: (await findProposal(db, id)) !== undefined,
      faults: faultsOf(processing).length,
      isOutdated: inForce !== null && changesSince(inForce, documents).length > 0,
    })
  }
  return lines
}

/** Throws `not_found`. */
export async function noticeDetail(
  db: Reader,
  reached: Reached,
  { registerId, accountId, now }: { registerId: number; accountId: string; now: Date },
): Promise<NoticeDetail> {
  const { processing, key, revision } = await readProcessing(db, reached, { registerId, now })
  const { controller, statement, recipients, processors, dataSources, sites, register } = processing
  const inForce = await noticeInForce(db, registerId, now)
  const documents = writeNotice(processing, { version: null, publishedAt: null })
  const differences = inForce ? changesSince(inForce, documents) : []
  const proposal = await findProposal(db, registerId)
  const services = new Map(sites.flatMap((site) => site.services.map((one) => [one.id, one] as const)))
  return {
    register: { id: registerId, name: register.name },
    key,
    url: key && inForce ? noticeUrl(reached.publicUrl, key) : null,
    revision,
    controller,
    statement,
    keptMonths: processing.keptMonths.customers,
    known: { recipients, processors, dataSources },
    abroad: [...services.values()].flatMap(({ id, name, country }) =>
      country !== null && !EEA.includes(country) ? [{ id, name, country }] : [],
    ),
    sites: sites.map(({ name, policyUrl }) => ({ name, cookies: policyUrl })),
    faults: faultsOf(processing),
    documents,
    sha256: fingerprintOf(processing),
    differences,
    impact: await impactOf(db, { registerId, differences, hasNotice: inForce !== null, now }),
    proposal: proposal
      ? {
          at: proposal.proposed_at.toISOString(),
          by: proposal.full_name,
          isOwn: proposal.proposed_by === accountId,
          isStale: proposal.sha256 !== fingerprintOf(processing),
        }
      : null,
    returned: await lastReturn(db, registerId),
    versions: await noticeVersions(db, registerId),
  }
}

function findProposal(db: Reader, registerId: number) {
  return db
    .selectFrom('notice_proposal')
    .innerJoin('account', 'account.id', 'proposed_by')
    .select(['proposed_at', 'proposed_by', 'full_name', 'sha256'])
    .where('register_id', '=', registerId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
}

async function lastReturn(db: Reader, registerId: number): Promise<NoticeDetail['returned']> {
  const last = await db
    .selectFrom('notice_proposal')
    .leftJoin('account', 'account.id', 'decided_by')
    .select(['outcome', 'note', 'full_name'])
    .where('register_id', '=', registerId)
    .orderBy('notice_proposal.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.outcome === 'returned' ? { by: last.full_name ?? '', note: last.note ?? '' } : null
}

/** In every language that both have, since owners write in each; languages that come or go are told beside. */
function changesSince({ documents }: PublishedNotice, drafts: readonly NoticeDocument[]): NoticeChange[] {
  const [first] = drafts
  const added = drafts.filter(({ language }) => !documents.some((one) => one.language === language))
  const gone = documents.filter(({ language }) => !drafts.some((one) => one.language === language))
  const names = new Intl.DisplayNames(first!.language, { type: 'language' })
  const named = (list: readonly NoticeDocument[]) => list.map(({ language }) => names.of(language)!)
  return [
    ...drafts.flatMap((draft) => {
      const { language } = draft
      const before = documents.find((one) => one.language === language)
      return before ? differencesOf(before, draft).map((one) => ({ ...one, language })) : []
    }),
    ...(added.length + gone.length > 0
      ? [
          {
            language: first!.language,
            key: 'languages',
            title: NOTICE_TEXTS[first!.language].language,
            gone: named(gone),
            added: named(added),
          },
        ]
      : []),
  ]
}

/** Who has to be told, and who is asked again. */
async function impactOf(
  db: Reader,
  {
    registerId,
    differences,
    hasNotice,
    now,
  }: { registerId: number; differences: readonly NoticeChange[]; hasNotice: boolean; now: Date },
): Promise<Impact> {
  const because = hasNotice
    ? TOLD_CHANGES.filter((change) => differences.some(({ key }) => key === change))
    : []
  const { customers } = await db
    .selectFrom('customer')
    .select(sql<number>`count(*)::integer`.as('customers'))
    .where('register_id', '=', registerId)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  const sites = await db
    .selectFrom('site')
    .innerJoin('consent_grant', 'consent_grant.site_id', 'site.id')
    .innerJoin('consent_record', (join) =>
      join
        .onRef('consent_record.site_id', '=', 'site.id')
        .onRef('consent_record.id', '=', 'consent_grant.consent_record_id'),
    )
    .select(['name', sql<number>`count(distinct visitor_no)::integer`.as('grants')])
    .where('register_id', '=', registerId)
    .where('sample', '=', false)
    .where('consent_grant.expires_at', '>', now)
    .whereRef('consent_record.notice_version', '<', 'site.notice_version')
    .groupBy(['site.id', 'name'])
    .orderBy('name')
    .execute()
  return { customers: because.length > 0 ? customers : 0, because, sites }
}
