import type { RequestText } from './request-text.ts'

export const sv: RequestText = {
  locale: 'sv-FI',
  greeting: 'Hej!',
  closing: (register) => `Med vänlig hälsning\nDe som förvaltar registret ”${register}”`,
  letters: {
    receipt: ({ no, register, received, due, rights }) => ({
      subject: `Vi har tagit emot din begäran nr ${no}`,
      paragraphs: [
        `Vi tog emot din begäran den ${received}. Den har nummer ${no} och gäller vårt register ”${register}”.`,
        `Du begärde följande:\n${rights}`,
        `Vi svarar dig senast den ${due}. Om vi behöver mer tid får du veta det och varför före den dagen.`,
        'Det kostar dig ingenting att vi behandlar din begäran.',
        'Om du inte själv har gjort denna begäran ber vi dig meddela oss det.',
      ],
    }),
    identity: ({ no, received, due, words }) => ({
      subject: `Din begäran nr ${no}: visa att den är din`,
      paragraphs: [
        `Vi tog emot din begäran nr ${no} den ${received}. Innan vi lämnar ut eller ändrar uppgifter försäkrar vi oss om att den som ber om det är den som uppgifterna gäller. Så hamnar dina uppgifter inte hos någon annan.`,
        'Du kan visa vem du är på något av dessa sätt:\n- Underteckna din begäran för hand på papper och skicka eller lämna den till oss.\n- Besök vårt serviceställe och visa en identitetshandling. Vi bara tittar på den.\n- Använd stark elektronisk identifiering, om vi har gett dig möjlighet till det.',
        'Skicka ingen kopia av pass, identitetskort eller körkort till oss. Vi behöver den inte och sparar den inte.',
        words,
        `Vi svarar dig senast den ${due}. Om vi inte då vet vem som ber oss kan vi inte göra det du begärde.`,
      ],
    }),
    information: ({ no, received, due, words }) => ({
      subject: `Din begäran nr ${no}: vi behöver mer uppgifter`,
      paragraphs: [
        `Vi behandlar din begäran nr ${no}, som vi tog emot den ${received}. För att kunna svara behöver vi följande av dig:`,
        words,
        `Skicka det till oss och uppge numret ${no}. Vi svarar dig senast den ${due}.`,
      ],
    }),
    extension: ({ no, received, due, words }) => ({
      subject: `Din begäran nr ${no}: vi behöver mer tid`,
      paragraphs: [
        `Vi tog emot din begäran nr ${no} den ${received}. Vi kan inte svara på den inom en månad. Skälet är detta:`,
        words,
        `Vi svarar dig senast den ${due}. Enligt artikel 12.3 i EU:s allmänna dataskyddsförordning får tiden i sådana fall förlängas så att den är högst tre månader.`,
      ],
    }),
    answer: ({ no, register, received, words }) => ({
      subject: `Svar på din begäran nr ${no}`,
      paragraphs: [
        `Här är vårt svar på din begäran nr ${no}, som vi tog emot den ${received}. Den gäller vårt register ”${register}”.`,
        words,
      ],
    }),
    erased: ({ no, register, received, words, day }) => ({
      subject: `Din begäran nr ${no}: dina uppgifter har raderats`,
      paragraphs: [
        `Vi raderade dina uppgifter ur vårt register ”${register}” den ${day}. Du bad om det i din begäran nr ${no}, som vi tog emot den ${received}.`,
        'Kvar blir bara en krypterad beteckning som inte avslöjar dina uppgifter. Med den ser vi till att raderingen och dina förbud beaktas om dina uppgifter kommer till oss på nytt. Också personuppgifterna i denna begäran raderas när ärendet är slutbehandlat.',
        words,
      ],
    }),
    lifting: ({ no, register, words, day }) => ({
      subject: `Din begäran nr ${no}: begränsningen hävs`,
      paragraphs: [
        `Vi har begränsat behandlingen av dina uppgifter i vårt register ”${register}” på grund av din begäran nr ${no}.`,
        `Vi häver begränsningen tidigast den ${day}. Efter det kan vi igen använda dina uppgifter för registrets ändamål.`,
        words,
        'Om du inte godtar detta ber vi dig meddela oss det före den dagen.',
      ],
    }),
  },
  rights: {
    access: 'Tillgång till uppgifterna',
    portability: 'Överföring av uppgifterna från ett system till ett annat',
    rectification: 'Rättelse av uppgifterna',
    erasure: 'Radering av uppgifterna',
    restriction: 'Begränsning av behandlingen',
    objection: 'Invändning mot behandlingen',
    withdrawal: 'Återkallelse av samtycke',
  },
  articles: {
    access: 'artikel 15 i EU:s allmänna dataskyddsförordning 2016/679',
    portability: 'artikel 20 i EU:s allmänna dataskyddsförordning 2016/679',
    rectification: 'artikel 16 i EU:s allmänna dataskyddsförordning 2016/679',
    erasure: 'artikel 17 i EU:s allmänna dataskyddsförordning 2016/679',
    restriction: 'artikel 18 i EU:s allmänna dataskyddsförordning 2016/679',
    objection: 'artikel 21 i EU:s allmänna dataskyddsförordning 2016/679',
    withdrawal: 'artikel 7.3 i EU:s allmänna dataskyddsförordning 2016/679',
  },
  outcomes: {
    access: {
      granted: 'Du får alla uppgifter som vi har om dig i detta register.',
      partly: 'Du får en del av de uppgifter som vi har om dig i detta register. En del lämnar vi inte ut.',
      refused: 'Vi lämnar inte ut de uppgifter du begärde.',
    },
    portability: {
      granted: 'Du får de uppgifter som du har gett oss i ett format som ett annat system kan läsa.',
      partly:
        'Du får en del av de uppgifter som du har gett oss i ett format som ett annat system kan läsa. En del lämnar vi inte ut.',
      refused: 'Vi lämnar inte ut dina uppgifter för överföring till ett annat system.',
    },
    rectification: {
      granted:
        'Vi rättar uppgifterna så som du begärde. Vi meddelar också dem som vi har fått uppgifterna av eller lämnat ut dem till.',
      partly:
        'Vi rättar en del av uppgifterna så som du begärde och lämnar en del som de är. Vi meddelar också dem som vi har fått uppgifterna av eller lämnat ut dem till.',
      refused: 'Vi rättar inte de uppgifter du bad oss rätta.',
    },
    erasure: {
      granted: 'Vi raderar dina uppgifter. Du får veta när de har raderats.',
      partly: 'Vi raderar en del av dina uppgifter och behåller en del.',
      refused: 'Vi raderar inte dina uppgifter.',
    },
    restriction: {
      granted:
        'Vi begränsar behandlingen av dina uppgifter: vi förvarar dem men använder dem inte. Du får veta det innan begränsningen hävs.',
      partly:
        'Vi begränsar en del av behandlingen av dina uppgifter. Du får veta det innan begränsningen hävs.',
      refused: 'Vi begränsar inte behandlingen av dina uppgifter.',
    },
    objection: {
      granted: 'Vi upphör med den behandling du invände mot.',
      partly: 'Vi upphör med en del av den behandling du invände mot och fortsätter med en del.',
      refused: 'Vi upphör inte med den behandling du invände mot.',
    },
    withdrawal: {
      granted:
        'Ditt samtycke är återkallat. Vi gör inte längre det som det gav oss lov till. Återkallelsen påverkar inte det vi gjorde före den.',
      partly:
        'En del av dina samtycken är återkallade. Vi gör inte längre det som de gav oss lov till. Återkallelsen påverkar inte det vi gjorde före den.',
      refused: 'Ditt samtycke har inte återkallats.',
    },
    held: 'Vi kan ännu inte radera dina uppgifter. Vi raderar dem genast när hindret är borta och meddelar dig då. Du behöver inte begära det på nytt.',
    'no-data': 'I detta register har vi inga uppgifter som vi kan se är dina.',
  },
  grounds: {
    'identity-not-shown':
      'Vi har inte kunnat försäkra oss om att den som begär detta är den som uppgifterna gäller (artikel 12.2 och 12.6 i dataskyddsförordningen).',
    'not-specified':
      'Det framgår inte vilka uppgifter begäran gäller, och vi har inte fått de upplysningar vi bad om.',
    'data-correct': 'Enligt vår uppfattning är uppgifterna riktiga, nödvändiga, fullständiga och aktuella.',
    'law-requires': 'Lagen förpliktar oss att bevara uppgifterna.',
    'open-invoice': 'Vi behöver uppgifterna för en faktura som inte har betalats.',
    collection: 'Vi behöver uppgifterna för en fordran som är under indrivning.',
    'organisation-contact': 'Vi behöver uppgifterna så länge du är kontaktperson för en organisation.',
    'legal-claims':
      'Vi behöver uppgifterna för att fastställa, göra gällande eller försvara rättsliga anspråk.',
    'others-rights': 'Om vi gjorde det du begär skulle andra människors rättigheter eller friheter kränkas.',
    'manifestly-excessive':
      'Begäran är uppenbart ogrundad eller orimlig (artikel 12.5 i dataskyddsförordningen).',
    'not-based-on-consent-or-contract':
      'Vår behandling grundar sig varken på samtycke eller på avtal, och därför omfattas den inte av rätten att överföra uppgifter (artikel 20.1 i dataskyddsförordningen).',
    'compelling-grounds':
      'Det finns tvingande berättigade skäl för behandlingen som väger tyngre än dina intressen, rättigheter och friheter (artikel 21.1 i dataskyddsförordningen).',
    other: 'Ett annat skäl, som framgår av motiveringen.',
  },
  groundsAre: 'Grunder för beslutet:',
  holds: {
    invoiceByLaw: (no, until) =>
      `Enligt 2 kap. 10 § i bokföringslagen (1336/1997) måste vi bevara uppgifterna om faktura ${no} till och med den ${until}.`,
    orderByLaw: (no, until) =>
      `Enligt 2 kap. 10 § i bokföringslagen (1336/1997) måste vi bevara uppgifterna om beställning ${no} till och med den ${until}.`,
    openInvoice: (no) => `Faktura ${no} är obetald.`,
    collection: (no) => `Faktura ${no} är under indrivning.`,
    contact: (no) => `Du är kontaktperson för den organisation som har kundnummer ${no}.`,
    contactUntil: (no, until) =>
      `Du är till och med den ${until} kontaktperson för den organisation som har kundnummer ${no}.`,
  },
  certified: (no) => `Vi ger ett intyg om avslaget, nr ${no}, som bilaga till detta svar.`,
  fetch: (url, until) =>
    `Du kan hämta uppgifterna på denna adress:\n${url}\nUppgifterna kan hämtas en gång, senast den ${until}.`,
  corrected: 'Vi rättar dessa uppgifter:',
  leftAsIs: 'Vi lämnar dessa uppgifter som de är:',
  ended: 'Vi använder inte längre dina uppgifter för följande:',
  bans: {
    directory: 'publicering i en förteckning',
    'direct-advertising': 'direktreklam',
    'distance-selling': 'distansförsäljning',
    'direct-marketing': 'direktmarknadsföring',
    'market-research': 'marknads- och opinionsundersökningar',
    'all-marketing': 'all marknadsföring',
  },
  complaint: {
    authority:
      'Om du anser att dina personuppgifter har behandlats i strid med lagen kan du klaga hos tillsynsmyndigheten. I Finland är den:',
    elsewhere:
      'Du kan också klaga i en annan stat inom Europeiska unionen eller Europeiska ekonomiska samarbetsområdet, om du bor eller arbetar där eller anser att lagen har överträtts där.',
    court:
      'Dessutom har du rätt att föra ärendet till domstol för avgörande (artikel 79 i dataskyddsförordningen).',
  },
  certificate: {
    title: (no) => `Intyg om avslag nr ${no}`,
    labels: {
      date: 'Datum',
      register: 'Register',
      requester: 'Den som begärde',
      request: 'Begäran',
      right: 'Vad som begärdes',
    },
    request: (no, received) => `nr ${no}, mottagen den ${received}`,
    right: (name, article) => `${name} (${article})`,
    unnamed: 'Den som begärde detta har inte uppgett sitt namn.',
    decision: 'Beslut',
    grounds: 'Grunder',
    reason: 'Motivering',
    remedies: 'Om du är missnöjd med beslutet',
  },
  ownRights: (url) => `Här ser du vilka rättigheter du har till dina uppgifter, och kan använda dem:\n${url}`,
  code: {
    subject: 'Koden som bekräftar din begäran',
    text: (code, no) =>
      `Hej!\n\nHär är koden som bekräftar din begäran nr ${no}:\n\n${code}\n\nSkriv den på sidan där du gjorde din begäran. Koden gäller i 30 minuter. Ge den inte till någon annan: vi frågar aldrig efter den i telefon eller i ett meddelande.\n\nOm du inte har gjort någon begäran behöver du inte göra något.\n`,
  },
}
