import type { ScanView } from '../../src/scan.ts'
import type { Gateway } from '../gateway.ts'
import type { Site } from '../sites/site.ts'
import { tellAccounts } from '../staff/tell-accounts.ts'
import { changeNote } from './change-note.ts'

/** Scans the sites whose turn it is, and tells of what changed. */
export async function scanDue(gateway: Gateway): Promise<void> {
  await gateway.scans.scanDue((site, scan) => tellOfScan(gateway, site, scan))
}

/** Who is responsible for a site gets a mail where its pages set something else than before. */
export async function tellOfScan(
  gateway: Pick<Gateway, 'db' | 'mailer' | 'staffUrl'>,
  { id, name }: Pick<Site, 'id' | 'name'>,
  { report, changes }: Pick<ScanView, 'report' | 'changes'>,
): Promise<void> {
  if (!report) return
  const { appeared, gone } = changes ?? { appeared: report.findings, gone: [] }
  if (appeared.length + gone.length === 0) return
  const note = changeNote({ name, appeared, gone, url: `${gateway.staffUrl}/app/sites/${id}/scan` })
  await tellAccounts(gateway, { roles: ['owner', 'privacy-officer'], siteId: id }, note)
}
