import type { BanAct, BanChannel, BanKind, ConfirmationWay } from '../../../../src/ban.ts'
import type { StaffLanguage } from '../../../../src/language.ts'

/** What persons forbid. */
export const wishes = {
  title: 'Bans',
  help: 'Lists heed a ban at once. Invoices and answers still reach the person.',
  none: 'Nothing is forbidden.',
  since: 'since {date}, {channel}',
  sinceErased: 'since {date}, kept from before an erasure',
  sinceSeparated: 'since {date}, kept when two customers were taken apart',
  kinds: {
    directory: 'Directory',
    'direct-advertising': 'Direct advertising',
    'distance-selling': 'Distance selling',
    'direct-marketing': 'Direct marketing',
    'market-research': 'Market research',
    'all-marketing': 'All marketing',
  } satisfies Record<BanKind, string>,
  channels: {
    'customer-service': 'customer service',
    email: 'e-mail',
    'register-contact': 'the register’s contact person',
    letter: 'letter',
    phone: 'phone',
    web: 'website',
    desk: 'at the desk',
  } satisfies Record<BanChannel, string>,
  acts: { forbid: 'Forbade: {kinds}', allow: 'Allowed again: {kinds}' } satisfies Record<BanAct, string>,
  forbid: 'Record a ban',
  allow: 'Take a ban back',
  allowHelp: 'Only where the person asks for it.',
  which: {
    forbid: 'What does the person forbid?',
    allow: 'What does the person allow again?',
  } satisfies Record<BanAct, string>,
  whichWrong: 'Choose something that is not so already.',
  channel: 'How did it reach you?',
  askedOn: 'Asked on',
  askedOnWrong: 'The day comes not later than today.',
  language: 'Language of the confirmation',
  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' } satisfies Record<StaffLanguage, string>,
  mailHelp:
    'It goes by e-mail where that is set up and an address is known. Otherwise tell the person yourself.',
  save: 'Record',
  cancel: 'Cancel',
  history: 'What the person asked for',
  asked: '{channel}, {date}; recorded by {by}',
  confirmed: 'Confirmed {way}, {date}',
  unconfirmed: 'Not confirmed yet',
  ways: { email: 'by e-mail', letter: 'by letter', phone: 'by phone', desk: 'at the desk' } satisfies Record<
    ConfirmationWay,
    string
  >,
  confirm: 'The person was told',
  way: 'How',
  on: 'On',
  onWrong: 'A day from the wish to today.',
  openTitle: 'Confirmations to give',
  openHelp: 'These persons do not know yet that their wish is recorded.',
} as const
