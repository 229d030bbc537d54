import { createTransport } from 'nodemailer'
import type { Log } from '../log/log.ts'
import type { Sender, SmtpServer } from './mail-server.ts'

/** What goes to one address. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without angle brackets; the same each time a letter is tried, so that a repeat is known as one (RFC 5322, 3.6.4). */
  readonly messageId: string
  /** Where a POST, without cookies and without questions, ends these mails (RFC 8058); absent where they are one alone. */
  readonly unsubscribeUrl?: string
  /** Groups the mails about a site in a mailbox (RFC 2919). */
  readonly listId?: string
  /** Made in memory: nothing is read from a file or an address. */
  readonly attachments?: readonly Attachment[]
}

export type Attachment = {
  readonly filename: string
  readonly contentType: string
  readonly content: Buffer
}

/**
 * `sent`: the server took it. `refused`: it will never take this one. `not now`: it may take it later.
 * `unreachable`: it takes nothing at the moment, for a reason of its own or of the settings.
 */
export type Outcome = 'sent' | 'refused' | 'not now' | 'unreachable'

export type Mailer = { send(letter: Letter): Promise<Outcome> }

/** How long the server may be silent, in ms; nodemailer would wait for ten minutes. */
const SILENCE_MS = 15_000

/** How long a letter may take altogether, in ms: less than a claim holds. */
const LONGEST_SENDING_MS = 60_000

/** Connects when it is used, and no sooner. */
export function openTransport(server: SmtpServer) {
  return createTransport({
    ...server,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    dnsTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    // Letters are made of texts: nothing in one is a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Speaks SMTP, a connection a letter. What it logs holds no address, no content and no text of the server. */
export function openMailer({
  server,
  sender,
  log,
}: {
  server: SmtpServer
  sender: Sender
  log: Log
}): Mailer {
  const transport = openTransport(server)
  return {
    async send({ to, messageId, unsubscribeUrl, listId, attachments = [], ...letter }) {
      try {
        await transport.sendMail({
          ...letter,
          attachments: [...attachments],
          from: sender,
          to: { name: '', address: to },
          messageId: `<${messageId}@${sender.address.split('@').at(-1)}>`,
          headers: [
            ...(unsubscribeUrl === undefined
              ? []
              : [
                  { key: 'List-Unsubscribe', value: `<${unsubscribeUrl}>` },
                  { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
                ]),
            ...(listId === undefined ? [] : [{ key: 'List-Id', value: `<${listId}>` }]),
            // Keeps holiday notices away (RFC 3834).
            { key: 'Auto-Submitted', value: 'auto-generated' },
          ],
          signal: AbortSignal.timeout(LONGEST_SENDING_MS),
        })
        return 'sent'
      } catch (error) {
        const { code, command, responseCode } = error as SmtpError
        const outcome = outcomeOf(error as SmtpError)
        log.warn({ outcome, code, command, responseCode }, 'a mail was not sent')
        return outcome
      }
    },
  }
}

type SmtpError = { code?: string; command?: string; responseCode?: number }

/** Said of this letter or its address, 5yz is for good and 4yz is not (RFC 5321, 4.2.1); all else is said of the server. */
function outcomeOf({ code, command, responseCode }: SmtpError): Outcome {
  const isOfLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
  if (!isOfLetter || responseCode === undefined) return 'unreachable'
  return responseCode >= 500 ? 'refused' : 'not now'
}
