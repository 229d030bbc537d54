import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '../config.ts'
import { tokenKeys } from '../key.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** The secret that signs: there, well formed, and readable by its owner alone. */
export function lookAtKey(settings: Settings): Finding {
  if (settings.LUPA_KEY !== null) return ok('Key', 'LUPA_KEY is set')
  const path = join(resolve(settings.DATA_DIR), 'key')
  if (!existsSync(path)) return ok('Key', `${path} is not there yet: the first start makes it`)
  const { mode, uid } = statSync(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    return wrong('Key', `${path} can be read by other users of this machine`, `Close it: chmod 600 ${path}`)
  if (statSync(settings.DATA_DIR).uid !== uid)
    return warning(
      'Key',
      `${path} has another owner than its folder`,
      'Give both to the user of the gateway (chown).',
    )
  try {
    tokenKeys(settings)
  } catch (error) {
    return wrong(
      'Key',
      (error as Error).message,
      'Restore the file from a backup: a new key makes the tokens of all visitors worthless.',
    )
  }
  return ok('Key', `${path} is readable by its owner alone`)
}
