import type { Settings } from '../config.ts'
import { findBrowser, HOW_TO_INSTALL } from '../scans/browser.ts'
import { ok, wrong, type Finding } from './finding.ts'

/** Whether pages can be scanned; who never does needs no browser. */
export function lookAtBrowser({ LUPA_BROWSER: set }: Pick<Settings, 'LUPA_BROWSER'>): Finding {
  const program = findBrowser(set)
  if (program !== null) return ok('Browser', `${program} scans pages`)
  if (set === null)
    return ok('Browser', `none, so that pages are not scanned; to scan them, ${HOW_TO_INSTALL}`)
  return wrong(
    'Browser',
    `LUPA_BROWSER names ${set}, which is no program`,
    'Correct the path, or leave LUPA_BROWSER empty.',
  )
}
