import { readLines } from './lines.ts'

/**
 * Origins as people write them, one on each line. They copy addresses from the browser's bar, or write the host alone:
 * both stand for an origin. Anything else goes to the gateway as it is, which says what is wrong with it.
 */
export function readOrigins(lines: string): string[] {
  return readLines(lines).map((line) => {
    const address = /^localhost(:\d+)?\/?$/.test(line)
      ? `http://${line}`
      : /^[^/:*]+\.[^/:]+(:\d+)?\/?$/.test(line)
        ? `https://${line}`
        : line
    return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).origin : line
  })
}
