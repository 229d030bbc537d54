import * as v from 'valibot'
import { readSender, readSmtpServer, type Sender, type SmtpServer } from './mail/mail-server.ts'
import { readNetworks, type Network } from './http/client-address.ts'

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
  LOG_LEVEL: v.optional(
    v.picklist(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'expected fatal, error, warn, info, debug or silent',
    ),
    'info',
  ),
  /** Whether the demo site is served at /demo/. */
  DEMO: v.optional(switchedOn, 'on'),
  /** The mail server that takes reports and alerts; null sends no mail. */
  SMTP_URL: v.optional(v.nullable(readBy<SmtpServer>(readSmtpServer)), null),
  /** Who the mails are from: an address, or a name with the address in angle brackets. */
  MAIL_FROM: v.optional(v.nullable(readBy<Sender>(readSender)), null),
})

/** Who has to send needs a name for it, and a name alone sends nothing. */
const schema = v.pipe(
  settings,
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

/** Where browsers reach the gateway, without a slash at the end. */
export function publicUrl(settings: Settings): string {
  const { HOST, PORT, PUBLIC_URL } = settings
  if (PUBLIC_URL !== null) return PUBLIC_URL
  const everywhere = HOST === '0.0.0.0' || HOST === '::'
  return `http://${everywhere ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}
