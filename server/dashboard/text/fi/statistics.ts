import type { Text } from '../../text.ts'

export const statistics = {
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

  breakdown: {
    scrolled: 'Vieritetty',
    folded: '(alle {smallestGroup})',
    foldedMeaning:
      'Kaikki, joilla on alle {smallestGroup} kävijää, lasketaan tässä yhteen, jottei ketään voi tunnistaa.',
    all: { one: 'Näytä {count} lisää', other: 'Näytä {count} lisää' },
    fewer: 'Näytä vähemmän',
    more: 'Lisää',
    empty: 'Tällä jaksolla ei ole mitään',
  },

  eventProperties: {
    title: 'Tapahtuman ”{event}” ominaisuudet',
    none: 'Tällä tapahtumalla ei ole ominaisuuksia.',
  },

  reports: {
    navigation: 'Raportit',
    names: {
      goals: 'Tavoitteet',
      funnel: 'Suppilo',
      journeys: 'Polut',
      cohorts: 'Palaavat',
      hours: 'Ajat',
      vitals: 'Nopeus',
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

  vitals: {
    help: 'Kuinka nopeita sivut olivat kävijöille Web Vitals -mittareilla: kolme neljäsosaa sivunäytöistä oli näin nopeita tai nopeampia. Rajat ovat Googlen.',
    none: 'Tällä jaksolla ei mitattu mitään.',
    names: {
      lcp: 'Suurin sisältö',
      inp: 'Vastaus toimintoon',
      cls: 'Asettelun siirtyminen',
      fcp: 'Ensimmäinen sisältö',
      ttfb: 'Palvelimen vastaus',
    },
    meanings: {
      lcp: 'Milloin sivun suurin kuva tai teksti oli näkyvissä. Hyvä enintään {good}, huono yli {poor}.',
      inp: 'Kuinka kauan kesti, ennen kuin sivu näytti huomanneensa napsautuksen, kosketuksen tai näppäimen, lähes hitaimmillaan. Hyvä enintään {good}, huono yli {poor}.',
      cls: 'Kuinka suuri osa sivusta siirtyi itsestään sitä luettaessa. Hyvä enintään {good}, huono yli {poor}.',
      fcp: 'Milloin sivusta oli jotakin näkyvissä. Hyvä enintään {good}, huono yli {poor}.',
      ttfb: 'Milloin palvelin alkoi vastata. Hyvä enintään {good}, huono yli {poor}.',
    },
    ratings: { good: 'Hyvä', needsImprovement: 'Parannettavaa', poor: 'Huono' },
    views: { one: '{count} sivunäyttö', other: '{count} sivunäyttöä' },
    tooFew: 'Liian vähän kävijöitä',
    byDevice: 'Laite',
    byPage: 'Sivu',
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

  consents: {
    title: 'Suostumus',
    note: 'Osuudet lasketaan bannerin näyttökerroista tai kaikista vastauksista, jos niitä on enemmän.',
    empty: 'Tällä jaksolla ei kysytty keneltäkään',
  },
} satisfies Partial<Text>
