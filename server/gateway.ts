import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { TokenDesk } from './consents/token.ts'
import type { Database } from './db/database.ts'
import type { Ledger } from './erasure/ledger.ts'
import type { Intake } from './events/intake.ts'
import type { Network } from './http/client-address.ts'
import type { ImportRunner } from './imports/runner.ts'
import type { Log } from './log/log.ts'
import type { MailLinks } from './mail/link.ts'
import type { Mailer } from './mail/mailer.ts'
import type { PostOffice } from './mail/post-office.ts'
import type { RequestLinks } from './requests/letters/request-link.ts'
import type { RequestPost } from './requests/letters/request-post.ts'
import type { Seal } from './staff/seal.ts'
import type { TotalsKeeper } from './stats/up-to-date.ts'
import type { ScanDesk } from './scans/scan-desk.ts'
import type { SiteBook } from './sites/site.ts'
import type { Vault } from './vault/vault.ts'

/** What every route may use. Made once, in `open-gateway`. */
export type Gateway = {
  readonly db: Kysely<Database>
  /** The same database for reports: one that writes does not compile. */
  readonly readDb: ReadonlyKysely<Database>
  readonly sites: SiteBook
  readonly tokens: TokenDesk
  readonly intake: Intake
  readonly totals: TotalsKeeper
  readonly mailLinks: MailLinks
  readonly requestLinks: RequestLinks
  readonly requestPost: RequestPost
  readonly seal: Seal
  readonly vault: Vault
  readonly ledger: Ledger
  readonly imports: ImportRunner
  readonly scans: ScanDesk
  /** Null where no mail server is set. */
  readonly mailer: Mailer | null
  readonly post: PostOffice | null
  readonly log: Log
  /** The only clock below `main`. */
  readonly clock: () => Date
  /** Where browsers of visitors reach the gateway, without a slash at the end. */
  readonly publicUrl: string
  /** Where browsers of staff reach it: the same, unless staff have a listener of their own. */
  readonly staffUrl: string
  readonly trustedProxies: readonly Network[]
  readonly demo: boolean
}
