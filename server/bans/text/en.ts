import type { LetterText } from '../confirmation-letter.ts'

export const en: LetterText = {
  locale: 'en-GB',
  subject: { forbid: 'Your ban is recorded', allow: 'Your ban is taken back' },
  greeting: 'Hello,',
  recorded: {
    forbid: (register) => `in our register “${register}” your data are no longer used for:`,
    allow: (register) => `in our register “${register}” your data may again be used for:`,
  },
  kinds: {
    directory: 'publication in a directory',
    'direct-advertising': 'direct advertising',
    'distance-selling': 'distance selling',
    'direct-marketing': 'direct marketing',
    'market-research': 'market research and opinion polls',
    'all-marketing': 'marketing of any kind',
  },
  asked: (day, channel) => `You asked for it on ${day}, ${channel}.`,
  channels: {
    'customer-service': 'through our customer service',
    email: 'by e-mail',
    'register-contact': 'from the contact person of the register',
    letter: 'by letter',
    phone: 'by phone',
    web: 'on our website',
    desk: 'at our desk',
  },
  holds: {
    forbid:
      'The ban holds at once, and until you take it back yourself. It does not concern invoices, or answers to what you ask us.',
    allow: 'You can forbid it again at any time.',
  },
  wrong: 'If you did not ask for this, please tell us: answer this message.',
}
