import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import { text } from '../text.ts'

/** What people write one on each line, or with commas between. */
export function readLines(lines: string): string[] {
  return lines.split(/[\s,]+/).filter(Boolean)
}

/** What was wrong with such a field, with the line it means; `expected` says how each has to be. */
export function lineWrong({ refusal }: Sending, path: string, expected: string): string | null {
  const message = refusalOf(refusal, path, expected)
  const line = refusal?.field?.slice(path.length + 1)
  return message !== null && line
    ? fill(text.site.originsLine, { line: String(Number(line) + 1), message })
    : message
}
