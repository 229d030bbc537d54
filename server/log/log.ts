import { pino } from 'pino'
import { allowedFields, MESSAGES, type Message, type Told } from './fields.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

type Level = Exclude<(typeof LOG_LEVELS)[number], 'silent'>

/**
 * The log of the program. A line holds what is on the lists of `fields.ts` and nothing else, whatever a caller hands over
 * (R14): the logger behind it, with its bindings, children and formats, is out of reach.
 */
export type Log = Readonly<Record<Level, (told: Told, message: Message) => void>>

/** Writes lines of JSON to the standard error, or with `write`. */
export function openLog({
  level = 'info',
  write,
}: { level?: Level | 'silent'; write?: (line: string) => void } = {}): Log {
  const logger = pino({ level, base: null }, write ? { write } : pino.destination(2))
  const at = (level: Level) => (told: Told, message: Message) => {
    // A message that is not of the list would be a text made of values.
    logger[level](allowedFields(told), MESSAGES.find((one) => one === message) ?? '')
  }
  return { fatal: at('fatal'), error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}
