import { lookAtBrowser } from './browser.ts'
import { lookAtDatabase } from './database.ts'
import { attempt, type Finding } from './finding.ts'
import { lookAtFolder } from './folder.ts'
import { lookAtKey } from './key-file.ts'
import { lookAtLedger } from './ledger.ts'
import { lookAtMemory, lookAtNode, lookAtOpenFiles, lookAtTimeZones } from './machine.ts'
import { lookAtMail } from './mail.ts'
import { lookAtProxies } from './proxies.ts'
import { lookAtSettings } from './settings.ts'
import { lookAtStaffAddress } from './staff-address.ts'

/**
 * Looks at everything the gateway stands on, and tells each thing as soon as it is seen; where a setting is wrong, only
 * at what needs none.
 */
export async function* examine({
  environment,
  clock,
  sendTo,
}: {
  environment: Readonly<Record<string, string | undefined>>
  clock: () => Date
  sendTo: string | undefined
}): AsyncGenerator<Finding> {
  const { findings, settings } = lookAtSettings(environment)
  yield lookAtNode(process.versions.node)
  yield lookAtMemory((settings?.DATABASE_URL ?? null) === null)
  yield lookAtOpenFiles()
  yield lookAtTimeZones()
  yield* findings
  if (settings === null) return
  yield* await attempt('Folder', () => lookAtFolder(settings))
  yield* await attempt('Key', () => [lookAtKey(settings)])
  yield* await attempt('Ledger of erasures', () => [lookAtLedger(settings)])
  yield* await attempt('Database', () => lookAtDatabase(settings, clock))
  yield* await attempt('Public address', () => lookAtProxies(settings))
  yield* await attempt('Staff address', () => lookAtStaffAddress(settings))
  yield* await attempt('Mail', () => lookAtMail(settings, sendTo))
  yield lookAtBrowser(settings)
}
