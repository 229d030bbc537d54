import type { NoticeText } from '../notice-text.ts'
import { sv as ready } from '../ready-texts/sv.ts'

export const sv: NoticeText = {
  locale: 'sv-FI',
  title: (register) => `Dataskyddsbeskrivning: ${register}`,
  version: 'Version',
  published: 'Publicerad',
  language: 'Språk',
  fingerprint: 'JSON-filens SHA-256',
  sections: {
    controller: 'Personuppgiftsansvarig',
    contact: 'Kontaktperson för registret',
    officer: 'Dataskyddsombud',
    register: 'Registrets namn',
    purposes: 'Ändamål och rättsliga grunder',
    interests: 'Berättigade intressen',
    consent: 'Samtycke',
    automated: 'Automatiserat beslutsfattande och profilering',
    data: 'Uppgifter i registret',
    duty: 'Om uppgifterna måste lämnas',
    sources: 'Varifrån uppgifterna kommer',
    recipients: 'Mottagare och utlämnande av uppgifter',
    transfers: 'Överföring utanför EU och EES',
    retention: 'Hur länge uppgifterna bevaras',
    security: 'Hur uppgifterna skyddas',
    cookies: 'Kakor och besök på våra webbplatser',
    rights: 'Dina rättigheter',
    asking: 'Hur du använder dina rättigheter',
    complaint: 'Rätt att lämna in klagomål',
    changes: 'Ändringar i beskrivningen',
  },
  party: {
    name: 'Namn',
    businessId: 'FO-nummer',
    address: 'Adress',
    phone: 'Telefon',
    email: 'E-post',
    website: 'Webbplats',
  },
  registerName: (name) => `Denna beskrivning gäller registret ”${name}”.`,
  purposesIntro:
    'Personuppgifter behandlas för följande ändamål, vart och ett på sin egen rättsliga grund (artikel 6 i dataskyddsförordningen).',
  purposes: ready.purposes,
  purposeColumns: ['Ändamål', 'Vad som görs', 'Rättslig grund'],
  bases: {
    consent: 'Samtycke (artikel 6.1 a)',
    contract: 'Avtal, eller åtgärder på din begäran innan ett avtal ingås (artikel 6.1 b)',
    'legal-obligation': 'Rättslig förpliktelse (artikel 6.1 c)',
    'legitimate-interest': 'Berättigat intresse (artikel 6.1 f)',
  },
  noInterests: 'Inget ändamål grundar sig på ett berättigat intresse.',
  interestsWeighed:
    'Vi har vägt dessa intressen mot dina. Du kan be att få se bedömningen, och du kan av skäl som hänför sig till din specifika situation göra invändningar.',
  noConsents: 'Inget ändamål för detta register grundar sig på samtycke.',
  consents: 'Dessa ändamål grundar sig på ditt samtycke:',
  siteConsents: (sites) =>
    `Vad besökare på våra webbplatser (${sites}) kan samtycka till anges under ”Kakor och besök på våra webbplatser”.`,
  consentWithdrawn:
    'Du kan återkalla ditt samtycke när som helst, lika lätt som du gav det. Det påverkar inte lagligheten av det som gjorts före det.',
  decisions: {
    yes: 'Beslut som har rättsliga följder eller på liknande sätt påverkar i betydande grad fattas även enbart automatiserat.',
    no: 'Inga beslut som har rättsliga följder eller på liknande sätt påverkar i betydande grad fattas enbart automatiserat.',
  },
  profiling: {
    yes: 'Personuppgifter används för profilering.',
    no: 'Personuppgifter används inte för profilering.',
  },
  creditByHumans: 'Kredit beviljas eller nekas av en människa, aldrig av enbart ett program.',
  targetingInside:
    'Målgrupperna för innehåll och reklam skapas och används endast av oss; vem som hör till dem lämnas inte ut till andra.',
  dataIntro: 'Registret innehåller följande uppgifter om en kund eller kontaktperson:',
  groupColumns: ['Grupp', 'Uppgifter'],
  fieldGroups: {
    name: 'Namn',
    organisation: 'Organisation',
    contact: 'Kontaktuppgifter',
    billing: 'Faktureringsuppgifter',
  },
  groups: {
    identifier: { name: 'Kundnummer', about: 'Det nummer som kunden har i registret.' },
    name: { name: 'Sökord', about: 'Namnet i skyddad form, så att det går att söka.' },
    organisation: {
      name: 'Företrädare för en organisation',
      about: 'Vilken organisation en kontaktperson företräder, i vilken uppgift och när.',
    },
    contact: {
      name: 'Jämförelseuppgift',
      about: 'E-postadress och telefonnummer i skyddad form, för att hitta dubbletter.',
    },
    billing: { name: 'Fakturor', about: 'Nummer, datum, belopp, betalningar och indrivning.' },
    relationship: {
      name: 'Kundrelation',
      about: 'Om kunden är en person eller en organisation; när relationen började och slutade.',
    },
    disclosure: { name: 'Utlämnanden', about: 'Till vem uppgifter har lämnats ut, vilka, när och varför.' },
    paper: { name: 'Handlingar', about: 'Vilka pappershandlingar som finns, var och hur länge de bevaras.' },
    submission: {
      name: 'Formulär och anmälningar',
      about: 'Vad som har sänts med formulär eller länkar, och när.',
    },
    request: { name: 'Begäranden', about: 'Vad du har begärt som registrerad, och hur det besvarades.' },
    origin: {
      name: 'Ursprung och historia',
      about: 'Varifrån och när varje uppgift kommit, och hur den ändrats.',
    },
    restriction: { name: 'Begränsningar', about: 'Om behandlingen är begränsad.' },
    order: { name: 'Beställningar', about: 'Vad som beställts och levererats, när och till vilket pris.' },
    ban: { name: 'Förbud', about: 'Vad kunden har förbjudit, när, och hur det nådde oss.' },
    list: {
      name: 'Förteckningar',
      about: 'I vilka förteckningar och på vilka adressetiketter kunden har funnits.',
    },
    link: {
      name: 'Kopplade besök',
      about: 'Med ditt samtycke: sidor, tider, webbläsare och IP-adress vid besök på våra webbplatser.',
    },
    account: { name: 'Kundkonto', about: 'Det användarnamn vi har gett, och när det använts.' },
  },
  fields: {
    givenName: 'förnamn',
    familyName: 'efternamn',
    organisation: 'organisation',
    title: 'titel',
    email: 'e-postadress',
    phone: 'telefonnummer',
    streetAddress: 'gatuadress',
    postalCode: 'postnummer',
    city: 'ort',
    country: 'land',
    url: 'webbplats',
    billingName: 'fakturamottagare',
    billingStreetAddress: 'faktureringsadress',
    billingPostalCode: 'postnummer för fakturor',
    billingCity: 'ort för fakturor',
    billingCountry: 'land för fakturor',
    billingEmail: 'e-postadress för fakturor',
    einvoiceAddress: 'e-fakturaadress',
    einvoiceOperator: 'e-fakturaoperatör',
    vatNumber: 'FO-nummer',
    billingReference: 'referens',
  },
  dutyColumns: ['Uppgift', 'Krav', 'Om den inte lämnas'],
  needs: { statutory: 'Lagstadgat krav', contractual: 'Krav enligt avtal' },
  voluntary: 'Alla andra uppgifter lämnas frivilligt, och inget följer om de inte lämnas.',
  allVoluntary:
    'Alla uppgifter lämnas frivilligt: varken lag eller avtal kräver dem, och inget följer om de inte lämnas.',
  sourcesIntro: 'Uppgifter kommer från:',
  sources: {
    registration: 'kunden, vid registrering, beställning eller avtal',
    notice: 'kundens anmälningar',
    form: 'formulär på våra webbplatser',
    invitation: 'en länk som sänts till kunden',
    credentials: 'det konto som kunden har fått',
    'linked-visit':
      'besök på våra webbplatser, om besökaren har tillåtit att de kopplas till ett formulär som hen sänt',
  },
  outsideSources: 'Uppgifter kommer också från andra än dig själv:',
  noOutsideSources:
    'Uppgifter hämtas inte från andra än personerna själva och de organisationer som de företräder.',
  outsideColumns: ['Källa', 'Vad det är', 'Grund'],
  outside: {
    authority: 'Myndighet',
    'update-service': 'Uppdateringstjänst',
    subcontractor: 'Underleverantör',
    partner: 'Partner',
  },
  outsideTold:
    'De sänder uppgifter som nämns under ”Uppgifter i registret”: namn, organisation, kontakt- och faktureringsuppgifter. Du får veta det inom en månad, eller redan när vi första gången är i kontakt med dig eller lämnar uppgifterna vidare, om det är tidigare.',
  staffOnly: 'Uppgifterna används av de anställda hos oss som behöver dem i sitt arbete.',
  noRecipients: 'Inga uppgifter lämnas regelbundet ut till andra.',
  recipientColumns: ['Mottagare', 'Vad det är', 'Land'],
  recipientKinds: {
    'service-provider': 'Tjänsteleverantör',
    'credit-institution': 'Kreditinstitut',
    'collection-agency': 'Inkassobyrå',
    'billing-service': 'Faktureringstjänst',
    authority: 'Myndighet',
    other: 'Annan mottagare',
  },
  processor: 'Personuppgiftsbiträde som handlar för vår räkning',
  processorGets: (fields) => `Personuppgiftsbiträde som handlar för vår räkning; får: ${fields}`,
  processorWorks:
    'Personuppgiftsbiträde som handlar för vår räkning och vars anställda kan arbeta i registret',
  disclosed:
    'I övrigt lämnas uppgifter ut endast av följande skäl, och varje gång antecknas vad som lämnades ut, till vem och varför:',
  reasons: {
    'value-added-service': 'en mervärdestjänst som du använder',
    'credit-decision': 'stöd för ett kreditbeslut',
    'credit-application': 'din kreditansökan',
    collection: 'indrivning av en fordran',
    billing: 'fakturering',
    'legal-duty': 'en skyldighet enligt lag',
  },
  directory: {
    contacts:
      'Förteckningen innehåller organisationer och deras kontaktpersoner, inte privatpersoner. Du kan förbjuda det.',
    everyone: 'Förteckningen innehåller alla kunder som inte har förbjudit det.',
  },
  siteServices: (sites) =>
    `Tjänster på våra webbplatser (${sites}) som får uppgifter om besökare anges under ”Kakor och besök på våra webbplatser”.`,
  noTransfers:
    'Uppgifter överförs inte utanför Europeiska unionen eller Europeiska ekonomiska samarbetsområdet.',
  transfersIntro:
    'Uppgifter överförs utanför Europeiska ekonomiska samarbetsområdet endast till följande, och endast i den mån det är nödvändigt:',
  transferColumns: ['Till', 'Land', 'Varför det är nödvändigt', 'Skyddsåtgärd'],
  safeguards: {
    'adequacy-decision': 'Kommissionens beslut om adekvat skyddsnivå (artikel 45)',
    'standard-contractual-clauses': 'Standardavtalsklausuler (artikel 46)',
    'binding-corporate-rules': 'Bindande företagsbestämmelser (artikel 47)',
    'code-of-conduct': 'Godkänd uppförandekod (artikel 46)',
    certification: 'Godkänd certifiering (artikel 46)',
    'public-instrument': 'Bindande instrument mellan myndigheter (artikel 46)',
    derogation: 'Undantag i en särskild situation (artikel 49)',
  },
  onward: ({ provider, to, country, ground }) =>
    `Om du samtycker till det kan ${provider} överföra uppgifter till ${to} (${country}). Skyddsåtgärden är ${ground}.`,
  onwardUnasked: ({ provider, to, country, ground }) =>
    `${provider} kan oavsett vad du väljer överföra uppgifter till ${to} (${country}). Skyddsåtgärden är ${ground}.`,
  copy: 'Du kan be oss om en kopia av skyddsåtgärderna.',
  retentionColumns: ['Uppgifter', 'Bevaras'],
  kept: {
    customer: 'Kunduppgifter',
    customerUntil: (time) => `${time} efter att kundrelationen har upphört`,
    bookkeeping: 'Beställningar, fakturor och andra verifikationer',
    bookkeepingYears: (month) =>
      `6 år från utgången av det kalenderår då räkenskapsperioden avslutades (vår räkenskapsperiod slutar i ${month}); 2 kap. 10 § i bokföringslagen`,
    papers: 'Pappershandlingar',
    papersUntil: 'till den dag som antecknades när handlingen togs emot',
    linking: 'Kopplingen mellan besök och en kund',
    linkingUntil: 'så länge ditt samtycke gäller; när det återkallas tas kopplingen bort genast',
    requests: 'Registrerades begäranden',
    requestsUntil: (time) => `${time} efter att begäran har slutbehandlats`,
    lists: 'Förteckningar och adressetiketter som har gjorts',
    listsUntil: (time) => `${time} efter att de gjordes`,
    proof: 'Förbud och utlämnanden',
    proofUntil: 'lika länge som kunduppgifterna, för att kunna visa att lagen och dina förbud har följts',
    suppression: 'Förbud och raderingar, i oläslig form',
    suppressionUntil: 'så länge registret finns, så att de följs',
    log: 'Logg över vem som har läst eller ändrat uppgifter',
    logUntil: 'så länge den kan behövas för att utreda vem som har behandlat uppgifter',
    visits: 'Besök på våra webbplatser',
    visitsUntil: 'enligt vad som anges för varje webbplats under ”Kakor och besök på våra webbplatser”',
  },
  held: 'Uppgifter som du ber oss radera bevaras endast så länge lagen, öppna fakturor eller indrivning kräver det; vi berättar vad som hindrar raderingen och raderar när hindret har upphört.',
  securityIntro: 'Dessa åtgärder skyddar uppgifterna:',
  security: {
    accounts:
      'Alla som arbetar med registret har ett personligt användarnamn och lösenord och en andra identifieringsmetod.',
    roles: 'Varje roll läser eller sköter endast det som arbetet kräver, och ändamålet anges.',
    confidentiality: 'Alla som arbetar med registret har förbundit sig till tystnadsplikt.',
    log: 'Varje läsning, ändring och export skrivs i en logg som inte kan ändras obemärkt.',
    encryption: 'Varje kunds uppgifter är krypterade med en egen nyckel.',
    https: 'Förbindelserna är krypterade.',
    'separate-listener':
      'Personalens gränssnitt finns på en egen förbindelse, skild från de offentliga sidorna.',
    papers:
      'Pappershandlingar förvaras i låsta och brandsäkra utrymmen och hanteras endast av utsedda personer.',
  },
  noSites: 'Ingen webbplats sänder uppgifter till detta register.',
  cookies: {
    what: 'En kaka är en liten textfil som en webbplats sparar på din enhet genom webbläsaren. Webbläsare har också andra platser för samma sak: lokal lagring, sessionslagring och databaser.',
    harmless: 'Kakor skadar inte din enhet eller dina filer: de är data och körs aldrig som program.',
    unasked: 'Inget annat än det nödvändiga sparas eller läses innan du har valt.',
    asked: 'Du väljer per ändamål och per tjänst, och det är lika lätt att avböja som att godkänna.',
    unidentified: 'En besökare kan inte identifieras enbart med hjälp av kakor.',
    linked:
      'Besök kan kopplas till uppgifter som du sänder med ett formulär endast om du tillåter det särskilt. Därefter visas de tillsammans med dina uppgifter tills du tar tillbaka det; formuläret fungerar likadant utan det.',
    change:
      'Du kan ändra dig när som helst, på varje sida, där du gjorde ditt val (”Integritetsval”). Det som en tjänst har sparat från vår egen domän raderas då.',
    browser:
      'Du kan också blockera eller radera kakor i din webbläsare. Webbplatserna fungerar ändå, men vissa funktioner kan påverkas, och en inställning i webbläsaren ersätter inte ditt val här.',
    policy: 'Kakpolicy',
    google:
      'Google Analytics används för att följa hur en webbplats används, utveckla den och planera marknadsföring. Vi ser sammanställningar, inte enskilda personer, och sänder inga namn, adresser eller formuläruppgifter till Google.',
    supervised: (authority) => `Kakor och annan lagring på din enhet övervakas av ${authority}.`,
    title: (site) => `Kakpolicy: ${site}`,
    site: 'Webbplats',
    explained: 'Vad kakor är',
    choosing: 'Hur du väljer',
    listed: 'Vad denna webbplats sparar, och vem som får uppgifter',
    noticeOf: 'Dataskyddsbeskrivning för det register som formulären går till',
  },
  rights: {
    access: {
      name: 'Rätt till tillgång',
      about: 'Du har rätt att få veta om uppgifter om dig behandlas och att få en kopia av dem (artikel 15).',
    },
    rectification: {
      name: 'Rätt till rättelse',
      about:
        'Uppgifter som är felaktiga, onödiga, bristfälliga eller föråldrade rättas, raderas eller kompletteras utan dröjsmål (artikel 16). Vi meddelar dem som vi fått uppgifterna av och dem som vi lämnat ut dem till.',
    },
    erasure: {
      name: 'Rätt till radering',
      about:
        'Du kan begära att dina uppgifter raderas och att bli helt bortglömd (artikel 17). Det som enligt lag ska bevaras görs i tillämpliga delar anonymt eller bevaras endast för det. Dina kontaktuppgifter bevaras under den tid du är kontaktperson för en organisation.',
    },
    restriction: {
      name: 'Rätt till begränsning',
      about:
        'Du kan begära att behandlingen begränsas, till exempel medan uppgifternas riktighet utreds (artikel 18). Då lagras uppgifterna endast.',
    },
    portability: {
      name: 'Rätt att flytta uppgifter',
      about:
        'Du kan få de uppgifter som du har gett oss, och som behandlas på grund av avtal eller samtycke, i en form som ett annat system kan läsa (artikel 20).',
    },
    objection: {
      name: 'Rätt att göra invändningar',
      about:
        'Du kan av skäl som hänför sig till din specifika situation invända mot behandling som grundar sig på ett berättigat intresse (artikel 21). Behandlingen upphör, om det inte finns tvingande berättigade skäl för den.',
    },
    marketing: {
      name: 'Att förbjuda marknadsföring',
      about:
        'Du kan när som helst och utan att ange skäl förbjuda direktreklam, distansförsäljning och annan direktmarknadsföring, marknads- och opinionsundersökningar samt att finnas i förteckningar. Förbudet gäller både vår egen användning och utlämnande, och det gäller också efter att dina uppgifter har raderats.',
    },
    withdrawal: {
      name: 'Att återkalla samtycke',
      about: 'Om behandlingen grundar sig på samtycke kan du återkalla det när som helst (artikel 7).',
    },
    human: {
      name: 'Beslut av en människa',
      about:
        'Du kan kräva att en människa prövar ett automatiserat beslut, framföra din ståndpunkt och bestrida beslutet (artikel 22).',
    },
  },
  asking: [
    'Du kan göra en begäran elektroniskt eller skriftligt på finska, svenska eller engelska, och du får svar på det språk du använde. Om begäran inte är undertecknad kontrollerar vi din identitet på annat sätt.',
    'Det är avgiftsfritt. Du får svar utan dröjsmål och senast en månad efter att begäran kom in; om begäran är komplicerad eller begärandena är många kan vi ta högst två månader till, och vi meddelar det med skälen inom den första månaden.',
    'Om vi inte går med på en begäran får du ett skriftligt intyg med skälen, och du kan föra ärendet till tillsynsmyndigheten eller en domstol.',
  ],
  askHere: ({ name, email, phone, address }) => `Begäran görs hos: ${name}, ${email}, ${phone}, ${address}.`,
  askOnline: (site) => `Gör en begäran på webben (${site})`,
  complaint:
    'Om du anser att dina uppgifter behandlas i strid med lagen kan du lämna in ett klagomål till tillsynsmyndigheten:',
  elsewhere:
    'Du kan också lämna in ett klagomål till tillsynsmyndigheten i det EU- eller EES-land där du har din hemvist eller din arbetsplats, eller där det påstådda intrånget begicks.',
  judge: 'Du kan också föra saken till domstol.',
  changes:
    'Denna beskrivning är skriven utifrån vad vi gör. Varje version har en bestående adress och berättar hur den skiljer sig från den förra. Kunderna får veta när ett ändamål, en mottagare eller bevaringstiden ändras.',
}
