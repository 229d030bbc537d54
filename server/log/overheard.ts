import type { Log } from './log.ts'

/** What a library says without need, that somebody broke off a request for one, is not worth a line. */
const HEARD_AS = {
  error: 'warn',
  warn: 'warn',
  trace: 'debug',
  info: 'debug',
  log: 'debug',
  debug: 'debug',
} as const

/**
 * Takes what would reach the output without the log: the console, which libraries write to with whatever they hold;
 * warnings of Node; and failures that nobody caught, which Node would print with all they say. Those end the process, as
 * they do anyway: nothing was acknowledged that is not stored.
 */
export function overhear(log: Log): void {
  for (const [method, level] of Object.entries(HEARD_AS)) {
    console[method as keyof typeof HEARD_AS] = (...said: unknown[]) => {
      log[level]({ error: said.find((one) => one instanceof Error) }, 'a library has something to say')
    }
  }
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ error: warning }, 'a library has something to say'))
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'nobody caught a failure')
    process.exit(1)
  })
}
