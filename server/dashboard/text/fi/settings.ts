import type { SettingsText } from '../../settings/text.ts'

export const settings = {
  readOnly: 'Roolisi antavat nähdä nämä asetukset, eivät muuttaa niitä.',
  register: 'Rekisteri',
  registerHelp: 'Minne sen lomakkeet tuovat asiakkaita. Entiset asiakkaat pysyvät paikoillaan.',
  cookieDomain: 'Yksi valinta kaikille aliverkkotunnuksille',
  cookieDomainHelp:
    'Vapaaehtoinen, esimerkiksi example.com: kävijältä, joka on vastannut osoitteessa www.example.com, ei kysytä uudelleen osoitteessa shop.example.com. Kaikkien yllä olevien osoitteiden on kuuluttava siihen. Jätä tyhjäksi, niin jokaisessa osoitteessa kysytään erikseen.',
  cookieDomainExpected:
    'Kirjoita verkkotunnus kuten example.com, johon kaikki osoitteet kuuluvat, tai jätä tyhjäksi.',
  effect: 'Mikä kävijöille muuttuu:',

  tag: {
    language: 'Tehty sivuille, joiden kieli on',
    any: 'Mikä tahansa kieli',
    languageHelp:
      'Mihin tahansa kieleen tehty tagi toimii aina. Jos tiedät sivun kielen, sen oma tagi säästää yhden pyynnön.',
  },

  banner: {
    title: 'Bannerin ulkoasu',
    layout: 'Asettelu',
    layouts: {
      box: { name: 'Laatikko', help: 'Kulmassa tai reunan keskellä.' },
      bar: { name: 'Palkki', help: 'Reunasta reunaan.' },
      dialog: { name: 'Ikkuna', help: 'Keskellä. Sivua sen takana voi yhä lukea.' },
    },
    vertical: 'Reuna',
    verticals: { bottom: 'Alareuna', top: 'Yläreuna' },
    horizontal: 'Puoli',
    horizontalHelp: 'Lukusuunnassa. Myös painike, joka tuo valinnat takaisin, on sillä puolella.',
    horizontals: { start: 'Alku', centre: 'Keskikohta', end: 'Loppu' },
    scheme: 'Värit',
    schemes: {
      auto: 'Vaalea tai tumma kävijän laitteen mukaan',
      light: 'Aina vaalea',
      dark: 'Aina tumma',
    },
    accent: 'Painikkeiden väri',
    accentHelp:
      'Esimerkiksi #0b5c58; tyhjä tarkoittaa Lupan omaa. Se on kaikilla painikkeilla sama: kieltäytyminen on yhtä helppoa kuin hyväksyminen.',
    accentExpected: 'Kirjoita väri, esimerkiksi #0b5c58, tai jätä tyhjäksi.',
    pick: 'Valitse painikkeiden väri',
    weak: {
      light:
        'Vaalealla bannerilla sen kontrasti on vain {ratio}:1. Jos se on alle 3:1, moni ei erota painiketta.',
      dark: 'Tummalla bannerilla sen kontrasti on vain {ratio}:1. Jos se on alle 3:1, moni ei erota painiketta.',
    },
    reopen: 'Miten kävijät muuttavat valintaansa',
    reopens: {
      button: { name: 'Pieni painike joka sivulla', help: 'Pyöreä, kulmassa.' },
      link: {
        name: 'Oma linkki',
        help: 'Lisää data-lupa-settings jonkin joka sivulla olevan linkin tai painikkeen määritteeksi. Ilman sitä kukaan ei voi perua valintaansa.',
      },
    },
    lockScroll: 'Sivu pysyy paikallaan, kun banneri kysyy',
    lockScrollHelp:
      'Sitä ei voi vierittää ennen vastausta. Kävijät, jotka haluavat vain lukea, voivat lähteä.',
    signals: 'Noudata näitä selainten viestejä',
    signalHelps: {
      gpc: 'Yksityisyyttä suojaavien selainten ja laajennusten lähettämä; joissakin maissa sitova.',
      dnt: 'Vanhempi, ja joissakin selaimissa oletuksena päällä.',
    },
    signalsHelp:
      'Kun selain lähettää viestin, ”Hyväksy” jättää markkinoinnin ja yhdistämisen pois, ja banneri kertoo siitä.',
    effect:
      'He näkevät sen seuraavilla sivuillaan viimeistään viiden minuutin kuluttua. Keneltäkään ei kysytä uudelleen.',
  },

  preview: {
    title: 'Esikatselu',
    frame: 'Bannerin esikatselu sivulla',
    help: 'Tämä on itse banneri. Täällä se ei tallenna eikä lähetä mitään.',
    layer: 'Mitä näytetään',
    layers: { banner: 'Banneri', preferences: 'Tietosuojavalinnat', placeholder: 'Paikanpitäjä' },
    width: 'Näyttö',
    widths: { desk: 'Työpöytä', phone: 'Puhelin' },
    scheme: 'Laitteen värit',
    schemes: { light: 'Vaalea', dark: 'Tumma' },
    language: 'Sivun kieli',
  },

  texts: {
    title: 'Tekstit',
    help: 'Kaikki, mitä kävijä voi lukea bannerissa ja sen takana. Muuta mitä haluat: tosiasioiden ja painikkeiden nimien on pysyttävä paikkansapitävinä.',
    language: 'Kieli',
    groups: {
      banner: 'Banneri',
      preferences: 'Tietosuojavalinnat',
      purposes: 'Käyttötarkoitukset',
      services: 'Lupan omat palvelut',
      kinds: 'Palvelujen lajit',
      measures: 'Mitä lisäksi tallennetaan',
      stored: 'Evästetaulukko',
      placeholder: 'Paikanpitäjä',
      form: 'Lomakkeiden vieressä',
    },
    changed: { one: '{count} muutettu', other: '{count} muutettu' },
    change: 'Muuta',
    changeNamed: 'Muuta tekstiä ”{text}”',
    instead: 'Tekstin ”{text}” tilalla',
    original: 'Palauta alkuperäinen',
    originalNamed: 'Palauta alkuperäinen ”{text}”',
    blanks: {
      site: '{site} on sivuston nimi.',
      signal: '{signal} on selaimen lähettämä viesti.',
      measured: '{measured} on luettelo siitä, mitä lisäksi tallennetaan.',
      months: '{months} on käyntien säilytysaika.',
      days: '{days} on kokonaisten osoitteiden säilytysaika.',
      date: '{date} on päivä.',
      service: '{service} on palvelun nimi.',
      provider: '{provider} on palvelun ylläpitäjä.',
    },
    lost: 'Tekstissä on säilyttävä {blanks}.',
    foreign: 'Tässä tekstissä ei täytetä kohtaa {blanks}.',
    expected: 'Kirjoita enintään 600 merkkiä, säilytä täytettävät kohdat ja anna joka painikkeelle eri nimi.',
    effect:
      'He näkevät uudet tekstit seuraavilla sivuillaan. Kaikilta kävijöiltä kysytään uudelleen, kun jokin heille näytetty teksti muuttuu millä tahansa kielellä; ei niiden palvelujen ja lajien teksteistä, joita sivustolla ei ole.',
  },

  google: {
    title: 'Googlen palvelut',
    measurementIds: 'Google Analyticsin mittaustunnukset',
    measurementIdsHelp:
      'Yksi kullakin rivillä, esimerkiksi G-AB12CD34EF; tyhjä tarkoittaa, ettei niitä ole. Poista Googlen oma koodi sivuiltasi: se latautuisi ennen valintaa.',
    demographics: 'Kysy Google Analyticsin väestötiedoista',
    demographicsHelp:
      'Oma palvelunsa markkinoinnin alla: ikä, sukupuoli ja kiinnostuksen kohteet, jotka Google tietää kirjautuneista käyttäjistään.',
    tagManagerId: 'Google Tag Managerin säilö',
    tagManagerIdHelp:
      'Esimerkiksi GTM-AB12CD3; tyhjä tarkoittaa, ettei sitä ole. Siinä olevien tagiesi on noudatettava niille kerrottua suostumusta.',
    mode: 'Milloin Googlen tagit ladataan',
    modes: {
      basic: {
        name: 'Perustila: suostumuksen jälkeen',
        help: 'Googlelle ei mene tavuakaan ennen kuin kävijä sallii sen, eikä koskaan kieltäytymisen jälkeen.',
      },
      advanced: {
        name: 'Laajennettu tila: aina, tieto suostumuksesta mukana',
        help: 'Google täyttää raporttiensa aukot arvioilla.',
      },
    },
    advancedWarning:
      'Laajennettu tila lähettää Googlelle tietoja ennen kuin kukaan on suostunut, ja myös kieltäytyneistä kävijöistä: IP-osoitteen, selaimen, sivun ja jokaisen katselun ajan, ilman evästeitä. EU:ssa jo tämä voi vaatia suostumuksen. Valitse se vain, jos tietosuojasta vastaava on hyväksynyt sen.',
    waitForUpdateMs: 'Odota valintaa, millisekunteina',
    waitForUpdateMsHelp: 'Näin kauan Googlen tagit odottavat valintaa joka sivulla ennen kuin ne lähettävät.',
    regions: 'Kiellä oletuksena vain näillä alueilla',
    regionsHelp:
      'Maakoodeja kuten FI tai US-CA pilkuin erotettuina; tyhjä tarkoittaa kaikkialla. Muualla Google pitää kaikkea sallittuna, kunnes kävijä vastaa.',
    urlPassthrough: 'Kuljeta klikkaustunnisteita osoitteissa',
    urlPassthroughHelp:
      'Kun tallennus on kielletty, Googlen tagit lisäävät gclid-tunnisteen ja muita vastaavia sivuston sisäisiin linkkeihin.',
    adsDataRedaction: 'Jätä klikkaustunnisteet pois, kun mainonta on kielletty',
    adsDataRedactionHelp:
      'Silloin Googlen tagit eivät lähetä niitä minnekään ja käyttävät evästeetöntä verkkotunnusta.',
    expected: {
      measurementIds: 'Kirjoita tunnuksia kuten G-AB12CD34EF, kukin kerran, enintään viisi.',
      tagManagerId: 'Kirjoita säilön tunnus, esimerkiksi GTM-AB12CD3, tai jätä tyhjäksi.',
      waitForUpdateMs: 'Kirjoita kokonaisluku väliltä 0–10000.',
      regions: 'Kirjoita alueita kuten FI tai US-CA.',
    },
    effect:
      'Heiltä kysytään uudelleen, kun palvelu tulee tai poistuu: ensimmäinen tai viimeinen mittaustunnus, väestötiedot, Tag Manager. Muut muutokset näkyvät heidän seuraavilla sivuillaan.',
  },

  recording: {
    title: 'Mitä käynneistä tallennetaan',
    help: 'Vain kävijöistä, jotka ovat sallineet tilastot. Sivujen katselut ja niiden ajat kuuluvat siihen aina.',
    measured: 'Tallennetaan lisäksi',
    measures: {
      scroll: { name: 'Vieritys', help: 'Kuinka pitkälle kukin sivu luettiin.' },
      outbound: { name: 'Ulos vievät linkit', help: 'Mitä linkkejä muille sivustoille seurattiin.' },
      downloads: { name: 'Lataukset', help: 'Mitä tiedostoja ladattiin.' },
      forms: { name: 'Lomakkeet', help: 'Mitkä lomakkeet lähetettiin, ei mitä niihin kirjoitettiin.' },
      missing: { name: 'Puuttuvat sivut', help: 'Osoitteet, joissa sivustolla ei ollut sivua.' },
      vitals: { name: 'Nopeus', help: 'Kuinka nopeasti sivut latautuvat ja vastaavat (Core Web Vitals).' },
    },
    effect:
      'Banneri ja tietosuojavalinnat kertovat, mitä tallennetaan ja kuinka kauan, joten kaikilta kävijöiltä kysytään uudelleen, kun tämä muuttuu; ei pienimmän ryhmän takia.',
  },
} satisfies Partial<SettingsText>
