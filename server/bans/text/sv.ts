import type { LetterText } from '../confirmation-letter.ts'

export const sv: LetterText = {
  locale: 'sv-FI',
  subject: { forbid: 'Ditt förbud har antecknats', allow: 'Ditt förbud har återtagits' },
  greeting: 'Hej!',
  recorded: {
    forbid: (register) => `I vårt register ”${register}” används dina uppgifter inte längre för:`,
    allow: (register) => `I vårt register ”${register}” får dina uppgifter igen användas för:`,
  },
  kinds: {
    directory: 'publicering i en katalog',
    'direct-advertising': 'direktreklam',
    'distance-selling': 'distansförsäljning',
    'direct-marketing': 'direktmarknadsföring',
    'market-research': 'marknads- och opinionsundersökningar',
    'all-marketing': 'all marknadsföring',
  },
  asked: (day, channel) => `Du bad om det ${day}, ${channel}.`,
  channels: {
    'customer-service': 'via vår kundtjänst',
    email: 'per e-post',
    'register-contact': 'hos registrets kontaktperson',
    letter: 'per brev',
    phone: 'per telefon',
    web: 'på vår webbplats',
    desk: 'vid vårt kundställe',
  },
  holds: {
    forbid:
      'Förbudet gäller genast och tills du själv återtar det. Det gäller inte fakturor eller svar på det du frågar oss.',
    allow: 'Du kan förbjuda användningen igen när som helst.',
  },
  wrong: 'Om du inte har bett om detta, säg till oss genom att svara på detta meddelande.',
}
