import type { Wording } from '../wording.ts'

export const sv: Wording = {
  banner: {
    title: 'Får vi räkna ditt besök?',
    titleWithOthers: 'Får vi räkna ditt besök och ladda andras tjänster?',
    intro: {
      full: '{site} vill registrera vilka sidor du läser, när, hur länge och med vilken webbläsare och IP-adress, för att se hur webbplatsen används och förbättra den.',
      shortened:
        '{site} vill registrera vilka sidor du läser, när, hur länge, med vilken webbläsare och från ungefär vilket nät, för att se hur webbplatsen används och förbättra den.',
      none: '{site} vill registrera vilka sidor du läser, när, hur länge och med vilken webbläsare, för att se hur webbplatsen används och förbättra den.',
    },
    others: 'Om du godkänner laddas även dessa tjänster, och de får uppgifter om ditt besök:',
    withdrawable:
      'Webbplatsen fungerar likadant utan detta. Du kan ändra dig när som helst med knappen längst ner på varje sida.',
    withdrawableByLink:
      'Webbplatsen fungerar likadant utan detta. Du kan ändra dig när som helst med länken till integritetsvalen på varje sida.',
    signal:
      'Din webbläsare skickar ”{signal}”, och vi följer det: marknadsföring och koppling förblir avstängda även om du godkänner, om du inte själv slår på dem.',
    accept: 'Godkänn',
    refuse: 'Avböj',
    customise: 'Välj',
    settings: 'Integritetsval',
    purposes: {
      necessary: 'Nödvändiga',
      preferences: 'Inställningar',
      statistics: 'Statistik',
      marketing: 'Marknadsföring',
      linking: 'Koppling till dina uppgifter',
    },
  },
  preferences: {
    intro: 'Välj vad webbplatsen får göra. Inget av detta behövs för att läsa den.',
    save: 'Spara valen',
    cancel: 'Avbryt',
    alwaysOn: 'Alltid på',
    details: 'Vad som sparas och hur länge',
    receives: 'Vem får uppgifterna',
    ownProvider: 'Endast {site}',
    policy: 'Integritetspolicy',
    measured: 'Dessutom registreras: {measured}.',
    kept: {
      full: 'Besökens lagringstid: {months}. Lagringstid för hela IP-adresser: {days}; sedan förkortas de.',
      shortened: 'Besökens lagringstid: {months}. IP-adresserna förkortas innan de sparas.',
      none: 'Besökens lagringstid: {months}. IP-adresserna sparas inte.',
    },
  },
  stored: {
    title: 'Kakor och annan lagring på denna webbplats',
    name: 'Namn',
    kind: 'Slag',
    lifetime: 'Livslängd',
    setBy: 'Sätts av',
    firstParty: 'denna webbplats',
    thirdParty: 'en tredje part',
    untilClosed: 'tills webbläsaren stängs',
    untilDeleted: 'tills det raderas',
    cookie: 'Kaka',
    localStorage: 'Lokal lagring',
    sessionStorage: 'Sessionslagring',
    indexedDB: 'Databas i webbläsaren',
    nothing: 'Sparar ingenting på din enhet.',
    changed: 'Senast ändrad {date}',
    allowed: 'Tillåten',
    notAllowed: 'Inte tillåten',
  },
  placeholder: {
    title: '{service} är inte laddat',
    text: 'Om det visades här skulle det skicka din IP-adress och vilken sida du är på till {provider}.',
    once: 'Ladda en gång',
    always: 'Tillåt alltid',
  },
  form: {
    link: 'Koppla mina besök på webbplatsen till dessa uppgifter',
    linkText: 'Frivilligt. Formuläret skickas oavsett, och du kan återkalla detta i integritetsvalen.',
  },
  purposes: {
    necessary: { text: 'Kommer ihåg det val du gör här.', lost: '' },
    preferences: {
      text: 'Kommer ihåg inställningar du gör på webbplatsen och visar innehåll från andra tjänster.',
      lost: 'Utan detta kan du behöva göra dem på nytt, och sådant innehåll förblir dolt.',
    },
    statistics: {
      text: 'Visar hur webbplatsen används, så att den kan förbättras.',
      lost: 'Utan detta slutar ingenting på webbplatsen att fungera.',
    },
    marketing: {
      text: 'Visar reklam som passar dig och mäter vad den ger.',
      lost: 'Utan detta ser du allmän reklam.',
    },
    linking: {
      text: 'Om du skickar ett formulär kopplas dina besök från och med nu till uppgifterna i det.',
      lost: 'Formuläret fungerar precis likadant utan detta.',
    },
  },
  services: {
    'lupa-choice': { name: 'Ditt val', text: 'Sparar ditt svar, så att du inte tillfrågas på varje sida.' },
    'lupa-statistics': {
      name: 'Vår egen statistik',
      text: 'Registrerar sidor, tider, lästid, handlingar som webbplatsen rapporterar, webbläsare, språk och ungefärlig skärmstorlek, med ett slumpat nummer för din webbläsare.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mäter besöket och kan behandla uppgifterna i USA.',
    },
    'google-demographics': {
      name: 'Demografi i Google Analytics',
      text: 'Google lägger till ålder, kön och intressen som det känner till om personer som är inloggade där, och använder besöket för reklam.',
    },
    'lupa-linking': {
      name: 'Besök kopplade till ett formulär',
      text: 'Personalen ser besöken av den som skickat ett formulär. När du återkallar detta raderas kopplingen.',
    },
  },
  kinds: {
    analytics: 'Mäter hur webbplatsen används.',
    recordings: 'Spelar in vad du gör på sidan och visar det som värmekartor och uppspelningar.',
    advertising: 'Visar reklam för dig här och på andra håll och mäter vad den ger.',
    'tag-manager': 'Laddar andra tjänster som du har tillåtit.',
    video: 'Spelar upp videor.',
    audio: 'Spelar upp ljud.',
    map: 'Visar kartor.',
    fonts: 'Laddar typsnitt.',
    social: 'Visar inlägg och knappar från ett socialt nätverk.',
    chat: 'Låter dig chatta med oss.',
    captcha: 'Skiljer människor från program, så att formulär inte missbrukas.',
    payment: 'Tar emot betalningar och förhindrar bedrägerier.',
    newsletter: 'Håller kontakten via e-post och formulär och mäter vad som läses.',
    booking: 'Låter dig boka en tid.',
    comments: 'Visar kommentarer och låter dig skriva egna.',
    reviews: 'Visar kunders omdömen.',
    experiments: 'Provar olika varianter av en sida.',
    errors: 'Rapporterar fel på webbplatsen, så att de kan rättas.',
    embed: 'Visar innehåll från en annan tjänst.',
  },
  measures: {
    scroll: 'hur långt du rullar',
    outbound: 'länkar till andra webbplatser som du följer',
    downloads: 'filer som du laddar ner',
    forms: 'vilka formulär du skickar (inte vad du skriver)',
    missing: 'sidor som inte hittades',
    vitals: 'hur snabbt sidor laddas och svarar',
  },
}
