import { raiseAlerts } from '../alerts/raise-alerts.ts'
import type { Log } from '../log/log.ts'
import { claimMail, settleMail } from './claim.ts'
import type { Mailer } from './mailer.ts'
import { queueReports } from './queue-reports.ts'
import { writeLetter, type Desk } from './write-letter.ts'

/** Sends what there is a reason for. Any number of gateways may do so at once: each mail is one gateway's. */
export type PostOffice = {
  /** Looks what is due by the clock, then delivers. */
  run(): Promise<void>
  /** Sends what waits, the oldest first, until nothing does or the mail server takes nothing. */
  deliver(): Promise<void>
  /** Begins no more mails, and waits for the one under way. */
  close(): Promise<void>
}

export function openPostOffice(
  desk: Desk,
  { mailer, clock, log }: { mailer: Mailer; clock: () => Date; log: Log },
): PostOffice {
  const { db } = desk
  let underWay = Promise.resolve()
  let closed = false

  /** Answers whether there may be more. */
  const deliverOne = async (run: Date): Promise<boolean> => {
    const mail = await claimMail(db, { run, now: clock() })
    if (!mail) return false
    try {
      const letter = await writeLetter(desk, mail)
      if (!letter) return true
      const outcome = await mailer.send(letter)
      await settleMail(db, mail, { outcome, run, now: clock() })
      return outcome !== 'unreachable'
    } catch (error) {
      // One that cannot be written keeps no other waiting; its claim keeps it from being tried at once.
      log.error({ task: 'mail', mail: mail.about, error }, 'failed')
      return true
    }
  }

  const deliverAll = async () => {
    const run = clock()
    while (!closed && (await deliverOne(run)));
  }

  // One after the other: who asks while the office is at work is answered when its own mails are through, too.
  const deliver = () => {
    const work = underWay.then(deliverAll)
    underWay = work.catch(() => {})
    return work
  }

  return {
    async run() {
      const now = clock()
      await raiseAlerts(desk, now)
      await queueReports(db, now)
      await deliver()
    },
    deliver,
    async close() {
      closed = true
      await underWay
    },
  }
}
