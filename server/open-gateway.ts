import { ledgerFile, publicUrl, staffUrl, type Settings } from './config.ts'
import { openTokenDesk } from './consents/token.ts'
import { encryptPlainCustomers } from './customers/encrypt-plain-customers.ts'
import type { Connection } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { ensureMonths } from './db/months.ts'
import { ensureDemoSite } from './demo/ensure-demo-site.ts'
import { openLedger } from './erasure/ledger.ts'
import { repeatErasures } from './erasure/repeat-erasures.ts'
import { openIntake } from './events/intake.ts'
import { openVisitWriter } from './events/write-visits.ts'
import type { Gateway } from './gateway.ts'
import { openImportRunner } from './imports/runner.ts'
import { linkKeys, requestLinkKeys, sealKeys, tokenKeys, vaultKeys } from './key.ts'
import type { Log } from './log/log.ts'
import { openMailLinks } from './mail/link.ts'
import { openMailer } from './mail/mailer.ts'
import { openPostOffice } from './mail/post-office.ts'
import { openRequestLinks } from './requests/letters/request-link.ts'
import { openRequestPost } from './requests/letters/request-post.ts'
import { publishFirstText } from './agreements/agreement.ts'
import { openSeal } from './staff/seal.ts'
import { openTotalsKeeper } from './stats/up-to-date.ts'
import { openScanDesk } from './scans/scan-desk.ts'
import { openSiteBook } from './sites/site.ts'
import { publishAllNotices } from './sites/save-site.ts'
import { checkKeys } from './vault/check-keys.ts'
import { openVault } from './vault/vault.ts'

/** Brings the database up to date and puts together what the routes use. Does not listen yet. */
export async function openGateway(
  { db, ingestDb }: Connection,
  { settings, clock, log }: { settings: Settings; clock: () => Date; log: Log },
): Promise<Gateway> {
  await migrate(db)
  const vault = openVault(vaultKeys(settings))
  await checkKeys(db, vault, clock())
  await encryptPlainCustomers(db, vault)
  const ledger = openLedger(ledgerFile(settings))
  await repeatErasures({ db, vault, ledger }, { log, now: clock() })
  const { SMTP_URL: server, MAIL_FROM: sender } = settings
  const desk = {
    db,
    readDb: db as never,
    totals: openTotalsKeeper(db),
    mailLinks: openMailLinks(linkKeys(settings), publicUrl(settings)),
    requestLinks: openRequestLinks(requestLinkKeys(settings), publicUrl(settings)),
    publicUrl: publicUrl(settings),
    staffUrl: staffUrl(settings),
  }
  const mailer = server && sender ? openMailer({ server, sender, log }) : null
  const gateway: Gateway = {
    ...desk,
    sites: openSiteBook(db),
    tokens: openTokenDesk(tokenKeys(settings)),
    seal: openSeal(sealKeys(settings)),
    vault,
    ledger,
    intake: openIntake(openVisitWriter(ingestDb)),
    imports: openImportRunner({ db, vault }, { clock, log }),
    scans: openScanDesk(db, {
      settings: { browser: settings.LUPA_BROWSER, gateway: publicUrl(settings), clock },
      log,
    }),
    mailer,
    requestPost: openRequestPost({ ...desk, vault }, { mailer, clock, log }),
    post: mailer && openPostOffice(desk, { mailer, clock, log }),
    log,
    clock,
    trustedProxies: settings.TRUSTED_PROXIES,
    demo: settings.DEMO,
  }
  const now = clock()
  await ensureMonths(db, { from: now, now })
  const registerId = await firstRegister(db, now)
  if (settings.DEMO) {
    await ensureDemoSite(db, {
      registerId,
      publicUrl: gateway.publicUrl,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now,
    })
  }
  await publishAllNotices(db, now)
  await publishFirstText(db, now)
  return gateway
}

/** Every customer belongs to a register (R3); there is one from the beginning. */
async function firstRegister(db: Connection['db'], now: Date): Promise<number> {
  const register = await db.selectFrom('register').select('id').orderBy('id').executeTakeFirst()
  if (register) return register.id
  const made = await db
    .insertInto('register')
    .values({ name: 'Customers', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}
