import * as v from 'valibot'
import { Day } from '../../src/period.ts'
import { describeFailure } from './failure.ts'

/** Everything a line can say; a text made of values would hold them. */
export const MESSAGES = [
  'failed',
  'stopping',
  'the database is lost',
  'nobody caught a failure',
  'the gateway does not start',
  'a library has something to say',
  'a mail was not sent',
  'the head of the audit log was not mailed',
  'the clock jumped: nothing is deleted by age until the gateway is started again',
  'retention',
  'months of visits dropped',
  'erased again what a backup brought back',
] as const

export type Message = (typeof MESSAGES)[number]

const count = v.pipe(v.number(), v.safeInteger())

/** Of a text that a caller or a library chose. */
const listed = (words: readonly string[]) =>
  v.pipe(
    v.string(),
    v.check((text) => words.includes(text)),
  )

/**
 * Everything a line can hold beside its time, level and message, and what each may be. Nothing here can be a name, an
 * address of any kind, a token or a path that somebody asked for: texts are of a list, or of a shape that has no room.
 */
export const FIELDS = {
  /** What was being done by the clock, or after an answer. */
  task: v.picklist([
    'counting',
    'months',
    'addresses',
    'retention',
    'breaches',
    'mail',
    'housekeeping',
    'analysis',
    'sample site',
    'audit head',
    'imports',
    'letters',
    'erasure',
    'scans',
  ]),
  /** A method and a route's pattern, such as `GET /api/sites/:id`: what stands in the place of `:id` is not in it. */
  route: v.pipe(
    v.string(),
    v.maxLength(100),
    v.regex(/^[A-Z]{3,7} (\*|(\/(:[a-zA-Z]+(\{[a-z[\]+\\.]*\})?|\*|[a-z.-]*))+)$/),
  ),
  error: v.pipe(
    v.unknown(),
    v.transform((thrown) => describeFailure(thrown)),
  ),
  /** Why the gateway ends. */
  reason: v.picklist(['SIGTERM', 'SIGINT', 'the database is lost']),
  /** What a mail is about, and what became of it, with the codes of SMTP (RFC 5321, 4.2). */
  mail: v.picklist(['confirmation', 'weekly', 'monthly', 'spike', 'silence']),
  outcome: v.picklist(['sent', 'refused', 'not now', 'unreachable']),
  code: listed([
    'EAUTH',
    'ECONNECTION',
    'EDNS',
    'EENVELOPE',
    'EMESSAGE',
    'EPROTOCOL',
    'EREQUIRETLS',
    'ESOCKET',
    'ESTREAM',
    'ETIMEDOUT',
    'ETLS',
  ]),
  command: listed([
    'API',
    'CONN',
    'EHLO',
    'HELO',
    'LHLO',
    'STARTTLS',
    'AUTH',
    'MAIL FROM',
    'RCPT TO',
    'DATA',
    'RSET',
  ]),
  responseCode: v.pipe(count, v.minValue(200), v.maxValue(599)),
  jumpMs: count,
  site: count,
  addressesShortened: count,
  visitsDeleted: count,
  grantsDeleted: count,
  totalsDeleted: count,
  erased: count,
  /** The first days of months. */
  dropped: v.array(Day),
} satisfies Record<string, v.GenericSchema>

/** What a caller may hand over; what is not as it should be is left out. */
export type Told = {
  readonly [Field in keyof typeof FIELDS]?: v.InferInput<(typeof FIELDS)[Field]> | undefined
}

/** The fields of a line, made anew of whatever was handed over. */
export function allowedFields(told: unknown): Record<string, unknown> {
  const allowed: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(FIELDS)) {
    const given = fieldOf(told, name)
    const { success, output } = v.safeParse(schema, given)
    if (success && given !== undefined) allowed[name] = output
  }
  return allowed
}

function fieldOf(told: unknown, name: string): unknown {
  try {
    return (told as Record<string, unknown> | null | undefined)?.[name]
  } catch {
    return undefined
  }
}
