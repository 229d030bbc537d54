import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subscribe } from '../../server/mail/subscription.ts'
import { testDatabase } from '../database/fresh.ts'
import { makeSite, NOON, openTestGateway, signIn } from '../gateway.ts'
import { testSmtpServer } from '../smtp-server.ts'
import type { MailKind, SubscriptionView } from '../../src/mail.ts'
import { runsOf } from '../long.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()

const ADDRESSES = ['aino@example.com', 'onni@example.com']
const HOUR_MS = 60 * 60_000

type Step =
  | { does: 'add'; who: number; kinds: MailKind[] }
  | { does: 'confirm' | 'look' | 'unsubscribe' | 'remove'; who: number }
  | { does: 'run' | 'crash' | 'server goes' | 'server comes' }
  | { does: 'pass'; hours: number }

const who = fc.nat({ max: ADDRESSES.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('add' as const),
    who,
    kinds: fc.subarray<MailKind>(['weekly', 'monthly', 'alerts'], { minLength: 1 }),
  }),
  fc.record({ does: fc.constantFrom('confirm', 'confirm', 'look', 'unsubscribe', 'remove'), who }),
  fc.record({ does: fc.constantFrom('run', 'run', 'run', 'crash', 'server goes', 'server comes') }),
  fc.record({ does: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 200 }) }),
)

test('whatever happens, an address gets one question until it says yes, nothing after it says no, and no report twice', async () => {
  const gateway = await openTestGateway(connection, {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'lupa@lupa.example.com',
    LOG_LEVEL: 'silent',
  })
  const site = await makeSite(gateway)
  const owner = await signIn(gateway)

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
      await db.deleteFrom('mail_subscription').execute()
      await smtp.start().catch(() => {})
      smtp.received.length = 0
      let now = NOON
      /** By address: the subscription, and whether its owner said yes. */
      const known = new Map<string, { id: string; confirmed: boolean; kinds: MailKind[] }>()
      const checked = new Set<string>()
      let seen = 0
      const check = () => {
        for (const { to, mail } of smtp.received.slice(seen)) {
          const subscription = known.get(to)
          expect(subscription, `mail to ${to}, who is on no list`).toBeDefined()
          const [about = ''] = mail.messageId!.slice(1).split('.')
          expect(about === 'confirmation').toBe(!subscription!.confirmed)
          if (about !== 'confirmation') expect(subscription!.kinds).toContain(about)
          expect(checked, 'a mail came twice').not.toContain(mail.messageId)
          checked.add(mail.messageId!)
        }
        seen = smtp.received.length
      }
      for (const step of steps) {
        // A session would not outlast the story.
        gateway.now = NOON
        const address = 'who' in step ? ADDRESSES[step.who]! : ''
        const subscription = known.get(address)
        const link = (act: 'confirm' | 'unsubscribe') =>
          gateway.gateway.mailLinks.url(act, subscription!.id).slice('https://lupa.example.com'.length)
        switch (step.does) {
          case 'add': {
            if (subscription) break
            gateway.now = now
            const id = crypto.randomUUID()
            await subscribe(db, site.id, { id, now, address, language: 'en', kinds: step.kinds })
            known.set(address, { id, confirmed: false, kinds: step.kinds })
            break
          }
          case 'confirm':
            gateway.now = now
            if (subscription) {
              await gateway.app.request(link('confirm'), { method: 'POST' })
              known.set(address, { ...subscription, confirmed: true })
            }
            break
          case 'look':
            if (subscription) {
              await gateway.app.request(link('confirm'))
              await gateway.app.request(link('unsubscribe'))
            }
            break
          case 'unsubscribe':
            if (subscription) {
              await gateway.app.request(link('unsubscribe'), { method: 'POST' })
              known.delete(address)
            }
            break
          case 'remove':
            if (subscription) {
              await owner.delete<SubscriptionView>(`/api/sites/${site.id}/mail/${subscription.id}`)
              known.delete(address)
            }
            break
          case 'run':
            gateway.now = now
            await gateway.gateway.post!.run()
            check()
            break
          case 'crash':
            // A gateway died with everything that waits in its hands.
            await db.updateTable('mail').set({ claimed_at: now }).where('sent_at', 'is', null).execute()
            break
          case 'server goes':
            await smtp.stop()
            break
          case 'server comes':
            await smtp.stop()
            await smtp.start()
            break
          case 'pass':
            now = new Date(now.getTime() + step.hours * HOUR_MS)
            break
        }
      }
      // In the end, with everything well again, whoever said yes has had the reports of the last week.
      await smtp.stop()
      await smtp.start()
      gateway.now = now = new Date(now.getTime() + 8 * 24 * HOUR_MS)
      await gateway.gateway.post!.run()
      check()
      for (const { id, confirmed, kinds } of known.values()) {
        const sent = smtp.received.map(({ mail }) => mail.messageId!).filter((each) => each.includes(id))
        if (!confirmed) expect(sent, 'asked once').toHaveLength(1)
        else if (kinds.includes('weekly')) expect(sent.some((each) => each.startsWith('<weekly.'))).toBe(true)
      }
    }),
    runsOf(25),
  )
}, 120_000)
