import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '../config.ts'
import { GB, MB, writeBytes } from './bytes.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** DATA_DIR: that it can be written, is closed to others, and has room. */
export function lookAtFolder({ DATA_DIR, DATABASE_URL, LUPA_KEY, ERASURE_LEDGER }: Settings): Finding[] {
  const folder = resolve(DATA_DIR)
  if (DATABASE_URL !== null && LUPA_KEY !== null && ERASURE_LEDGER !== null)
    return [ok('Folder', 'not needed: DATABASE_URL, LUPA_KEY and ERASURE_LEDGER are set')]
  try {
    if (!existsSync(folder)) return [lookWhereItWillBe(folder)]
    tryToWrite(folder)
  } catch (error) {
    const { message } = error as Error
    return [
      wrong(
        'Folder',
        `${folder} cannot be written: ${message}`,
        'Give it to the user of the gateway (chown), or set another DATA_DIR.',
      ),
    ]
  }
  const isOpen = process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0
  const { bavail, bsize } = statfsSync(folder)
  return [
    isOpen
      ? warning('Folder', `${folder} is open to other users of this machine`, `Close it: chmod 700 ${folder}`)
      : ok('Folder', `${folder} can be written`),
    judgeSpace(bavail * bsize),
  ]
}

function lookWhereItWillBe(folder: string): Finding {
  let above = dirname(folder)
  while (!existsSync(above)) above = dirname(above)
  accessSync(above, constants.W_OK)
  return ok('Folder', `${folder} is not there yet: it is made when it is needed`)
}

/** Asking for the permission is not enough: a file system may be mounted for reading only, or be full. */
function tryToWrite(folder: string): void {
  rmdirSync(mkdtempSync(join(folder, 'doctor-')))
}

export function judgeSpace(bytes: number): Finding {
  const found = `${writeBytes(bytes)} are free`
  if (bytes >= GB) return ok('Space', found)
  return (bytes < 200 * MB ? wrong : warning)(
    'Space',
    found,
    'Make room: without it nothing can be recorded.',
  )
}
