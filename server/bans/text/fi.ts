import type { LetterText } from '../confirmation-letter.ts'

export const fi: LetterText = {
  locale: 'fi-FI',
  subject: { forbid: 'Kieltosi on kirjattu', allow: 'Kieltosi on peruttu' },
  greeting: 'Hei,',
  recorded: {
    forbid: (register) => `rekisterissämme ”${register}” tietojasi ei enää käytetä seuraaviin tarkoituksiin:`,
    allow: (register) => `rekisterissämme ”${register}” tietojasi saa taas käyttää seuraaviin tarkoituksiin:`,
  },
  kinds: {
    directory: 'julkaiseminen luettelossa',
    'direct-advertising': 'suoramainonta',
    'distance-selling': 'etämyynti',
    'direct-marketing': 'suoramarkkinointi',
    'market-research': 'markkina- ja mielipidetutkimus',
    'all-marketing': 'kaikki markkinointi',
  },
  asked: (day, channel) => `Pyysit tätä ${day}, ${channel}.`,
  channels: {
    'customer-service': 'asiakaspalvelun kautta',
    email: 'sähköpostitse',
    'register-contact': 'rekisterin yhteyshenkilöltä',
    letter: 'kirjeitse',
    phone: 'puhelimitse',
    web: 'verkkosivuillamme',
    desk: 'asiointipisteessämme',
  },
  holds: {
    forbid:
      'Kielto on voimassa heti ja siihen asti, kunnes itse perut sen. Se ei koske laskuja eikä vastauksia siihen, mitä kysyt meiltä.',
    allow: 'Voit kieltää käytön uudelleen milloin tahansa.',
  },
  wrong: 'Jos et ole pyytänyt tätä, kerro siitä meille vastaamalla tähän viestiin.',
}
