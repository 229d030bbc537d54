import type { ReadyText } from '../ready-text.ts'

export const sv: ReadyText = {
  purposes: {
    'customer-relationship': {
      name: 'Kundrelationer',
      about: 'Att föra kundregistret, betjäna kunderna och hålla kontakt med dem.',
    },
    orders: { name: 'Beställningar', about: 'Att ta emot, hantera och arkivera beställningar.' },
    bookkeeping: {
      name: 'Fakturering och bokföring',
      about: 'Fakturor, betalningar och det som enligt lag ska bevaras av dem.',
    },
    directory: {
      name: 'Kundförteckning',
      about:
        'En förteckning över kunder och kontaktpersoner, elektroniskt eller i tryck, utan dem som har förbjudit det.',
    },
    'direct-marketing': {
      name: 'Direktmarknadsföring per post',
      about: 'Adressetiketter för reklambrev till dem som inte har förbjudit det.',
    },
    development: {
      name: 'Utveckling och statistik',
      about: 'Att förbättra våra tjänster med statistik där ingen kan kännas igen.',
    },
    'targeted-content': {
      name: 'Innehåll valt för dig',
      about: 'Att välja vad vi visar och sänder utifrån uppgifterna om kundrelationen.',
    },
    'targeted-advertising': {
      name: 'Riktad reklam',
      about: 'Att välja målgrupper för vår reklam. Uppgifter lämnas inte ut till någon för detta.',
    },
    credit: {
      name: 'Kreditbeslut och indrivning',
      about: 'Att besluta om kredit och driva in förfallna fordringar.',
    },
    linking: {
      name: 'Besök kopplade till dina uppgifter',
      about:
        'Att visa vår personal dina besök på våra webbplatser tillsammans med uppgifterna i ett formulär du har sänt, om du tillåter det.',
    },
    rights: { name: 'Dina rättigheter', about: 'Att besvara registrerades begäranden i tid.' },
    accountability: { name: 'Ansvarsskyldighet', about: 'Att kunna visa att lagen och dina förbud följs.' },
    suppression: {
      name: 'Att följa förbud och raderingar',
      about: 'Att i oläslig form minnas vem som inte får tas in i registret eller i en förteckning på nytt.',
    },
  },
  interests: {
    'customer-relationship':
      'Vi behöver kunna hålla kontakt med dem som företräder de organisationer som är våra kunder. De sköter sitt arbete och väntar sig att bli kontaktade.',
    directory:
      'Det ligger i vårt och våra kunders intresse att kontaktpersoner går att hitta. Förteckningen innehåller bara kontaktuppgifter för arbetet, och var och en kan förbjuda den.',
    'direct-marketing':
      'Det ligger i vårt intresse att berätta för våra kunder om våra egna produkter per post. En kund kan vänta sig sådana brev och kan förbjuda dem när som helst.',
    development:
      'Det ligger i vårt intresse att veta hur våra tjänster används så att vi kan förbättra dem. Ingen kan kännas igen i resultaten.',
    'targeted-content':
      'Det ligger i vårt intresse att visa kunderna sådant som är till nytta för dem. Endast uppgifter om kundrelationen används, och var och en kan förbjuda det.',
    'targeted-advertising':
      'Det ligger i vårt intresse att inte göra reklam för dem som den inte angår. Uppgifterna stannar hos oss, och var och en kan förbjuda det.',
    credit:
      'Det ligger i vårt intresse att få betalt för det vi levererar. Endast nödvändiga uppgifter används, och en människa fattar beslutet.',
  },
  keptReason:
    'Också efter att kundrelationen har upphört kan anspråk som gäller den framställas, och de måste kunna besvaras.',
}
