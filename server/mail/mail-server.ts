import * as v from 'valibot'

/** A mail server and how to speak with it, as nodemailer takes it. */
export type SmtpServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte on (RFC 8314). */
  readonly secure: boolean
  /** Nothing is said, a password least of all, before STARTTLS (RFC 3207). */
  readonly requireTLS: boolean
  /** A relay on this very machine: its certificate names nobody, and nobody listens between. */
  readonly ignoreTLS: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
}

export type Sender = { readonly name: string; readonly address: string }

/** RFC 8314 for `smtps:`, RFC 6409 for `smtp:`. */
const USUAL_PORT: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 }

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Reads `smtps://user:password@smtp.example.com:465`. Throws an Error that says what is expected, never what was given. */
export function readSmtpServer(text: string): SmtpServer {
  const wrong = (why: string) =>
    new Error(`expected a mail server such as smtps://user:password@smtp.example.com:465, ${why}`)
  if (!URL.canParse(text)) throw wrong('with special characters of user and password percent-encoded')
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text)
  const usualPort = USUAL_PORT[protocol]
  if (usualPort === undefined) throw wrong('beginning with smtp:// or smtps://')
  if (hostname === '') throw wrong('with the name of a host')
  if (!['', '/'].includes(pathname) || search !== '' || hash !== '')
    throw wrong('with nothing behind the port')
  if ((username === '') !== (password === '')) throw wrong('with both user and password, or neither')
  const isHere = LOOPBACK.test(hostname)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? usualPort : Number(port),
    secure,
    requireTLS: !secure && !isHere && username !== '',
    ignoreTLS: !secure && isHere,
    ...(username !== '' && { auth: { user: decoded(username, wrong), pass: decoded(password, wrong) } }),
  }
}

function decoded(text: string, wrong: (why: string) => Error): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw wrong('with special characters of user and password percent-encoded')
  }
}

const address = v.pipe(v.string(), v.email())

/** Reads `lupa@example.com` or `Lupa <lupa@example.com>`. Throws an Error that says what is expected. */
export function readSender(text: string): Sender {
  const [, name = '', inBrackets] = /^\s*"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>\s*$/u.exec(text) ?? []
  const found = inBrackets ?? text.trim()
  if (!v.is(address, found)) throw new Error('expected lupa@example.com or "Lupa <lupa@example.com>"')
  return { name: name.trim(), address: found }
}
