import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as visits from './0002-visits.ts'
import * as shareLinks from './0003-share-links.ts'
import * as mail from './0004-mail.ts'
import * as sampleSite from './0005-sample-site.ts'
import * as annotations from './0006-annotations.ts'
import * as widget from './0007-widget.ts'
import * as reportIndexes from './0008-report-indexes.ts'
import * as measures from './0009-measures.ts'
import * as experiments from './0010-experiments.ts'
import * as signal from './0011-signal.ts'
import * as staff from './0012-staff.ts'
import * as register from './0013-register.ts'
import * as imports from './0014-imports.ts'
import * as bans from './0015-bans.ts'
import * as orders from './0016-orders.ts'
import * as disclosures from './0017-disclosures.ts'
import * as papers from './0018-papers.ts'
import * as customerAccess from './0019-customer-access.ts'
import * as subjectRequests from './0020-subject-requests.ts'
import * as erasure from './0021-erasure.ts'
import * as privacyNotices from './0022-privacy-notices.ts'
import * as breaches from './0023-breaches.ts'
import * as siteScans from './0024-site-scans.ts'

/** Every migration in its order; a released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-visits': visits,
  '0003-share-links': shareLinks,
  '0004-mail': mail,
  '0005-sample-site': sampleSite,
  '0006-annotations': annotations,
  '0007-widget': widget,
  '0008-report-indexes': reportIndexes,
  '0009-measures': measures,
  '0010-experiments': experiments,
  '0011-signal': signal,
  '0012-staff': staff,
  '0013-register': register,
  '0014-imports': imports,
  '0015-bans': bans,
  '0016-orders': orders,
  '0017-disclosures': disclosures,
  '0018-papers': papers,
  '0019-customer-access': customerAccess,
  '0020-subject-requests': subjectRequests,
  '0021-erasure': erasure,
  '0022-privacy-notices': privacyNotices,
  '0023-breaches': breaches,
  '0024-site-scans': siteScans,
}
