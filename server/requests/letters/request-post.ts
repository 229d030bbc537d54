import type { Kysely } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { Log } from '../../log/log.ts'
import type { Attachment, Mailer } from '../../mail/mailer.ts'
import { RIGHTS } from '../../../src/subject-request.ts'
import type { Vault } from '../../vault/vault.ts'
import { openCertificate } from '../certificate.ts'
import { reachRequest, type OpenRequest } from '../open-request.ts'
import { warnOfRequests } from '../warnings/warn-of-requests.ts'
import { claimLetter, settleLetter, type QueuedLetter } from './claim-letter.ts'
import { openLetter } from './letter-content.ts'
import { letterHtml } from './letter-html.ts'
import { noteSent } from './note-sent.ts'
import { ownRightsLine } from './own-rights-line.ts'
import type { RequestLinks } from './request-link.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** Mails to data subjects, and to staff about them. Any number of gateways may send at once: each mail is one gateway's. */
export type RequestPost = {
  /** Sends what waits, the oldest first, until nothing does or the mail server takes nothing; then warns staff. */
  deliver(): Promise<void>
  /** Begins no more mails, and waits for the one under way. */
  close(): Promise<void>
}

type Desk = {
  readonly db: Kysely<Database>
  readonly vault: Vault
  readonly requestLinks: RequestLinks
  readonly staffUrl: string
}

/** Without a mail server, no mail arrives: it is undelivered at once, for staff to send it on paper. */
export function openRequestPost(
  desk: Desk,
  { mailer, clock, log }: { mailer: Mailer | null; clock: () => Date; log: Log },
): RequestPost {
  const { db, vault } = desk
  let underWay = Promise.resolve()
  let closed = false

  /** Answers whether there may be more. */
  const deliverOne = async (run: Date): Promise<boolean> => {
    const letter = await claimLetter(db, { run, now: clock() })
    if (!letter) return false
    try {
      const request = await reachRequest(db, vault, { id: letter.request_id, reach: 'everywhere' })
      const outcome = mailer ? await send(mailer, letter, request) : 'refused'
      const now = clock()
      const settle = (trx: Kysely<Database>) => settleLetter(trx, letter, { outcome, run, now })
      if (outcome === 'sent') await noteSent(db, vault, { requestId: request.id, now }, settle)
      else await settle(db)
      return outcome !== 'unreachable'
    } catch (error) {
      // One that cannot be written keeps no other waiting; its claim keeps it from being tried at once.
      log.error({ task: 'letters', error }, 'failed')
      return true
    }
  }

  const send = async (mailer: Mailer, letter: QueuedLetter, request: OpenRequest) => {
    const { language } = letter
    const { to, subject, text } = openLetter(request.ownKey!, letter.id, letter.content!)
    const own = await ownRightsLine(desk, { request, to, now: clock() })
    const whole = own === null ? text : `${text}\n${own}\n`
    const headings = RIGHTS.map((right) => REQUEST_TEXTS[language].rights[right])
    return mailer.send({
      to,
      subject,
      text: whole,
      html: letterHtml(whole, { language, subject, headings }),
      messageId: `letter.${letter.id}`,
      attachments: letter.kind === 'answer' ? await certificatesOf(letter, request) : [],
    })
  }

  const certificatesOf = async (letter: QueuedLetter, request: OpenRequest): Promise<Attachment[]> => {
    const rows = await db
      .selectFrom('refusal_certificate')
      .selectAll()
      .where('request_id', '=', request.id)
      .where('issued_at', '<=', letter.written_at)
      .orderBy('no')
      .execute()
    return rows.map((row) => ({
      filename: `${REQUEST_TEXTS[row.language].certificate.title(row.no)}.pdf`,
      contentType: 'application/pdf',
      content: openCertificate(request.ownKey!, row),
    }))
  }

  const deliverAll = async () => {
    const run = clock()
    while (!closed && (await deliverOne(run)));
    if (!closed) await warnOfRequests({ ...desk, mailer }, clock())
  }

  return {
    deliver() {
      // One after the other: who asks while it is at work is answered when its own letters are through, too.
      const work = underWay.then(deliverAll)
      underWay = work.catch(() => {})
      return work
    },
    async close() {
      closed = true
      await underWay
    },
  }
}
