import type { Dimension } from '../../../src/dimension.ts'
import type { MetricName } from '../../../src/metric.ts'
import type { Text } from '../text.ts'

/** Dimensions whose noun is neuter: ett land is okänt. */
const NEUTER: readonly Dimension[] = ['campaign-medium', 'campaign-content', 'system', 'country', 'language']

export const sv: Text = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Försök igen',
  loading: 'Laddar…',
  skip: 'Hoppa till innehållet',
  none: '–',

  failure: {
    title: 'Detta kunde inte laddas',
    unreachable: 'Lupa svarade inte. Kontrollera anslutningen och försök igen.',
    unsaved: 'Lupa svarade inte, så ingenting sparades. Kontrollera anslutningen och försök igen.',
    notFound: 'Här finns ingenting längre.',
    other: 'Lupa svarade: {message}',
  },

  frame: {
    navigation: 'Huvudmeny',
    sites: 'Webbplatser',
    customers: 'Kunder',
    signOut: 'Logga ut',
    language: 'Språk',
  },

  notFound: {
    title: 'Sidan finns inte',
    body: 'Det kan vara ett fel i adressen.',
    link: 'Gå till webbplatserna',
  },

  signIn: {
    title: 'Logga in',
    username: 'Användarnamn',
    password: 'Lösenord',
    submit: 'Logga in',
    wrong: 'Användarnamnet eller lösenordet är fel.',
    first:
      'Finns det inget konto ännu? Terminalen där Lupa startades skrev ut en länk för att skapa det första.',
    tooMany: 'För många försök. Vänta några minuter och försök sedan igen.',
  },

  setup: {
    title: 'Välkommen till Lupa',
    intro: 'Skapa det första kontot. Länken som förde dig hit fungerar en gång.',
    username: 'Användarnamn',
    usernameHelp: '2–40 bokstäver, siffror, punkter, bindestreck eller understreck.',
    fullName: 'Fullständigt namn',
    password: 'Lösenord',
    passwordHelp: 'Minst 12 tecken. Flera ord är lättare att minnas än specialtecken.',
    submit: 'Skapa kontot',
    goneTitle: 'Länken fungerar inte längre',
    gone: 'Den har använts eller är äldre än 24 timmar. Om det ännu inte finns något konto skrivs en ny länk ut i terminalen när Lupa startas om.',
    missing: 'Adressen saknar sitt slut. Kopiera hela länken från terminalen, med allt efter #-tecknet.',
    toSignIn: 'Gå till inloggningen',
  },

  sites: {
    title: 'Webbplatser',
    sideBySide: 'Sida vid sida',
    sideBySideTitle: 'Alla webbplatser, 30 dagar',
    cards: 'Kort',
    site: 'Webbplats',
    course: 'Utveckling',
    add: 'Ny webbplats',
    visitors: 'besökare på 30 dagar',
    waiting: 'Lägg till skripttaggen för att börja räkna.',
    emptyTitle: 'Inga webbplatser ännu',
    empty:
      'På en webbplats ber Lupa om samtycke och räknar besök. Lägg till den första: du får en skripttagg att sätta in på dess sidor.',
  },

  heard: {
    never: 'Ingen kontakt ännu',
    yes: 'Ansluten',
    last: 'Senaste kontakt {instant}.',
    neverLong:
      'Lupa har ännu inte haft kontakt med webbplatsen. Öppna någon av dess sidor i en webbläsare när taggen har lagts till och kontrollera sedan igen.',
    check: 'Kontrollera nu',
    checking: 'Kontrollerar…',
  },

  site: {
    navigation: 'Webbplats',
    statistics: 'Statistik',
    reports: 'Rapporter',
    settings: 'Inställningar',
    newTitle: 'Ny webbplats',
    newIntro: 'Allt här kan ändras senare.',
    name: 'Namn',
    nameHelp: 'Besökarna ser det i bannern.',
    origins: 'Adresser',
    originsHelp:
      'En på varje rad, till exempel https://www.example.com. Endast sidor på dessa adresser kan skicka någonting.',
    originsLine: 'Rad {line}: {message}',
    languages: 'Bannerns språk',
    languagesHelp: 'En sida väljer efter sitt eget språk.',
    mainLanguage: 'För sidor på andra språk',
    timeZone: 'Tidszon',
    timeZoneHelp: 'Statistikens dagar börjar vid midnatt här.',
    measurementId: 'Mätnings-id för Google Analytics',
    measurementIdHelp:
      'Frivilligt, till exempel G-AB12CD34EF. Google laddas bara för besökare som tillåter det.',
    smallestGroup: 'Minsta grupp som visas',
    smallestGroupHelp:
      'Sidor, källor och annat med färre besökare än så visas tillsammans på en rad, så att ingen kan kännas igen. 1 visar allt.',
    ipStorage: 'IP-adresser för besökare som har tillåtit statistik',
    ipFullDays: 'Dagar tills hela adresser förkortas',
    ipFullDaysHelp: 'Då tas den sista delen bort för gott.',
    visitMonths: 'Månader som enskilda besök sparas',
    visitMonthsHelp: 'Äldre besök raderas med sina sidor.',
    create: 'Lägg till webbplatsen',
    save: 'Spara ändringarna',
    saved: 'Sparat.',
    asksAgain:
      'Ändringar av namnet, Google Analytics eller vad som sparas om besök ändrar det som besökarna fått veta, så de tillfrågas på nytt.',
    tagTitle: 'Skripttagg',
    tagHelp:
      'Sätt in den här i <head> på varje sida. Den ber om samtycke och räknar bara besök som har tillåtits.',
    copy: 'Kopiera',
    copied: 'Kopierat',
    selected: 'Markerat',
    settingsTitle: 'Webbplatsens inställningar',
  },

  keys: {
    title: 'API-nycklar',
    help: 'Med en nyckel kan ett annat program läsa statistiken för den här webbplatsen, och ingenting annat.',
    none: 'Inga nycklar ännu.',
    used: 'Senast använd {instant}',
    unused: 'Aldrig använd',
    made: 'Skapad {instant}',
    revoke: 'Återkalla',
    revokeNamed: 'Återkalla ”{name}”',
    name: 'Den nya nyckelns namn',
    nameHelp: 'Vad som ska använda den, så att du senare vet vad som slutar fungera när du återkallar den.',
    create: 'Skapa en nyckel',
    secret: 'Den nya nyckeln',
    secretHelp: 'Kopiera den nu: den visas inte igen.',
  },

  sharing: {
    title: 'Delade länkar',
    help: 'En länk visar statistiken för den här webbplatsen för var och en som har den, utan konto. De kan inte ändra någonting och inte se något annat: inga kunder, inga inställningar, ingen annan webbplats.',
    none: 'Inga länkar ännu.',
    until: 'Gäller till {instant}',
    expired: 'Upphörde {instant}',
    noEnd: 'Gäller tills den återkallas',
    hasPassword: 'Med lösenord',
    embeddedIn: 'I ramar på {origins}',
    used: 'Senast öppnad {day}',
    unused: 'Aldrig öppnad',
    revoke: 'Återkalla',
    revokeNamed: 'Återkalla länken ”{name}”',
    name: 'Den nya länkens namn',
    nameHelp:
      'Vem den är till för, så att du senare vet vem som förlorar den när du återkallar den. Mottagaren ser inte namnet.',
    duration: 'Hur länge den fungerar',
    durations: {
      week: 'En vecka',
      month: '30 dagar',
      quarter: '90 dagar',
      year: 'Ett år',
      always: 'Tills den återkallas',
    },
    newPassword: 'Lösenord',
    newPasswordHelp:
      'Frivilligt, minst 8 tecken. Berätta det på ett annat sätt än länken. En länk med lösenord kan inte bäddas in.',
    origins: 'Webbplatser som får bädda in den',
    originsHelp:
      'Frivilligt, en adress på varje rad, till exempel https://www.example.com. Endast deras sidor kan visa den i en ram.',
    create: 'Skapa en länk',
    made: 'Den nya länken',
    madeHelp: 'Kopiera den nu: den visas inte igen. Var och en som har den ser statistiken.',
    embedCode: 'Inbäddningskod',
    embedCodeHelp: 'Sätt in den här på en sida där statistiken ska synas. Den innehåller länken.',
    embedTitle: 'Statistik för {site}',
    readOnly: 'Delad statistik, skrivskyddad',
    lockedTitle: 'Länken kräver ett lösenord',
    locked: 'Den som skickade länken till dig kan berätta det.',
    password: 'Lösenord',
    open: 'Visa statistiken',
    wrongPassword: 'Lösenordet är fel.',
    goneTitle: 'Länken fungerar inte längre',
    gone: 'Be den som skickade den till dig om en ny.',
  },

  ipStorage: {
    full: { name: 'Spara hela', help: 'Så många dagar som anges nedan, sedan förkortade.' },
    shortened: { name: 'Spara förkortade', help: 'Den sista delen tas bort innan någonting sparas.' },
    none: { name: 'Spara inte', help: 'Används bara för svaret, sparas aldrig.' },
  },

  mail: {
    title: 'Rapporter och varningar per e-post',
    help: 'Varje adress tillfrågas först och får ingenting annat förrän dess ägare har bekräftat. I varje mejl finns en länk som avslutar prenumerationen.',
    off: 'Den här servern skickar ännu inte e-post. Den som driver den anger SMTP_URL, till exempel smtps://user:password@smtp.example.com, och MAIL_FROM, till exempel lupa@example.com, och startar om den.',
    offList: 'Under tiden skickas ingenting till dessa adresser.',
    none: 'Inga adresser ännu.',
    kinds: {
      weekly: { name: 'Veckorapport', help: 'På måndag morgon: veckan före.' },
      monthly: { name: 'Månadsrapport', help: 'Den första i månaden: månaden före.' },
      alerts: {
        name: 'Varningar',
        help: 'När sidvisningarna är många fler än vanligt, eller inte längre kommer alls.',
      },
    },
    asked: 'Väntar på bekräftelse sedan {instant}',
    confirmed: 'Bekräftad {instant}',
    sent: 'Senaste mejl {instant}',
    refused: 'E-postservern godtog inte adressen',
    remove: 'Ta bort',
    removeNamed: 'Ta bort {address}',
    address: 'E-postadress',
    language: 'Mejlens språk',
    which: 'Vad som skickas',
    create: 'Be om bekräftelse',
    made: 'Ett mejl med en länk för att bekräfta är på väg till {address}.',
  },

  languages: { en: 'Engelska', fi: 'Finska', sv: 'Svenska' },

  period: {
    label: 'Period',
    presets: {
      today: 'I dag',
      yesterday: 'I går',
      '7-days': '7 dagar',
      '30-days': '30 dagar',
      '90-days': '90 dagar',
      '12-months': '12 månader',
    },
    range: 'Andra datum',
    from: 'Första dagen',
    last: 'Sista dagen',
    show: 'Visa',
    order: 'Den sista dagen får inte vara före den första.',
    tooLong: 'Högst {days} dagar.',
    zone: '{period}, {zone}',
  },

  compare: {
    label: 'Jämför med',
    previous: 'Jämfört med föregående period',
    year: 'Jämfört med ett år tidigare',
    none: 'Ingen jämförelse',
  },

  notes: {
    title: 'Anteckningar',
    add: 'Lägg till en anteckning',
    day: 'Dag',
    text: 'Vad som hände',
    textHelp:
      'En kampanj, en ändring av webbplatsen, en ledig dag: det som förklarar diagrammet för nästa som tittar.',
    save: 'Spara anteckningen',
    none: 'Inga anteckningar under perioden.',
    by: '{day}, {name}',
    removeNamed: 'Ta bort anteckningen ”{text}”',
  },

  filters: {
    add: 'Filtrera',
    on: 'Filter',
    dimension: 'Vad',
    operator: 'Hur',
    value: 'Värde',
    apply: 'Visa bara dessa',
    operators: { is: 'är', 'is-not': 'är inte', contains: 'innehåller' },
    named: {
      is: '{dimension}: {value}',
      'is-not': '{dimension}: inte {value}',
      contains: '{dimension}: innehåller ”{value}”',
    },
    only: 'Visa bara {filter}',
    remove: 'Ta bort filtret {filter}',
    removeShort: 'Ta bort',
    removeAll: 'Ta bort alla',
    not: 'Filter gäller inte här: samtycken räknas utan besök.',
  },

  live: {
    visitors: { one: '{count} besökare nu', other: '{count} besökare nu' },
    term: 'nu',
    meaning:
      'Besökare som visade en sida eller gjorde något under de senaste 30 minuterna. Uppdateras varje halv minut.',
  },

  shortcuts: {
    title: 'Tangentbord',
    open: 'Kortkommandon',
    on: 'Använd dessa tangenter',
    off: 'De kan stängas av för den som styr datorn med rösten.',
    close: 'Stäng',
    keys: {
      help: 'Den här listan',
      none: 'Ta bort alla filter',
      filter: 'Lägg till ett filter',
      compare: 'Nästa jämförelse',
      range: 'Andra datum',
    },
  },

  metrics: {
    visitors: 'Besökare',
    visits: 'Besök',
    returningVisitors: 'Återkommande besökare',
    views: 'Sidvisningar',
    viewsPerVisit: 'Visningar per besök',
    timeOnPageMs: 'Tid på sidan',
    events: 'Händelser',
    value: 'Värde',
    conversions: 'Konverteringar',
    conversionRate: 'Konverteringsgrad',
    engagementMs: 'Lästid',
    bounceRate: 'Avvisningsgrad',
    journeyVisits: 'Besök',
    submissions: 'Skickade formulär',
    linkedSubmissions: 'Med besök',
    submissionsPerVisitor: 'Per besökare',
    asked: 'Tillfrågade',
    accepted: 'Godkände',
    refused: 'Avböjde',
    customised: 'Valde en del',
    withdrawn: 'Återkallade',
  },
  meaning: 'Vad betyder ”{term}”?',

  change: {
    points: '{points} p.e.',
    before: 'tidigare {figure}',
    nothingBefore: 'ingenting tidigare',
    same: 'ingen ändring',
  },

  chart: {
    title: {
      hour: '{metric} per timme',
      day: '{metric} per dag',
      week: '{metric} per vecka',
      month: '{metric} per månad',
    },
    step: 'Diagrammets indelning',
    by: { hour: 'Per timme', day: 'Per dag', week: 'Per vecka', month: 'Per månad' },
    weekFrom: 'Veckan från {day}',
    current: 'Denna period',
    previous: 'Föregående period',
    year: 'Ett år tidigare',
    table: 'Visa som tabell',
    when: { hour: 'Timme', day: 'Dag', week: 'Vecka', month: 'Månad' },
    point: '{when}: {current}. {before}: {previous}.',
    pointAlone: '{when}: {current}.',
    save: 'Spara diagrammet',
    savePicture: 'Spara som bild',
    saveTable: 'Spara som tabell (CSV)',
    move: 'Flytta i diagrammet',
    summary: '{title}. Högst: {most}, {when}.',
    empty: 'Inga besök under perioden.',
  },

  dimensions: {
    page: 'Sidor',
    entry: 'Ingångssidor',
    exit: 'Utgångssidor',
    source: 'Källor',
    channel: 'Kanaler',
    campaign: 'Kampanjer',
    'campaign-source': 'Kampanjkällor',
    'campaign-medium': 'Kampanjmedier',
    'campaign-content': 'Kampanjinnehåll',
    'campaign-term': 'Kampanjtermer',
    browser: 'Webbläsare',
    'browser-version': 'Webbläsarversioner',
    system: 'Operativsystem',
    device: 'Enheter',
    screen: 'Skärmar',
    country: 'Länder',
    language: 'Språk',
    event: 'Händelser',
  },

  dimension: {
    page: 'Sida',
    entry: 'Ingångssida',
    exit: 'Utgångssida',
    source: 'Källa',
    channel: 'Kanal',
    campaign: 'Kampanj',
    'campaign-source': 'Kampanjkälla',
    'campaign-medium': 'Kampanjmedium',
    'campaign-content': 'Kampanjinnehåll',
    'campaign-term': 'Kampanjterm',
    browser: 'Webbläsare',
    'browser-version': 'Webbläsarversion',
    system: 'Operativsystem',
    device: 'Enhet',
    screen: 'Skärm',
    country: 'Land',
    language: 'Språk',
    event: 'Händelse',
  },

  nameless: (dimension: Dimension) =>
    dimension === 'source' ? 'Direkt' : NEUTER.includes(dimension) ? 'Okänt' : 'Okänd',

  channels: {
    paid: 'Betald',
    email: 'E-post',
    social: 'Sociala medier',
    search: 'Sökmotorer',
    referral: 'Andra webbplatser',
    direct: 'Direkt',
  },

  screens: {
    small: 'Liten (under 640 px)',
    medium: 'Medelstor (under 1024 px)',
    large: 'Stor (under 1536 px)',
    'extra-large': 'Mycket stor',
  },

  devices: { desktop: 'Dator', mobile: 'Mobil', tablet: 'Surfplatta', other: 'Annan' },

  breakdown: {
    folded: '(färre än {smallestGroup})',
    foldedMeaning:
      'Allt med färre än {smallestGroup} besökare räknas ihop här, så att ingen kan kännas igen.',
    all: { one: 'Visa {count} till', other: 'Visa {count} till' },
    fewer: 'Visa färre',
    more: 'Mer',
    empty: 'Ingenting under perioden',
  },

  meanings: {
    visitors:
      'Webbläsare som tillät statistik och hade minst ett besök som började under perioden. Var och en räknas en gång.',
    returningVisitors:
      'Besökare som hade varit på webbplatsen redan före perioden, så långt tillbaka som besök sparas.',
    visits:
      'Besök som började under perioden. Ett besök är en serie sidvisningar av en och samma besökare utan någon paus på 30 minuter, under högst ett dygn.',
    views: 'Sidor som visades under dessa besök.',
    viewsPerVisit: 'Sidvisningar dividerat med besök.',
    engagementMs:
      'Genomsnittlig tid som sidor var synliga och i fokus: per besök, eller per visning i en lista över sidor.',
    timeOnPageMs: 'Genomsnittlig tid från att en sida visades till det sista som hördes av den.',
    bounceRate: 'Andel av besöken med en enda sidvisning.',
    events: 'Hur många gånger webbplatsen rapporterade händelsen under dessa besök.',
    value: 'Summan av de värden som webbplatsen gav dessa händelser.',
    conversions: 'Besökare som såg målets sida eller skickade målets händelse under perioden.',
    conversionRate: 'Andel av alla besökare under perioden som nådde målet.',
    journeyVisits:
      'Besök som gick den här vägen. En sida som genast visas igen är ett steg, och varje besök räknas en gång, från dess första visning av den sida som frågan gäller.',
    submissions:
      'Formulär som skickades under perioden och finns kvar i kundregistret, oavsett vem som skickade dem.',
    linkedSubmissions:
      'Formulär som skickades av personer som tillät att de kopplas till sina besök, då eller tidigare. Den som återkallar det räknas inte längre.',
    submissionsPerVisitor:
      'Skickade formulär dividerat med periodens besökare. Kan bli mer än 100 %: formulär skickas också av personer som inte har tillåtit statistik.',
    asked: 'Hur många gånger bannern visades. Anonymt: ingen känns igen före ett val.',
    accepted:
      'Svar som tillät allt som frågades i den första vyn. Den som redan hade tillåtit något och ändrar det räknas inte igen.',
    refused: 'Svar som inte tillät någonting.',
    customised: 'Svar som tillät en del.',
    withdrawn: 'Hur många gånger allt som hade tillåtits återkallades.',
  } satisfies Record<MetricName, string>,

  reports: {
    navigation: 'Rapporter',
    names: {
      goals: 'Mål',
      funnel: 'Tratt',
      journeys: 'Vägar',
      cohorts: 'Återkommande',
      hours: 'Tider',
      forms: 'Formulär',
      consents: 'Samtycke',
    },
  },

  targets: {
    kind: 'Sida eller händelse',
    path: 'Sidans sökväg, till exempel /tack',
    pathExample: '/tack',
    event: 'Händelsens namn',
    eventExample: 'anmälan',
    pathHelp:
      'En sökväg, till exempel /tack, eller början på flera och en stjärna: /blogg/*. En händelse med sitt namn.',
  },

  goals: {
    title: 'Mål',
    help: 'Vad besökarna ska nå, och hur många av periodens besökare som gjorde det.',
    none: 'Inga mål ännu.',
    columns: { conversions: 'Besökare', conversionRate: 'Andel' },
    add: 'Nytt mål',
    name: 'Namn',
    target: 'Nås genom',
    create: 'Lägg till målet',
    remove: 'Ta bort',
    removeNamed: 'Ta bort ”{name}”',
  },

  funnel: {
    help: 'Hur många besökare som gick från varje steg till nästa, vad de än gjorde däremellan.',
    steps: 'Trattens steg',
    step: 'Steg {number}',
    add: 'Ett steg till',
    remove: 'Utelämna {step}',
    show: 'Visa tratten',
    lost: '{count} gick inte vidare ({share})',
  },

  journeys: {
    help: 'Vad besöken visade efter vartannat. En sida som genast visas igen är ett steg.',
    direction: 'Riktning',
    directions: { after: 'Framåt från', before: 'Bakåt från' },
    anyPage: 'valfri sida',
    kinds: { page: 'Sida', other: 'Andra sidor', end: 'Inte vidare' },
    link: '{from} → {to}: {count}',
    step: 'Steg',
    from: 'Från',
    to: 'Till',
  },

  cohorts: {
    help: 'Besökare efter veckan för deras första besök, och hur stor andel av dem som kom igen under varje vecka därefter.',
    week: 'Första veckan',
    after: 'Vecka {weeks}',
  },

  hours: {
    help: 'När besöken börjar, i webbplatsens tidszon.',
    weekday: 'Veckodag',
  },

  forms: {
    help: 'Skickade formulär som är märkta med data-lupa-form, endast antal. Personerna finns i registret.',
    none: 'Inga formulär skickades under perioden.',
    form: 'Formulär',
    days: 'Per dag',
  },

  consentReport: {
    chart: 'Andel som tillät något',
    help: 'Per version av meddelandet: om en ny ordalydelse kostade samtycken eller gav fler.',
    version: 'Version {version}',
    published: 'Version {version}, från {day}',
    byNotice: 'Meddelande',
    byLanguage: 'Språk',
    byDevice: 'Enhet',
    byPurpose: 'Ändamål',
    allowed: 'Tillåtet',
    share: 'Andel',
  },

  purposes: {
    preferences: 'Inställningar',
    statistics: 'Statistik',
    marketing: 'Marknadsföring',
    linking: 'Koppling till en kund',
  },

  consents: {
    title: 'Samtycke',
    note: 'Andelarna är av gångerna som bannern visades, eller av alla svar där de är fler.',
    empty: 'Ingen tillfrågades under perioden',
  },

  nothingHeard: {
    title: 'Tre steg till det första besöket',
    body: 'Lupa har ännu inte haft kontakt med {site}. Statistiken visas så snart ett besök har tillåtits.',
    tagTitle: 'Sätt in den här taggen på dina sidor',
    tag: 'I <head> på varje sida, eller en gång i mallen som alla sidor delar.',
    openTitle: 'Öppna en av sidorna och svara på bannern',
    open: 'Bannern frågar vad besökaren tillåter. Godkänn som en besökare skulle göra: bara besök som har tillåtits räknas.',
    addresses: 'Endast sidor på dessa adresser tas emot:',
    change: 'Ändra dem i inställningarna',
    checkTitle: 'Kontrollera att det fungerar',
    check: 'Lupa får kontakt med en sida så snart dess skript har laddats.',
    checked:
      'Ingen kontakt före kl. {time}. Ladda om sidan med taggen och se efter om dess adress är exakt en av dem ovan, med eller utan www.',
  },

  sample: {
    mark: 'Exempeldata',
    offer: 'Ladda exempeldata',
    offerHelp:
      'Eller se dig omkring först: en påhittad butik med 90 dagars besök. Den laddas på några sekunder och försvinner med ett klick.',
    loading: 'Laddar exempeldata…',
    progress: '{loaded} av {days} dagar',
    stopped: 'Laddningen avbröts.',
    again: 'Ladda igen',
    notice: 'Butiken, dess besökare och deras val är påhittade. Ingenting här kommer från en verklig sida.',
    remove: 'Ta bort exempeldata',
    confirmTitle: 'Ska exempeldata tas bort?',
    confirm:
      '”{site}” försvinner med alla sina besök och samtycken. Dina egna webbplatser förblir som de är, och exemplet kan laddas igen.',
    keep: 'Behåll',
    confirmed: 'Ta bort',
  },

  customers: {
    title: 'Kunder',
    search: 'Sök',
    searchPlace: 'Namn, organisation eller e-post',
    name: 'Namn',
    organisation: 'Organisation',
    since: 'Sedan',
    submissions: 'Skickade formulär',
    visits: 'Besök',
    linked: 'Kopplad',
    unnamed: 'Inget namn',
    found: { one: '{count} kund', other: '{count} kunder' },
    noneFoundTitle: 'Ingen kund motsvarar sökningen',
    noneFound: 'Sökningen gäller namn, organisationer och e-postadresser.',
    emptyTitle: 'Inga kunder ännu',
    empty:
      'En kund syns här när någon skickar ett formulär som är märkt med data-lupa-form på en av dina webbplatser.',
  },

  customer: {
    details: 'Uppgifter',
    noDetails: 'Ingenting är känt ännu.',
    since: 'Sedan {date}',
    submissions: 'Skickade formulär',
    submission: '”{form}” på {site}',
    made: 'Skapade kunden',
    unaccepted: 'Inte övertaget',
    links: 'Kopplingar till besök',
    linksNone: 'Inga besök visas: koppling tilläts inte eller återkallades.',
    link: '{site}, sedan {instant}',
    ground: 'Grund: registrerat samtycke',
    visits: 'Besök',
    visitsNone: 'Inga besök sedan koppling tilläts.',
    visitPages: { one: '{count} sida', other: '{count} sidor' },
    seen: 'synlig i {duration}',
    direct: 'Direkt',
  },

  fields: {
    givenName: 'Förnamn',
    familyName: 'Efternamn',
    organisation: 'Organisation',
    title: 'Titel',
    email: 'E-post',
    phone: 'Telefon',
    streetAddress: 'Gatuadress',
    postalCode: 'Postnummer',
    city: 'Ort',
    country: 'Land',
    url: 'Webbplats',
  },

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} tim {minutes} min',
  },
}
