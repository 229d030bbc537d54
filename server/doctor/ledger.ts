import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { ledgerFile, type Settings } from '../config.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** Where it is remembered who was erased: writable, and not where a backup of the database would put back an old one. */
export function lookAtLedger(settings: Settings): Finding {
  const path = resolve(ledgerFile(settings))
  if (path.startsWith(join(resolve(settings.DATA_DIR), 'postgres') + sep))
    return warning(
      'Ledger of erasures',
      `${path} lies in the folder of the database: a backup that is put back brings an old one`,
      'Set ERASURE_LEDGER to a file outside of it, and move the file there.',
    )
  let above = path
  while (!existsSync(above)) above = dirname(above)
  try {
    accessSync(above, constants.W_OK)
    if (above === path && !statSync(path).isFile()) throw new Error('it is no file')
    if (above !== path && !statSync(above).isDirectory()) throw new Error(`${above} is no folder`)
  } catch (error) {
    return wrong(
      'Ledger of erasures',
      `${path} cannot be written: ${(error as Error).message}`,
      'Give it to the user of the gateway (chown), or set another ERASURE_LEDGER: nobody is erased without it.',
    )
  }
  return ok(
    'Ledger of erasures',
    above === path ? `${path} can be written` : `${path} is made with the first erasure`,
  )
}
