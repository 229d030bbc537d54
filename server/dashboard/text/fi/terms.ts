import type { Dimension } from '../../../../src/dimension.ts'
import type { MetricName } from '../../../../src/metric.ts'
import type { Text } from '../../text.ts'

export const terms = {
  meaning: 'Mitä ”{term}” tarkoittaa?',
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
    scrollDepth: 'Vierityssyvyys',
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
    scrollDepth:
      'Kuinka pitkälle sivuja luettiin: kunkin sivun alin näkyvissä ollut kohta, keskimäärin niistä sivunäytöistä, joista se tiedetään. Näytölle mahtuva sivu nähtiin kokonaan.',
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
  events: {
    outbound_link: 'Linkki toiselle sivustolle',
    file_download: 'Tiedoston lataus',
    form_submit: 'Lomake lähetetty',
    page_not_found: 'Sivua ei löytynyt',
  },

  properties: { host: 'Sivusto', link: 'Osoite', file: 'Tiedosto', form: 'Lomake', path: 'Polku' },

  purposes: {
    necessary: 'Välttämättömät',
    preferences: 'Mieltymykset',
    statistics: 'Tilastot',
    marketing: 'Markkinointi',
    linking: 'Yhdistäminen asiakkaaseen',
  },
} satisfies Partial<Text>
