import { fill } from '../phrase.ts'
import { auditText } from './text.ts'

const NAMES: Readonly<Record<string, string>> = auditText.acts

/** Those that can be asked for, by name. */
export const ACTS = Object.keys(NAMES)

/** What the log calls an act, in words; its code where there are none yet. */
export function actName(act: string): string {
  const [, tried] = /^(.+)\.failed$/.exec(act) ?? []
  return tried === undefined ? (NAMES[act] ?? act) : fill(auditText.failed, { act: NAMES[tried] ?? tried })
}
