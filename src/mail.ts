import * as v from 'valibot'
import { STAFF_LANGUAGES } from './language.ts'
import { plainText } from './plain-text.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/** What an address can be sent: a report of each week or month, and a word when something unusual happens. */
export const MAIL_KINDS = ['weekly', 'monthly', 'alerts'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

const subscription = {
  address: v.pipe(
    plainText,
    v.trim(),
    v.maxLength(254, 'expected at most 254 characters'),
    v.email('expected an e-mail address such as aino@example.com'),
  ),
  /** Of the mails, whatever the languages of the site. */
  language: v.picklist(STAFF_LANGUAGES),
  kinds: v.pipe(
    v.array(v.picklist(MAIL_KINDS)),
    v.minLength(1, 'expected at least one kind of mail'),
    v.check((kinds) => new Set(kinds).size === kinds.length, 'expected each kind once'),
  ),
}

/** `POST /api/sites/:id/mail` */
export const NewSubscription = v.strictObject(subscription)
export type NewSubscription = v.InferOutput<typeof NewSubscription>

/** An address that gets mail about a site, or was asked whether it wants to. */
export const SubscriptionView = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  ...subscription,
  createdAt: instant,
  /** Null until its owner said yes: such an address gets nothing but the question. */
  confirmedAt: v.nullable(instant),
  /** When the mail server last took something for it; null until then. */
  lastSentAt: v.nullable(instant),
  /** Whether the mail server refused the last mail for good, as for an address that does not exist. */
  refused: v.boolean(),
})
export type SubscriptionView = v.InferOutput<typeof SubscriptionView>

/** `GET /api/sites/:id/mail` */
export const SiteMail = v.strictObject({
  /** Whether this gateway sends mail at all: its operator names a mail server. */
  isOn: v.boolean(),
  subscriptions: v.array(SubscriptionView),
})
export type SiteMail = v.InferOutput<typeof SiteMail>
