import type { ExperimentText } from '../../parts/experiment-text.ts'

export const experiments = {
  emptyTitle: 'Vilken banner förstår besökarna bäst?',
  empty:
    'Visa två till fyra varianter av bannern turvis genom lottning och se i vilken av dem mer tillåts. De får skilja sig åt i placering, form och ordalydelse. Knapparna är likadana i alla: det förblir lika lätt att avböja som att godkänna.',
  sample: 'Exempelwebbplatsen har inga sidor där en banner kunde visas.',
  newTitle: 'Nytt experiment',
  newHelp:
    'Ingen känns igen före ett val: varianten lottas för varje sida tills besökaren svarar, och inget sparas i webbläsaren.',
  name: 'Namn',
  nameHelp: 'Det du vill veta. Besökarna ser det inte.',
  variant: 'Variant {key}',
  asItIs: 'Bannern som den är nu, att jämföra med.',
  share: 'Andel i procent',
  expected: {
    shares: 'Andelarnas summa ska vara 100.',
    share: 'Skriv ett heltal från 1 till 99.',
    texts: 'Behåll det som står inom klammer och skriv högst 600 tecken.',
  },
  layout: 'Utformning',
  layouts: { box: 'Ruta', bar: 'Rad', dialog: 'Dialogruta' },
  vertical: 'Kant',
  verticals: { bottom: 'Nere', top: 'Uppe' },
  horizontal: 'Rutans sida',
  horizontals: { start: 'Början', centre: 'Mitten', end: 'Slutet' },
  asNow: 'Som nu: {value}',
  texts: 'Texter',
  textsHelp:
    'Det du inte ändrar förblir som det är. Behåll det som står inom klammer, till exempel {blank} för ett namn.',
  text: {
    title: 'Rubrik',
    intro: 'Vad som frågas',
    others: 'Före namnen på andra tjänster',
    signal: 'När webbläsaren ber om att inte bli spårad',
    withdrawable: 'Hur man ändrar sig',
  },
  inLanguage: '{label} ({language})',
  more: 'En variant till',
  less: 'Utelämna variant {key}',
  textsAskAgain:
    'Om texterna skiljer sig åt publiceras ett nytt meddelande när experimentet börjar och när det slutar, och alla besökare tillfrågas på nytt.',
  create: 'Börja experimentet',
  running: 'Pågår sedan {day}',
  allowed: 'Andel av bannervisningar efter vilka något tilläts',
  perBanner:
    'Av bannerns visningar, inte av besökarna: ingen känns igen före ett val, så samma besökare kan ha sett flera. Linjen visar var den sanna andelen ligger med 95 procents säkerhet.',
  patience:
    'Bestäm i förväg hur länge det pågår. Den som slutar så fort det ser bra ut vilseleds av slumpen oftare än 5 gånger av 100.',
  interval: '{share} ({low} till {high})',
  columns: { variant: 'Variant', allowed: 'Tillät', answered: 'Svarade' },
  verdicts: {
    withheld: 'Siffrorna visas när varje variant har visats {count} gånger, så att ingen kan kännas igen.',
    'too few': 'Det finns ännu för få svar för att skilja varianterna från slumpen.',
    chance: 'Varianterna kan inte skiljas från slumpen.',
    difference: 'Enbart slumpen ger en så här stor skillnad högst 5 gånger av 100.',
  },
  differs: 'Variant {more} tilläts oftare än variant {fewer}.',
  endTitle: 'Avsluta experimentet',
  keep: 'Därefter visas för alla',
  keepNone: 'Bannern som den var före',
  end: 'Avsluta det nu',
  endedTitle: 'Avslutade experiment',
  ended: '{from} till {until}',
  kept: 'Variant {key} behölls',
  keptNone: 'Ingen variant behölls',
} satisfies ExperimentText
