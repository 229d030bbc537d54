import { totalmem } from 'node:os'
import { NODE_VERSION } from '../manifest.ts'
import { GB, MB, writeBytes } from './bytes.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** The Node that runs this is the one that would run the gateway. */
export function lookAtNode(version: string): Finding {
  if (version === NODE_VERSION) return ok('Node', version)
  return warning(
    'Node',
    `${version}; Lupa is made for ${NODE_VERSION}`,
    'Run "npm ci", which installs that one.',
  )
}

/** What the machine has, or what its container may take. */
export function lookAtMemory(isEmbedded: boolean): Finding {
  // Without a limit it is 0, or more than there is.
  const limit = process.constrainedMemory()
  return judgeMemory(limit > 0 ? Math.min(limit, totalmem()) : totalmem(), isEmbedded)
}

/** The gateway takes 200 MB under load, and the embedded database 500 MB more; reports need room beside them. */
export function judgeMemory(bytes: number, isEmbedded: boolean): Finding {
  const [least, enough] = isEmbedded ? [700 * MB, GB] : [250 * MB, 500 * MB]
  if (bytes >= enough) return ok('Memory', writeBytes(bytes))
  const mend = isEmbedded
    ? `Give the machine or the container ${writeBytes(enough)}, or set DATABASE_URL: the embedded database takes 500 MB.`
    : `Give the machine or the container ${writeBytes(enough)}.`
  return (bytes < least ? wrong : warning)('Memory', `${writeBytes(bytes)} are too little`, mend)
}

/** A connection is an open file. Windows has no such limit. */
export function lookAtOpenFiles(): Finding {
  const report = process.report.getReport() as {
    userLimits?: { open_files?: { soft: number | 'unlimited' } }
  }
  const most = report.userLimits?.open_files?.soft ?? 'unlimited'
  if (most === 'unlimited' || most >= ENOUGH_FILES) return ok('Open files', `${most} at once`)
  return (most < LEAST_FILES ? wrong : warning)(
    'Open files',
    `at most ${most} at once, and each visitor's connection is one`,
    'Raise the limit: LimitNOFILE=65536 in the unit of systemd, or "ulimit -n 65536" before the start.',
  )
}

const ENOUGH_FILES = 4_096
const LEAST_FILES = 512

/** Days are counted in the time zone of each site. */
export function lookAtTimeZones(): Finding {
  const known = Intl.supportedValuesOf('timeZone').length
  if (known >= FEWEST_ZONES) return ok('Time zones', `of ${process.versions['tz'] ?? 'this Node'}`)
  return wrong(
    'Time zones',
    `this Node knows ${known} only`,
    'Run "npm ci", which installs a Node that knows all.',
  )
}

/** There are over 400; a Node without its data knows UTC alone. */
const FEWEST_ZONES = 100
