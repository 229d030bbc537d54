import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import { type Sending } from '../sending.ts'
import { text } from '../text.ts'

/**
 * Origins as people write them, one on each line. They copy addresses from the browser's bar, or write the host alone:
 * both stand for an origin. Anything else goes to the gateway as it is, which says what is wrong with it.
 */
export function readOrigins(lines: string): string[] {
  return lines
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((line) => {
      const address = /^localhost(:\d+)?\/?$/.test(line)
        ? `http://${line}`
        : /^[^/:*]+\.[^/:]+(:\d+)?\/?$/.test(line)
          ? `https://${line}`
          : line
      return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).origin : line
    })
}

/** What the gateway said about the origins in `field`, with the line it means. */
export function originsWrong({ refusal }: Sending, field: 'origins' | 'embedOrigins'): string | null {
  const message = refusalAt(refusal, field)
  const line = refusal?.field?.split('.')[1]
  return message !== null && line !== undefined
    ? fill(text.site.originsLine, { line: String(Number(line) + 1), message })
    : message
}
