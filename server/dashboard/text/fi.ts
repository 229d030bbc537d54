import type { Dimension } from '../../../src/dimension.ts'
import type { MetricName } from '../../../src/metric.ts'
import type { Text } from '../text.ts'

export const fi: Text = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Yritä uudelleen',
  loading: 'Ladataan…',
  skip: 'Siirry sisältöön',
  none: '–',

  failure: {
    title: 'Tätä ei voitu ladata',
    unreachable: 'Lupa ei vastannut. Tarkista yhteys ja yritä uudelleen.',
    unsaved: 'Lupa ei vastannut, joten mitään ei tallennettu. Tarkista yhteys ja yritä uudelleen.',
    notFound: 'Täällä ei ole enää mitään.',
    other: 'Lupa vastasi: {message}',
  },

  frame: {
    navigation: 'Päävalikko',
    sites: 'Sivustot',
    customers: 'Asiakkaat',
    signOut: 'Kirjaudu ulos',
    language: 'Kieli',
  },

  notFound: { title: 'Sivua ei ole', body: 'Osoitteessa voi olla virhe.', link: 'Siirry sivustoihin' },

  signIn: {
    title: 'Kirjaudu sisään',
    username: 'Käyttäjätunnus',
    password: 'Salasana',
    submit: 'Kirjaudu sisään',
    wrong: 'Käyttäjätunnus tai salasana on väärä.',
    first:
      'Eikö tiliä vielä ole? Pääte, jossa Lupa käynnistettiin, tulosti linkin ensimmäisen tilin luomiseen.',
    tooMany: 'Liian monta yritystä. Odota muutama minuutti ja yritä sitten uudelleen.',
  },

  setup: {
    title: 'Tervetuloa Lupaan',
    intro: 'Luo ensimmäinen tili. Linkki, jolla tulit tänne, toimii kerran.',
    username: 'Käyttäjätunnus',
    usernameHelp: '2–40 kirjainta, numeroa, pistettä, yhdysmerkkiä tai alaviivaa.',
    fullName: 'Koko nimi',
    password: 'Salasana',
    passwordHelp: 'Vähintään 12 merkkiä. Muutama sana on helpompi muistaa kuin erikoismerkit.',
    submit: 'Luo tili',
    goneTitle: 'Tämä linkki ei enää toimi',
    gone: 'Se on jo käytetty tai yli 24 tuntia vanha. Jos tiliä ei vielä ole, käynnistä Lupa uudelleen, niin päätteeseen tulostuu uusi linkki.',
    missing: 'Osoitteen loppu puuttuu. Kopioi päätteestä koko linkki ja kaikki, mitä #-merkin jälkeen tulee.',
    toSignIn: 'Siirry kirjautumaan',
  },

  sites: {
    title: 'Sivustot',
    sideBySide: 'Rinnakkain',
    sideBySideTitle: 'Kaikki sivustot, 30 päivää',
    cards: 'Kortit',
    site: 'Sivusto',
    course: 'Kehitys',
    add: 'Uusi sivusto',
    visitors: 'kävijää 30 päivässä',
    waiting: 'Lisää skriptitagi, niin laskenta alkaa.',
    emptyTitle: 'Ei vielä sivustoja',
    empty:
      'Sivusto on verkkosivusto, jolla Lupa pyytää suostumusta ja laskee käyntejä. Lisää ensimmäinen: saat yhden skriptitagin, joka lisätään sen sivuille.',
  },

  heard: {
    never: 'Ei vielä yhteyttä',
    yes: 'Yhteys toimii',
    last: 'Viimeksi yhteydessä {instant}.',
    neverLong:
      'Lupa ei ole vielä saanut yhteyttä tähän sivustoon. Kun tagi on lisätty, avaa jokin sivuista selaimessa ja tarkista sitten uudelleen.',
    check: 'Tarkista nyt',
    checking: 'Tarkistetaan…',
  },

  site: {
    navigation: 'Sivusto',
    statistics: 'Tilastot',
    reports: 'Raportit',
    settings: 'Asetukset',
    newTitle: 'Uusi sivusto',
    newIntro: 'Kaikkea tässä voi muuttaa myöhemmin.',
    name: 'Nimi',
    nameHelp: 'Kävijät näkevät sen bannerissa.',
    origins: 'Osoitteet',
    originsHelp:
      'Yksi kullakin rivillä, esimerkiksi https://www.example.com. Vain näiden osoitteiden sivut voivat lähettää mitään.',
    originsLine: 'Rivi {line}: {message}',
    languages: 'Bannerin kielet',
    languagesHelp: 'Sivu valitsee oman kielensä mukaan.',
    mainLanguage: 'Muunkielisille sivuille',
    timeZone: 'Aikavyöhyke',
    timeZoneHelp: 'Tilastojen päivät alkavat keskiyöllä tätä aikaa.',
    measurementId: 'Google Analyticsin mittaustunnus',
    measurementIdHelp:
      'Vapaaehtoinen, esimerkiksi G-AB12CD34EF. Google ladataan vain kävijöille, jotka sallivat sen.',
    smallestGroup: 'Pienin näytettävä ryhmä',
    smallestGroupHelp:
      'Sivut, lähteet ja muut, joilla on kävijöitä tätä vähemmän, näytetään yhtenä rivinä, jottei ketään voi tunnistaa. 1 näyttää kaiken.',
    ipStorage: 'Tilastot sallineiden kävijöiden IP-osoitteet',
    ipFullDays: 'Päiviä, kunnes kokonaiset osoitteet lyhennetään',
    ipFullDaysHelp: 'Silloin viimeinen osa poistetaan pysyvästi.',
    visitMonths: 'Kuukausia, jotka yksittäiset käynnit säilytetään',
    visitMonthsHelp: 'Vanhemmat poistetaan sivuineen.',
    create: 'Lisää sivusto',
    save: 'Tallenna muutokset',
    saved: 'Tallennettu.',
    asksAgain:
      'Jos muutat nimeä, Google Analyticsia tai sitä, mitä käynneistä säilytetään, kävijöille kerrottu muuttuu, joten heiltä kysytään uudelleen.',
    tagTitle: 'Skriptitagi',
    tagHelp:
      'Lisää tämä jokaisen sivun <head>-osaan. Se pyytää suostumuksen ja laskee vain käynnit, jotka on sallittu.',
    copy: 'Kopioi',
    copied: 'Kopioitu',
    selected: 'Valittu',
    settingsTitle: 'Sivuston asetukset',
  },

  keys: {
    title: 'API-avaimet',
    help: 'Avaimella toinen ohjelma voi lukea tämän sivuston tilastot, mutta ei mitään muuta.',
    none: 'Ei vielä avaimia.',
    used: 'Viimeksi käytetty {instant}',
    unused: 'Ei koskaan käytetty',
    made: 'Luotu {instant}',
    revoke: 'Mitätöi',
    revokeNamed: 'Mitätöi ”{name}”',
    name: 'Uuden avaimen nimi',
    nameHelp: 'Mikä avainta käyttää, jotta tiedät myöhemmin, mikä lakkaa toimimasta, kun mitätöit sen.',
    create: 'Luo avain',
    secret: 'Uusi avain',
    secretHelp: 'Kopioi se nyt: sitä ei näytetä uudelleen.',
  },

  sharing: {
    title: 'Jaetut linkit',
    help: 'Linkki näyttää tämän sivuston tilastot jokaiselle, jolla se on, ilman tiliä. Hän ei voi muuttaa mitään eikä nähdä muuta: ei asiakkaita, ei asetuksia, ei muita sivustoja.',
    none: 'Ei vielä linkkejä.',
    until: 'Voimassa {instant} asti',
    expired: 'Vanhentunut {instant}',
    noEnd: 'Voimassa, kunnes mitätöidään',
    hasPassword: 'Salasanalla',
    embeddedIn: 'Upotettuna osoitteissa {origins}',
    used: 'Viimeksi avattu {day}',
    unused: 'Ei koskaan avattu',
    revoke: 'Mitätöi',
    revokeNamed: 'Mitätöi linkki ”{name}”',
    name: 'Uuden linkin nimi',
    nameHelp:
      'Kenelle linkki on, jotta tiedät myöhemmin, kuka menettää sen, kun mitätöit sen. Hän ei näe nimeä.',
    duration: 'Kuinka kauan se toimii',
    durations: {
      week: 'Viikon',
      month: '30 päivää',
      quarter: '90 päivää',
      year: 'Vuoden',
      always: 'Kunnes se mitätöidään',
    },
    newPassword: 'Salasana',
    newPasswordHelp:
      'Vapaaehtoinen, vähintään 8 merkkiä. Kerro se muuta tietä kuin linkki. Linkkiä, jolla on salasana, ei voi upottaa.',
    origins: 'Sivustot, jotka saavat upottaa sen',
    originsHelp:
      'Vapaaehtoinen, yksi osoite kullakin rivillä, esimerkiksi https://www.example.com. Vain niiden sivut voivat näyttää sen kehyksessä.',
    create: 'Luo linkki',
    made: 'Uusi linkki',
    madeHelp: 'Kopioi se nyt: sitä ei näytetä uudelleen. Jokainen, jolla se on, näkee tilastot.',
    embedCode: 'Upotuskoodi',
    embedCodeHelp: 'Lisää tämä sivulle, jolla tilastojen pitäisi näkyä. Koodi sisältää linkin.',
    embedTitle: 'Tilastot: {site}',
    readOnly: 'Jaetut tilastot, vain luku',
    lockedTitle: 'Tämä linkki vaatii salasanan',
    locked: 'Linkin lähettäjä voi kertoa sen.',
    password: 'Salasana',
    open: 'Näytä tilastot',
    wrongPassword: 'Salasana on väärä.',
    goneTitle: 'Tämä linkki ei enää toimi',
    gone: 'Pyydä uusi siltä, joka lähetti sen sinulle.',
  },

  ipStorage: {
    full: { name: 'Säilytä kokonaisina', help: 'Alla asetetun määrän päiviä, sitten lyhennettyinä.' },
    shortened: {
      name: 'Säilytä lyhennettyinä',
      help: 'Viimeinen osa poistetaan, ennen kuin mitään tallennetaan.',
    },
    none: { name: 'Älä säilytä', help: 'Käytetään vain vastaamiseen, ei tallenneta koskaan.' },
  },

  mail: {
    title: 'Raportit ja hälytykset sähköpostilla',
    help: 'Jokaisesta osoitteesta pyydetään ensin vahvistus, eikä siihen lähetetä muuta ennen kuin sen omistaja on antanut sen. Jokaisessa viestissä on linkki, jolla tilauksen voi perua.',
    off: 'Tämä palvelin ei vielä lähetä sähköpostia. Sen ylläpitäjä asettaa muuttujat SMTP_URL, esimerkiksi smtps://user:password@smtp.example.com, ja MAIL_FROM, esimerkiksi lupa@example.com, ja käynnistää palvelimen uudelleen.',
    offList: 'Näihin osoitteisiin ei sillä välin lähetetä mitään.',
    none: 'Ei vielä osoitteita.',
    kinds: {
      weekly: { name: 'Viikkoraportti', help: 'Maanantaiaamuna: edellinen viikko.' },
      monthly: { name: 'Kuukausiraportti', help: 'Kuun ensimmäisenä päivänä: edellinen kuukausi.' },
      alerts: {
        name: 'Hälytykset',
        help: 'Kun sivunäyttöjä on paljon tavallista enemmän tai niitä ei enää tule.',
      },
    },
    asked: 'Odottaa vahvistusta, pyydetty {instant}',
    confirmed: 'Vahvistettu {instant}',
    sent: 'Viimeisin viesti {instant}',
    refused: 'Postipalvelin ei hyväksynyt tätä osoitetta',
    remove: 'Poista',
    removeNamed: 'Poista {address}',
    address: 'Sähköpostiosoite',
    language: 'Viestien kieli',
    which: 'Mitä lähetetään',
    create: 'Pyydä vahvistus',
    made: 'Viesti, jossa on vahvistuslinkki, on matkalla osoitteeseen {address}.',
  },

  languages: { en: 'Englanti', fi: 'Suomi', sv: 'Ruotsi' },

  period: {
    label: 'Jakso',
    presets: {
      today: 'Tänään',
      yesterday: 'Eilen',
      '7-days': '7 päivää',
      '30-days': '30 päivää',
      '90-days': '90 päivää',
      '12-months': '12 kuukautta',
    },
    range: 'Muut päivät',
    from: 'Ensimmäinen päivä',
    last: 'Viimeinen päivä',
    show: 'Näytä',
    order: 'Viimeinen päivä ei saa olla ennen ensimmäistä.',
    tooLong: 'Enintään {days} päivää.',
    zone: '{period}, {zone}',
  },

  compare: {
    label: 'Vertailu',
    previous: 'Verrattuna edelliseen jaksoon',
    year: 'Verrattuna vuoden takaiseen',
    none: 'Ei vertailua',
  },

  notes: {
    title: 'Merkinnät',
    add: 'Lisää merkintä',
    day: 'Päivä',
    text: 'Mitä tapahtui',
    textHelp:
      'Kampanja, sivuston muutos, vapaapäivä: jotakin, mikä selittää kaavion seuraavalle sitä katsovalle.',
    save: 'Tallenna merkintä',
    none: 'Tällä jaksolla ei ole merkintöjä.',
    by: '{day}, {name}',
    removeNamed: 'Poista merkintä ”{text}”',
  },

  filters: {
    add: 'Suodata',
    on: 'Suodattimet',
    dimension: 'Mikä',
    operator: 'Miten',
    value: 'Arvo',
    apply: 'Näytä vain nämä',
    operators: { is: 'on', 'is-not': 'ei ole', contains: 'sisältää' },
    named: {
      is: '{dimension}: {value}',
      'is-not': '{dimension}: ei {value}',
      contains: '{dimension}: sisältää ”{value}”',
    },
    only: 'Näytä vain {filter}',
    remove: 'Poista suodatin {filter}',
    removeShort: 'Poista',
    removeAll: 'Poista kaikki',
    not: 'Suodattimet eivät vaikuta tähän: suostumukset lasketaan ilman käyntejä.',
  },

  live: {
    visitors: { one: '{count} kävijä nyt', other: '{count} kävijää nyt' },
    term: 'nyt',
    meaning:
      'Kävijät, jotka avasivat sivun tai tekivät jotakin viimeisten 30 minuutin aikana. Päivittyy puolen minuutin välein.',
  },

  shortcuts: {
    title: 'Näppäimistö',
    open: 'Pikanäppäimet',
    on: 'Käytä näitä näppäimiä',
    off: 'Ne voi poistaa käytöstä, jos ohjaa tietokonetta puheella.',
    close: 'Sulje',
    keys: {
      help: 'Tämä luettelo',
      none: 'Poista kaikki suodattimet',
      filter: 'Lisää suodatin',
      compare: 'Seuraava vertailu',
      range: 'Muut päivät',
    },
  },

  metrics: {
    visitors: 'Kävijät',
    visits: 'Käynnit',
    returningVisitors: 'Palaavat kävijät',
    views: 'Sivunäytöt',
    viewsPerVisit: 'Sivuja käyntiä kohti',
    timeOnPageMs: 'Aika sivulla',
    events: 'Tapahtumat',
    value: 'Arvo',
    conversions: 'Konversiot',
    conversionRate: 'Konversioaste',
    engagementMs: 'Lukuaika',
    bounceRate: 'Välitön poistuminen',
    journeyVisits: 'Käynnit',
    submissions: 'Lähetetyt lomakkeet',
    linkedSubmissions: 'Käynteineen',
    submissionsPerVisitor: 'Kävijää kohti',
    asked: 'Kysytty',
    accepted: 'Hyväksyi',
    refused: 'Kieltäytyi',
    customised: 'Valitsi osan',
    withdrawn: 'Perui',
  },
  meaning: 'Mitä ”{term}” tarkoittaa?',

  change: {
    points: '{points} %-yks.',
    before: 'aiemmin {figure}',
    nothingBefore: 'aiemmin ei mitään',
    same: 'ei muutosta',
  },

  chart: {
    title: {
      hour: '{metric} tunneittain',
      day: '{metric} päivittäin',
      week: '{metric} viikoittain',
      month: '{metric} kuukausittain',
    },
    step: 'Kaavion jaotus',
    by: { hour: 'Tunneittain', day: 'Päivittäin', week: 'Viikoittain', month: 'Kuukausittain' },
    weekFrom: '{day} alkava viikko',
    current: 'Tämä jakso',
    previous: 'Edellinen jakso',
    year: 'Vuotta aiemmin',
    table: 'Näytä taulukkona',
    when: { hour: 'Tunti', day: 'Päivä', week: 'Viikko', month: 'Kuukausi' },
    point: '{when}: {current}. {before}: {previous}.',
    pointAlone: '{when}: {current}.',
    save: 'Tallenna kaavio',
    savePicture: 'Tallenna kuvana',
    saveTable: 'Tallenna taulukkona (CSV)',
    move: 'Liiku kaaviossa',
    summary: '{title}. Suurin: {most}, {when}.',
    empty: 'Tällä jaksolla ei ollut käyntejä.',
  },

  dimensions: {
    page: 'Sivut',
    entry: 'Saapumissivut',
    exit: 'Poistumissivut',
    source: 'Lähteet',
    channel: 'Kanavat',
    campaign: 'Kampanjat',
    'campaign-source': 'Kampanjalähteet',
    'campaign-medium': 'Kampanjavälineet',
    'campaign-content': 'Kampanjasisällöt',
    'campaign-term': 'Kampanjatermit',
    browser: 'Selaimet',
    'browser-version': 'Selainversiot',
    system: 'Järjestelmät',
    device: 'Laitteet',
    screen: 'Näytöt',
    country: 'Maat',
    language: 'Kielet',
    event: 'Tapahtumat',
  },

  dimension: {
    page: 'Sivu',
    entry: 'Saapumissivu',
    exit: 'Poistumissivu',
    source: 'Lähde',
    channel: 'Kanava',
    campaign: 'Kampanja',
    'campaign-source': 'Kampanjalähde',
    'campaign-medium': 'Kampanjaväline',
    'campaign-content': 'Kampanjasisältö',
    'campaign-term': 'Kampanjatermi',
    browser: 'Selain',
    'browser-version': 'Selainversio',
    system: 'Järjestelmä',
    device: 'Laite',
    screen: 'Näyttö',
    country: 'Maa',
    language: 'Kieli',
    event: 'Tapahtuma',
  },

  nameless: (dimension: Dimension) => (dimension === 'source' ? 'Suora' : 'Tuntematon'),

  channels: {
    paid: 'Maksettu',
    email: 'Sähköposti',
    social: 'Sosiaalinen media',
    search: 'Hakukoneet',
    referral: 'Muut sivustot',
    direct: 'Suora',
  },

  screens: {
    small: 'Pieni (alle 640 px)',
    medium: 'Keskikokoinen (alle 1024 px)',
    large: 'Suuri (alle 1536 px)',
    'extra-large': 'Erittäin suuri',
  },

  devices: { desktop: 'Tietokone', mobile: 'Puhelin', tablet: 'Tabletti', other: 'Muu' },

  breakdown: {
    folded: '(alle {smallestGroup})',
    foldedMeaning:
      'Kaikki, joilla on alle {smallestGroup} kävijää, lasketaan tässä yhteen, jottei ketään voi tunnistaa.',
    all: { one: 'Näytä {count} lisää', other: 'Näytä {count} lisää' },
    fewer: 'Näytä vähemmän',
    more: 'Lisää',
    empty: 'Tällä jaksolla ei ole mitään',
  },

  meanings: {
    visitors:
      'Selaimet, jotka sallivat tilastot ja joilla oli vähintään yksi jaksolla alkanut käynti. Kukin lasketaan kerran.',
    returningVisitors:
      'Kävijät, jotka olivat käyneet sivustolla jo ennen jaksoa, niin kaukaa kuin käyntejä on säilytetty.',
    visits:
      'Jaksolla alkaneet käynnit. Käynti on yhden kävijän sivunäyttöjen sarja, jossa ei ole 30 minuutin taukoa ja joka kestää enintään vuorokauden.',
    views: 'Näissä käynneissä näytetyt sivut.',
    viewsPerVisit: 'Sivunäytöt jaettuna käynneillä.',
    engagementMs:
      'Aika, jonka sivut olivat keskimäärin näkyvissä ja aktiivisina: käyntiä kohti tai sivujen luettelossa sivunäyttöä kohti.',
    timeOnPageMs: 'Keskimääräinen aika sivun näyttämisestä viimeiseen siitä saatuun tietoon.',
    bounceRate: 'Niiden käyntien osuus, joissa oli vain yksi sivunäyttö.',
    events: 'Kuinka monta kertaa sivusto ilmoitti tapahtuman näissä käynneissä.',
    value: 'Sivuston näille tapahtumille antamien arvojen summa.',
    conversions: 'Kävijät, jotka jaksolla näkivät tavoitteen sivun tai lähettivät tavoitteen tapahtuman.',
    conversionRate: 'Tavoitteen saavuttaneiden osuus jakson kaikista kävijöistä.',
    journeyVisits:
      'Käynnit, jotka kulkivat tätä kautta. Heti uudelleen näytetty sivu on yksi vaihe, ja kukin käynti lasketaan kerran, alkaen siitä, kun kysytty sivu näytettiin siinä ensimmäisen kerran.',
    submissions:
      'Lomakkeet, jotka lähetettiin jaksolla ja jotka ovat tallessa asiakasrekisterissä, lähettäjästä riippumatta.',
    linkedSubmissions:
      'Lomakkeet, joiden lähettäjä salli yhdistämisen käynteihinsä, silloin tai aiemmin. Sen perunutta ei enää lasketa.',
    submissionsPerVisitor:
      'Lähetetyt lomakkeet jaettuna jakson kävijöillä. Voi olla yli 100 %: lomakkeita lähettävät myös ne, jotka eivät sallineet tilastoja.',
    asked: 'Kuinka monta kertaa banneri näytettiin. Nimetön: ketään ei tunnisteta ennen valintaa.',
    accepted:
      'Vastaukset, jotka sallivat kaiken, mitä ensimmäisessä näkymässä kysyttiin. Jos jotakin jo sallinut muuttaa valintaansa, häntä ei lasketa uudelleen.',
    refused: 'Vastaukset, jotka eivät sallineet mitään.',
    customised: 'Vastaukset, jotka sallivat osan.',
    withdrawn: 'Kuinka monta kertaa kaikki sallittu peruttiin.',
  } satisfies Record<MetricName, string>,

  reports: {
    navigation: 'Raportit',
    names: {
      goals: 'Tavoitteet',
      funnel: 'Suppilo',
      journeys: 'Polut',
      cohorts: 'Palaavat',
      hours: 'Ajat',
      forms: 'Lomakkeet',
      consents: 'Suostumus',
    },
  },

  targets: {
    kind: 'Sivu tai tapahtuma',
    path: 'Sivun polku, esimerkiksi /kiitos',
    pathExample: '/kiitos',
    event: 'Tapahtuman nimi',
    eventExample: 'tilaus',
    pathHelp:
      'Polku, esimerkiksi /kiitos, tai usean polun alku ja tähti: /blogi/*. Tapahtuma nimensä mukaan.',
  },

  goals: {
    title: 'Tavoitteet',
    help: 'Mitä kävijöiden pitäisi saavuttaa ja kuinka moni jakson kävijöistä saavutti sen.',
    none: 'Ei vielä tavoitteita.',
    columns: { conversions: 'Kävijät', conversionRate: 'Osuus' },
    add: 'Uusi tavoite',
    name: 'Nimi',
    target: 'Miten saavutetaan',
    create: 'Lisää tavoite',
    remove: 'Poista',
    removeNamed: 'Poista ”{name}”',
  },

  funnel: {
    help: 'Kuinka moni kävijä siirtyi kustakin vaiheesta seuraavaan, mitä tahansa hän teki välissä.',
    steps: 'Suppilon vaiheet',
    step: 'Vaihe {number}',
    add: 'Lisää vaihe',
    remove: 'Jätä pois: {step}',
    show: 'Näytä suppilo',
    lost: '{count} ei jatkanut ({share})',
  },

  journeys: {
    help: 'Mitä käynneissä näytettiin peräkkäin. Heti uudelleen näytetty sivu on yksi vaihe.',
    direction: 'Suunta',
    directions: { after: 'Eteenpäin sivulta', before: 'Taaksepäin sivulta' },
    anyPage: 'mikä tahansa sivu',
    kinds: { page: 'Sivu', other: 'Muut sivut', end: 'Ei jatkoa' },
    link: '{from} → {to}: {count}',
    step: 'Vaihe',
    from: 'Mistä',
    to: 'Minne',
  },

  cohorts: {
    help: 'Kävijät ensimmäisen käyntinsä viikon mukaan ja se, kuinka suuri osa heistä tuli uudelleen kullakin sen jälkeisellä viikolla.',
    week: 'Ensimmäinen viikko',
    after: 'Viikko {weeks}',
  },

  hours: {
    help: 'Milloin käynnit alkavat, sivuston aikavyöhykkeellä.',
    weekday: 'Viikonpäivä',
  },

  forms: {
    help: 'Lähetetyt lomakkeet, joissa on merkintä data-lupa-form, vain lukumäärinä. Henkilöt ovat rekisterissä.',
    none: 'Tällä jaksolla ei lähetetty lomakkeita.',
    form: 'Lomake',
    days: 'Päivittäin',
  },

  consentReport: {
    chart: 'Jotakin sallineiden osuus',
    help: 'Ilmoituksen versioittain: veikö uusi sanamuoto suostumuksia vai toiko se niitä lisää.',
    version: 'Versio {version}',
    published: 'Versio {version}, {day} alkaen',
    byNotice: 'Ilmoitus',
    byLanguage: 'Kieli',
    byDevice: 'Laite',
    byPurpose: 'Tarkoitus',
    allowed: 'Sallittu',
    share: 'Osuus',
  },

  purposes: {
    preferences: 'Mieltymykset',
    statistics: 'Tilastot',
    marketing: 'Markkinointi',
    linking: 'Yhdistäminen asiakkaaseen',
  },

  consents: {
    title: 'Suostumus',
    note: 'Osuudet lasketaan bannerin näyttökerroista tai kaikista vastauksista, jos niitä on enemmän.',
    empty: 'Tällä jaksolla ei kysytty keneltäkään',
  },

  nothingHeard: {
    title: 'Kolme vaihetta ensimmäiseen käyntiin',
    body: 'Lupa ei ole vielä saanut yhteyttä tähän sivustoon: {site}. Tilastot näkyvät heti, kun ensimmäinen käynti on sallittu.',
    tagTitle: 'Lisää tämä tagi sivuillesi',
    tag: 'Jokaisen sivun <head>-osaan tai kerran pohjaan, joka on niille kaikille yhteinen.',
    openTitle: 'Avaa yksi sivuista ja vastaa banneriin',
    open: 'Banneri kysyy, mitä kävijä sallii. Hyväksy kuten kävijä hyväksyisi: vain sallitut käynnit lasketaan.',
    addresses: 'Vain näiden osoitteiden sivuilta otetaan tietoja vastaan:',
    change: 'Muuta niitä asetuksissa',
    checkTitle: 'Tarkista, toimiiko se',
    check: 'Lupa saa sivuun yhteyden heti, kun sen skripti on ladattu.',
    checked:
      'Yhteyttä ei saatu klo {time} mennessä. Lataa sivu, jolla tagi on, uudelleen ja katso, onko sen osoite täsmälleen jokin yllä olevista, www-alkuinen tai ilman.',
  },

  sample: {
    mark: 'Esimerkkitiedot',
    offer: 'Lataa esimerkkitiedot',
    offerHelp:
      'Tai katsele ensin ympärillesi: keksitty kauppa ja sen käynnit 90 päivältä. Se latautuu muutamassa sekunnissa ja poistuu yhdellä napsautuksella.',
    loading: 'Ladataan esimerkkitietoja…',
    progress: '{loaded}/{days} päivää',
    stopped: 'Lataus keskeytyi.',
    again: 'Lataa uudelleen',
    notice: 'Kauppa, sen kävijät ja heidän valintansa ovat keksittyjä. Mikään tässä ei ole oikealta sivulta.',
    remove: 'Poista esimerkkitiedot',
    confirmTitle: 'Poistetaanko esimerkkitiedot?',
    confirm:
      '”{site}” poistuu kaikkine käynteineen ja suostumuksineen. Omat sivustosi pysyvät ennallaan, ja esimerkin voi ladata uudelleen.',
    keep: 'Säilytä',
    confirmed: 'Poista',
  },

  customers: {
    title: 'Asiakkaat',
    search: 'Haku',
    searchPlace: 'Nimi, organisaatio tai sähköposti',
    name: 'Nimi',
    organisation: 'Organisaatio',
    since: 'Alkaen',
    submissions: 'Lähetetyt lomakkeet',
    visits: 'Käynnit',
    linked: 'Yhdistetty',
    unnamed: 'Ei nimeä',
    found: { one: '{count} asiakas', other: '{count} asiakasta' },
    noneFoundTitle: 'Hakua vastaavia asiakkaita ei ole',
    noneFound: 'Haku koskee nimiä, organisaatioita ja sähköpostiosoitteita.',
    emptyTitle: 'Ei vielä asiakkaita',
    empty:
      'Asiakas ilmestyy tähän, kun joku lähettää jollakin sivustoistasi lomakkeen, jossa on merkintä data-lupa-form.',
  },

  customer: {
    details: 'Tiedot',
    noDetails: 'Mitään ei vielä tiedetä.',
    since: 'Asiakas {date} alkaen',
    submissions: 'Lähetetyt lomakkeet',
    submission: '”{form}”, {site}',
    made: 'Loi tämän asiakkaan',
    unaccepted: 'Tietoja ei siirretty',
    links: 'Yhteydet käynteihin',
    linksNone: 'Käyntejä ei näytetä: yhdistämistä ei sallittu tai se peruttiin.',
    link: '{site}, {instant} alkaen',
    ground: 'Peruste: suostumusmerkintä',
    visits: 'Käynnit',
    visitsNone: 'Ei käyntejä sen jälkeen, kun yhdistäminen sallittiin.',
    visitPages: { one: '{count} sivu', other: '{count} sivua' },
    seen: 'näkyvissä {duration}',
    direct: 'Suora',
  },

  fields: {
    givenName: 'Etunimi',
    familyName: 'Sukunimi',
    organisation: 'Organisaatio',
    title: 'Tehtävänimike',
    email: 'Sähköposti',
    phone: 'Puhelin',
    streetAddress: 'Katuosoite',
    postalCode: 'Postinumero',
    city: 'Paikkakunta',
    country: 'Maa',
    url: 'Verkkosivusto',
  },

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} t {minutes} min',
  },
}
