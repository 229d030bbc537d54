import { join } from 'node:path'
import * as v from 'valibot'
import { readSender, readSmtpServer, type Sender, type SmtpServer } from './mail/mail-server.ts'
import { readNetworks, type Network } from './http/client-address.ts'
import { LOG_LEVELS } from './log/log.ts'

const port = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,4}$/, 'expected a port from 1 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'expected a port from 1 to 65535'),
)

const switchedOn = v.pipe(
  v.picklist(['on', 'off'], 'expected "on" or "off"'),
  v.transform((text) => text === 'on'),
)

const origin = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      return ['http:', 'https:'].includes(new URL(text).protocol) && new URL(text).origin === text
    } catch {
      return false
    }
  }, 'expected an origin such as https://lupa.example.com, without a path and without a slash at the end'),
)

/** Reads a setting with a function that throws what is wrong with it. */
const readBy = <Output>(read: (text: string) => Output) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Output>(({ dataset, addIssue, NEVER }) => {
      try {
        return read(dataset.value)
      } catch (error) {
        addIssue({ message: (error as Error).message })
        return NEVER
      }
    }),
  )

/** Every setting of the environment. A variable that is empty counts as absent. */
const settings = v.object({
  /** Port of the HTTP listener. */
  PORT: v.optional(port, '8080'),
  /** Address the listener binds to. */
  HOST: v.optional(v.pipe(v.string(), v.minLength(1)), 'localhost'),
  /** Where browsers reach the gateway; null takes it from HOST and PORT. */
  PUBLIC_URL: v.optional(v.nullable(origin), null),
  /** Port of a listener for the dashboard and the API of staff; null serves them on PORT with all else. */
  STAFF_PORT: v.optional(v.nullable(port), null),
  /** Address that listener binds to; null is HOST. */
  STAFF_HOST: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  /** Where browsers of staff reach that listener; null takes it from STAFF_HOST and STAFF_PORT. */
  STAFF_URL: v.optional(v.nullable(origin), null),
  /** PostgreSQL 15 or newer; null is the embedded database. */
  DATABASE_URL: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.regex(/^postgres(ql)?:\/\/\S+$/, 'expected postgresql://user:password@host:port/database'),
      ),
    ),
    null,
  ),
  /** Off where a pooler such as PgBouncer stands between in transaction mode. */
  PREPARED_STATEMENTS: v.optional(switchedOn, 'on'),
  /** Folder of the embedded database and of the key file. */
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), './data'),
  /** Secret keys, base64 of 32 bytes each, comma between; the first signs. Null makes a key file in DATA_DIR. */
  LUPA_KEY: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.check(
          (text) => text.split(',').every((part) => Buffer.from(part.trim(), 'base64').length === 32),
          'expected base64 of 32 bytes, such as "openssl rand -base64 32" prints',
        ),
      ),
    ),
    null,
  ),
  /** Proxies whose X-Forwarded-For is believed: addresses and CIDRs, comma between. */
  TRUSTED_PROXIES: v.optional(readBy<Network[]>(readNetworks), ''),
  /** What is logged. */
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, 'expected fatal, error, warn, info, debug or silent'), 'info'),
  /** The browser that scans pages, by its path; null looks in the usual places. */
  LUPA_BROWSER: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  /** Whether the demo site is served at /demo/. */
  DEMO: v.optional(switchedOn, 'on'),
  /** The mail server that takes reports and alerts; null sends no mail. */
  SMTP_URL: v.optional(v.nullable(readBy<SmtpServer>(readSmtpServer)), null),
  /** Who the mails are from: an address, or a name with the address in angle brackets. */
  MAIL_FROM: v.optional(v.nullable(readBy<Sender>(readSender)), null),
  /** A file that remembers, outside the database, that somebody was erased; null is `erasures` in DATA_DIR. */
  ERASURE_LEDGER: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  /** A file to which the head of the audit log is added once a day; null keeps it in no file. */
  AUDIT_HEAD_FILE: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  /** Whom the head of the audit log is mailed to once a day; null mails it to nobody. */
  AUDIT_HEAD_MAIL: v.optional(v.nullable(v.pipe(v.string(), v.email('expected an e-mail address'))), null),
})

/** What belongs to a listener or a mail server is nothing without it. */
const schema = v.pipe(
  settings,
  v.forward(
    v.check(
      ({ PORT, STAFF_PORT }) => STAFF_PORT !== PORT,
      'expected another port than PORT; without STAFF_PORT staff are served there',
    ),
    ['STAFF_PORT'],
  ),
  v.forward(
    v.check(
      ({ STAFF_PORT, STAFF_HOST, STAFF_URL }) =>
        STAFF_PORT !== null || (STAFF_HOST === null && STAFF_URL === null),
      'expected a port beside STAFF_HOST and STAFF_URL',
    ),
    ['STAFF_PORT'],
  ),
  v.forward(
    v.check(
      ({ SMTP_URL, MAIL_FROM }) => MAIL_FROM === null || SMTP_URL !== null,
      'expected a mail server such as smtps://user:password@smtp.example.com beside MAIL_FROM',
    ),
    ['SMTP_URL'],
  ),
  v.forward(
    v.check(
      ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === null || MAIL_FROM !== null,
      'expected a sender such as "Lupa <lupa@example.com>" beside SMTP_URL',
    ),
    ['MAIL_FROM'],
  ),
  v.forward(
    v.check(
      ({ SMTP_URL, AUDIT_HEAD_MAIL }) => AUDIT_HEAD_MAIL === null || SMTP_URL !== null,
      'expected a mail server beside AUDIT_HEAD_MAIL',
    ),
    ['SMTP_URL'],
  ),
)

export type Settings = v.InferOutput<typeof schema>

/** Names every setting that is wrong and what was expected, never what was given. */
export class WrongSettings extends Error {
  readonly each: readonly { readonly name: string; readonly expected: string }[]

  constructor(each: WrongSettings['each']) {
    super(['Wrong settings:', ...each.map(({ name, expected }) => `  ${name}: ${expected}`)].join('\n'))
    this.each = each
  }
}

/** Throws WrongSettings. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.entries)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = v.safeParse(schema, given)
  if (result.success) return result.output
  throw new WrongSettings(
    result.issues.map((issue) => ({ name: v.getDotPath(issue)!, expected: issue.message })),
  )
}

/** Where erasures are remembered. */
export function ledgerFile({ ERASURE_LEDGER, DATA_DIR }: Settings): string {
  return ERASURE_LEDGER ?? join(DATA_DIR, 'erasures')
}

/** Where browsers of visitors reach the gateway, without a slash at the end. */
export function publicUrl({ HOST, PORT, PUBLIC_URL }: Settings): string {
  return PUBLIC_URL ?? addressOf(HOST, PORT)
}

/** Where browsers of staff reach it. */
export function staffUrl(settings: Settings): string {
  const { HOST, STAFF_HOST, STAFF_PORT, STAFF_URL } = settings
  if (STAFF_PORT === null) return publicUrl(settings)
  return STAFF_URL ?? addressOf(STAFF_HOST ?? HOST, STAFF_PORT)
}

function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
